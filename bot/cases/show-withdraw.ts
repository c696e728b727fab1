import { z } from 'zod';
import { withdrawForm } from '../../cards/reason.ts';
import { defineView } from '../action.ts';
import { mayWithdraw } from './withdraw-case.ts';

/** Asks why a case is withdrawn. */
export const showWithdraw = defineView({
  verb: 'case.withdraw-form',
  title: 'Casus intrekken',
  on: 'leaving',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor, { case: found }) => mayWithdraw(actor, found),
  otherwise: 'not-allowed-case',
  show({ case: found }, _data, _context, echo) {
    if (!found) throw new Error('a case was allowed that is not there');
    return withdrawForm({ ...echo, caseId: found.caseId, number: found.number });
  },
});
