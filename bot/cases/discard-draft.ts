import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, unchanged } from '../decision.ts';
import { sitsAtTable } from '../roles.ts';

/** Throws the draft away, key and all, and shows an empty form. */
export const discardDraft = defineAction({
  verb: 'draft.discard',
  on: 'form',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-submit',
  decide({ draft, submitted }, _data, { actor }) {
    const anew = { view: 'case.form', data: { fresh: 'yes' } };
    if (!draft || submitted || draft.owner !== actor.id) return unchanged(anew);
    return accept({ remove: [draft.id], forget: draft.caseId }, {}, anew);
  },
});
