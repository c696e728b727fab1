import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, unchanged } from '../decision.ts';
import { sitsAtTable } from '../roles.ts';
import { closingNotices } from './draft.ts';

/** Throws the draft away, key and all, and shows an empty form. */
export const discardDraft = defineAction({
  verb: 'draft.discard',
  on: 'form',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-submit',
  decide({ draft, submitted }, _data, context) {
    const anew = { view: 'case.form', data: { fresh: 'yes' } };
    if (!draft || (submitted && submitted.status !== 'returned') || draft.owner !== context.actor.id)
      return unchanged(anew);
    const { id, caseId } = draft;
    // The key of a case that was sent back is the key of its draft as well: the case stays.
    const forget = submitted ? {} : { forget: caseId };
    return accept({ remove: [id], ...forget, notices: closingNotices(caseId, context) }, {}, anew);
  },
});
