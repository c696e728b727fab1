import { z } from 'zod';
import { reopenForm } from '../../cards/reopen.ts';
import { defineView } from '../action.ts';
import { sitsAtTable } from '../roles.ts';

/** Asks why a case comes back and since when the pupil is at home again. */
export const showReopen = defineView({
  verb: 'case.reopen-form',
  title: 'Casus heropenen',
  on: 'case',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor, { case: found }) => found !== undefined && sitsAtTable(actor),
  otherwise: 'not-allowed-case',
  show({ case: found }, _data, _context, { typed, problems }) {
    if (!found) throw new Error('a case was allowed that is not there');
    return reopenForm({ caseId: found.caseId, number: found.number, typed, problems });
  },
});
