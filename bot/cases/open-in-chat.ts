import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, refuse } from '../decision.ts';
import { mayOpenDossier } from './access.ts';
import { closesInTime, glanceOf, sentAs } from './glance.ts';

/**
 * Shows the dossier in the own chat, for those whose phone does not open dialogs: on the card that was pressed there, or
 * on a new one. It closes by **Sluiten**, after a quarter of an hour, and when the right to see it ends.
 */
export const openInChat = defineAction({
  verb: 'dossier.to-chat',
  on: 'dossier',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor, found) => mayOpenDossier(actor, found),
  otherwise: 'not-allowed-case',
  decide({ case: found }, _data, context) {
    if (!found) return refuse('case-unknown');
    const { actor, now } = context;
    const { caseId } = found;
    const glance = glanceOf(caseId, context);
    const sent = {
      key: sentAs(glance),
      topic: 'dossier.in-chat',
      to: { person: actor.id },
      about: { glance: glance.id, person: actor.id },
      notBefore: now,
    };
    const closes = closesInTime(glance, now);
    const fact = { caseId };
    if (glance.card)
      return accept({ write: [glance], notices: [closes] }, fact, { view: 'case.dossier', data: { case: caseId } });
    return accept({ write: [glance], notices: [closes, sent] }, fact, { say: { name: 'dossier-in-chat' } });
  },
});
