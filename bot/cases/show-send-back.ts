import { z } from 'zod';
import { returnForm } from '../../cards/reason.ts';
import { defineView } from '../action.ts';
import { runsTable } from '../roles.ts';

/** Asks why a case goes back to its submitter. */
export const showSendBack = defineView({
  verb: 'case.return-form',
  title: 'Terug naar inbrenger',
  on: 'leaving',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor, { case: found }) => found !== undefined && runsTable(actor),
  otherwise: 'not-allowed-chair',
  show({ case: found }, _data, _context, echo) {
    if (!found) throw new Error('a case was allowed that is not there');
    return returnForm({ ...echo, caseId: found.caseId, number: found.number });
  },
});
