import { z } from 'zod';
import type { TableCase } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { runsTable } from '../roles.ts';
import { typedText } from '../typed-text.ts';
import { agendasWithout, coreOf, reasonOf, reasonProblems } from './leaving.ts';

/**
 * Sends a case back to its submitter with a reason (*hoort nog niet hier*, process.md §2). It leaves the agenda; the
 * submitter hears why and can amend it and submit it again under the same number.
 */
export const returnCase = defineAction({
  verb: 'case.return',
  on: 'leaving',
  data: z.object({ case: z.string().max(80), reason: typedText }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  form: 'case.return-form',
  decide({ case: found, meetings, members }, { reason }, context) {
    if (!found) return refuse('case-unknown');
    const said = { say: { name: 'case-returned', number: found.number } } as const;
    if (found.status === 'returned') return unchanged(said);
    if (found.status !== 'active') return refuse('case-not-open');
    const problems = reasonProblems(reason);
    if (Object.keys(problems).length > 0) return refuse('form-problems', problems);
    const returned: TableCase = { ...coreOf(found), status: 'returned', returnedOn: context.today };
    const told = {
      key: `returned:${found.caseId}:${context.freshId}`,
      topic: 'case.returned',
      to: { person: found.owner },
      about: { case: found.caseId },
      notBefore: context.now,
    };
    return accept(
      {
        write: [returned, reasonOf(found, 'returned', reason, context)],
        notices: [told, ...agendasWithout(found, meetings, members, context)],
      },
      { caseId: found.caseId, fields: ['status', 'reason'] },
      said,
    );
  },
});
