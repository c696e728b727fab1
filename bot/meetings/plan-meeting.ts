import { z } from 'zod';
import type { Meeting } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
import { isDay } from '../deadlines/day.ts';
import { submissionDeadline } from '../deadlines/working-days.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import type { Problem } from '../refusals.ts';
import { runsTable } from '../roles.ts';
import { typedText } from '../typed-text.ts';

const PLACE_AT_MOST = 120;

/** Plans one meeting; its submission deadline is the fifth working day before it (process.md §2). The form stays open for the next date. */
export const planMeeting = defineAction({
  verb: 'meeting.plan',
  on: 'meetings',
  data: z.object({
    meeting: z.string().min(8).max(80),
    date: z.string().max(40).optional(),
    time: z.string().max(40).optional(),
    place: typedText,
  }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  form: 'meeting.form',
  decide({ meetings }, { meeting: id, date = '', time = '', place }, { today, actor, isMine }) {
    if (!isMine(id)) return refuse('old-button');
    const again = { view: 'meeting.form', data: {} };
    const there = meetings.find((meeting) => meeting.id === `meeting:${id}`);
    if (there) return unchanged({ ...again, remark: { name: 'meeting-already-planned', date: there.date } });
    const problems = problemsWith(date, time, place, today, meetings);
    if (Object.keys(problems).length > 0) return refuse('form-problems', problems);
    const planned: Meeting = {
      kind: 'meeting',
      id: `meeting:${id}`,
      status: 'planned',
      date,
      time,
      place,
      plannedBy: actor.id,
    };
    const remark = { name: 'meeting-planned', date, deadline: submissionDeadline(date) } as const;
    return accept({ write: [planned] }, { fields: ['date', 'time', 'place'] }, { ...again, remark });
  },
});

function problemsWith(date: string, time: string, place: string, today: string, meetings: readonly Meeting[]) {
  const problems: Record<string, Problem> = {};
  if (!date) problems.date = 'required';
  else if (!isDay(date)) problems.date = 'not-a-date';
  else if (date < today) problems.date = 'in-past';
  else if (meetings.some((meeting) => meeting.date === date && meeting.status !== 'closed'))
    problems.date = 'already-planned';
  if (!time) problems.time = 'required';
  else if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) problems.time = 'not-a-time';
  if (!place) problems.place = 'required';
  else if (place.length > PLACE_AT_MOST) problems.place = 'too-long';
  return problems;
}
