import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, unchanged } from '../decision.ts';
import { isMember } from '../roles.ts';

/** **Sluiten** on a dossier in the own chat: the card turns into its nameless form, for a guest into one sentence. */
export const closeDossier = defineAction({
  verb: 'dossier.close',
  on: 'glances',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor) => isMember(actor),
  otherwise: 'not-allowed-member',
  decide({ open }, { case: caseId }, { surface }) {
    const next = { view: 'dossier.closed', data: { case: caseId } };
    const pressed = surface.kind === 'chat' ? surface.card?.activityId : undefined;
    const remove = open.filter(({ activityId }) => activityId !== undefined && activityId === pressed);
    if (remove.length === 0) return unchanged(next);
    return accept({ remove: remove.map(({ glance }) => glance.id) }, { caseId }, next);
  },
});
