import { z } from 'zod';
import type { TableCase } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
import { beginCourse } from '../deadlines/case-course.ts';
import { isDay } from '../deadlines/day.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { agendaCards } from '../meetings/agenda-item.ts';
import type { Problem } from '../refusals.ts';
import { sitsAtTable } from '../roles.ts';
import { typedText } from '../typed-text.ts';
import { pastDay } from './form-check.ts';
import { meetingFor } from './submission-rules.ts';

const REASON_AT_MOST = 500;

/**
 * Brings a case back from the follow list or the archive with a reason and a new first day at home; the earlier period
 * stays in its history and it goes on the next agenda (process.md §7, deadlines.md).
 */
export const reopenCase = defineAction({
  verb: 'case.reopen',
  on: 'case',
  data: z.object({
    case: z.string().max(80),
    reason: typedText,
    firstDayHome: z.string().max(40).optional(),
  }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-case',
  form: 'case.reopen-form',
  decide({ case: found, meetings }, { reason, firstDayHome }, { now, today, actor, freshId, table }) {
    if (!found) return refuse('case-unknown');
    if (found.status === 'active') return unchanged({ say: { name: 'case-already-active', number: found.number } });
    if (found.status === 'returned') return refuse('case-returned');
    if (found.status === 'withdrawn') return refuse('case-withdrawn');
    const problems: Record<string, Problem> = {};
    if (!reason) problems.reason = 'required';
    if (reason.length > REASON_AT_MOST) problems.reason = 'too-long';
    const dayProblem = pastDay(firstDayHome, today) ?? beforeBirth(firstDayHome, found);
    if (dayProblem) problems.firstDayHome = dayProblem;
    if (Object.keys(problems).length > 0 || !firstDayHome || !isDay(firstDayHome))
      return refuse('form-problems', problems);
    const { meeting } = meetingFor(meetings, today);
    const course = beginCourse(table.settings, today);
    const reopened = { ...activeAgain(found, firstDayHome, today, meeting?.id), course };
    return accept(
      {
        write: [
          reopened,
          {
            kind: 'reopening',
            id: `reopening:${freshId}`,
            caseId: found.caseId,
            by: actor.id,
            at: now.toISOString(),
            reason,
          },
        ],
        notices: agendaCards(meetings, now),
      },
      { caseId: found.caseId, fields: ['status', 'firstDayHome', 'reason'] },
      { say: { name: 'case-reopened', number: found.number, ...(meeting ? { meeting: meeting.date } : {}) } },
    );
  },
});

function activeAgain(found: TableCase, firstDayHome: string, today: string, meeting: string | undefined): TableCase {
  const { kind, id, caseId, owner, number, submittedAt, submittedOn, late, discussedAt, file } = found;
  const ended = endOf(found, today);
  const earlierPeriods = [...found.earlierPeriods, { firstDayHome: found.firstDayHome, endedOn: ended }];
  const core = {
    kind,
    id,
    caseId,
    owner,
    number,
    submittedAt,
    submittedOn,
    late,
    discussedAt,
    ...leadAgain(found, ended),
    file,
    earlierPeriods,
    firstDayHome,
  };
  return { ...core, status: 'active', ...(meeting ? { meeting } : {}) };
}

/** Who led the case on the follow list still does; who led it until it was archived stands in its history. */
function leadAgain({ status, regisseur, leads }: TableCase, ended: string): Pick<TableCase, 'leads' | 'regisseur'> {
  if (!regisseur) return { leads };
  if (status === 'follow') return { leads, regisseur };
  return { leads: [...leads, { person: regisseur.person, from: regisseur.since, to: ended }] };
}

function endOf(found: TableCase, today: string): string {
  if (found.status === 'follow') return found.followSince;
  return found.status === 'archive' ? found.archivedOn : today;
}

function beforeBirth(firstDayHome = '', { file }: TableCase): Problem | undefined {
  return firstDayHome < file.birthDate ? 'before-birth' : undefined;
}
