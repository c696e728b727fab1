import { z } from 'zod';
import { defineAction } from '../action.ts';
import { archiveDay } from '../deadlines/archive-day.ts';
import { accept, unchanged } from '../decision.ts';
import { isSystem } from '../roles.ts';

/**
 * Moves a case from the follow list to the archive on 1 October of the year after its submission, unless the chair keeps it
 * (process.md §7): an errand of the system.
 */
export const archiveCase = defineAction({
  verb: 'case.archive',
  on: 'tipping',
  data: z.object({ case: z.string() }),
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-case',
  decide({ case: found }, { case: caseId }, { today }) {
    if (found?.status !== 'follow' || archiveDay(found) > today) return unchanged({ say: { name: 'nothing-changed' } });
    const { followSince: _, outcome: __, nextReviewOn: ___, status: ____, keptUntil: _____, ...rest } = found;
    return accept(
      { write: [{ ...rest, status: 'archive', archivedOn: today }] },
      { caseId, fields: ['status'] },
      { say: { name: 'noted' } },
    );
  },
});
