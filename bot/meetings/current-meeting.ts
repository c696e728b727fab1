import type { Meeting } from '../../storage/documents.ts';
import type { Day } from '../deadlines/day.ts';

/** Is this meeting still to be held: under way, or planned or posted for today or later? */
export function isToCome({ status, date }: Meeting, today: Day): boolean {
  return status === 'running' || (status !== 'closed' && date >= today);
}

/** The meetings still to be held, the one under way first, then by day. */
export function meetingsToCome(meetings: readonly Meeting[], today: Day): readonly Meeting[] {
  const rank = ({ status, date }: Meeting) => `${status === 'running' ? 0 : 1}${date}`;
  return meetings.filter((meeting) => isToCome(meeting, today)).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The meeting that people mean when they say *de bijeenkomst*: the one under way, else the next one; a posted one that was never held when none is to come. */
export function currentMeeting(meetings: readonly Meeting[], today: Day): Meeting | undefined {
  const posted = meetings.filter(({ status }) => status === 'posted').sort((a, b) => (a.date < b.date ? 1 : -1));
  return meetingsToCome(meetings, today)[0] ?? posted[0];
}
