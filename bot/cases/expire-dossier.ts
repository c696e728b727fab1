import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, unchanged } from '../decision.ts';
import { isSystem } from '../roles.ts';
import { closing, turnsNameless } from './glance.ts';

const SOON = 60_000;

/** The time of a dossier in a chat is over, or the right to see it is: an errand of the system closes the card. */
export const expireDossier = defineAction({
  verb: 'dossier.expire',
  on: 'glance',
  data: z.object({ glance: z.string() }),
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-member',
  decide({ glance, sent }, _data, { now }) {
    if (!glance) return unchanged({ say: { name: 'nothing-changed' } });
    const done = { say: { name: 'noted' } } as const;
    // On its way to Teams at this moment: where it stands is known when that ended.
    if (sent?.status === 'sending')
      return accept({ notices: [closing(glance, new Date(now.getTime() + SOON), ':again')] }, {}, done);
    const card = glance.card ?? sent?.posted;
    const notices = card ? [turnsNameless(glance, card, now)] : [];
    return accept({ remove: [glance.id], notices }, { caseId: glance.caseId }, done);
  },
});
