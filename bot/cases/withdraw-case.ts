import { z } from 'zod';
import type { TableCase } from '../../storage/documents.ts';
import { type Actor, defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { runsTable, sitsAtTable } from '../roles.ts';
import { typedText } from '../typed-text.ts';
import { agendasWithout, coreOf, reasonOf, reasonProblems } from './leaving.ts';

/**
 * Withdraws a case with a reason, such as consent that was taken back (process.md §3): it leaves the agenda at once, its
 * personal data is closed to all but chair and submitter, and the record of the withdrawal stays. The pupil can be
 * submitted anew, with consent asked anew.
 */
export const withdrawCase = defineAction({
  verb: 'case.withdraw',
  on: 'leaving',
  data: z.object({ case: z.string().max(80), reason: typedText }),
  allow: (actor, { case: found }) => mayWithdraw(actor, found),
  otherwise: 'not-allowed-case',
  form: 'case.withdraw-form',
  decide({ case: found, meetings, members, draft, duplicate }, { reason }, context) {
    if (!found) return refuse('case-unknown');
    const said = { say: { name: 'case-withdrawn', number: found.number } } as const;
    if (found.status === 'withdrawn') return unchanged(said);
    const problems = reasonProblems(reason);
    if (Object.keys(problems).length > 0) return refuse('form-problems', problems);
    const withdrawn: TableCase = { ...coreOf(found), status: 'withdrawn', withdrawnOn: context.today };
    return accept(
      {
        write: [withdrawn, reasonOf(found, 'withdrawn', reason, context)],
        remove: [duplicate, draft].flatMap((one) => one?.id ?? []),
        notices: agendasWithout(found, meetings, members, context),
      },
      { caseId: found.caseId, fields: ['status', 'reason'] },
      said,
    );
  },
});

/** Who may withdraw a case: chair, secretary, its submitter and its regisseur, while they sit at the table. */
export function mayWithdraw(actor: Actor, found: TableCase | undefined): boolean {
  if (!found || !sitsAtTable(actor)) return false;
  return runsTable(actor) || found.owner === actor.id || found.regisseur?.person === actor.id;
}
