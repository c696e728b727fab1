import type { Meeting, TableCase } from '../../storage/documents.ts';
import type { Day } from '../deadlines/day.ts';
import { submissionDeadline } from '../deadlines/working-days.ts';

/**
 * The meeting at which a case of this day is discussed: the first to come whose submission deadline has not passed.
 * `late` says that an earlier meeting is still to come for which it is too late (deadlines.md).
 */
export function meetingFor(
  meetings: readonly Meeting[],
  submittedOn: Day,
): { meeting: Meeting | undefined; late: boolean } {
  const toCome = meetings
    .filter(({ status, date }) => (status === 'planned' || status === 'posted') && date >= submittedOn)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const meeting = toCome.find(({ date }) => submissionDeadline(date) >= submittedOn);
  return { meeting, late: toCome.length > 0 && toCome[0] !== meeting };
}

/** The day of the meeting at which an active case stands; a case that found no meeting waits for the first one it can make. */
export function meetingDay(found: TableCase, meetings: readonly Meeting[]): Day | undefined {
  if (found.status !== 'active') return undefined;
  const named = meetings.find(({ id }) => id === found.meeting);
  return (named ?? meetingFor(meetings, found.submittedOn).meeting)?.date;
}

/** The number of a case: `AT-<year>-<4 digits>`, counted per table and year (process.md §3). */
export function caseNumber(year: string, count: number): string {
  return `AT-${year}-${String(count).padStart(4, '0')}`;
}
