import { type Day, sayDay } from '../bot/deadlines/day.ts';
import { planMeeting } from '../bot/meetings/plan-meeting.ts';
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields } from './fields.ts';
import drawing from './meeting.json' with { type: 'json' };
import { plain } from './plain.ts';

/** A meeting that stands: its day, its time ('' when not said) and the last day on which cases can be submitted. */
export type PlannedMeeting = { readonly date: Day; readonly time: string; readonly deadline: Day };

/** A form for one more meeting; `meeting` is the id that it gets, so that pressing twice plans it once. */
export type MeetingForm = Echoed & { readonly meeting: string; readonly planned: readonly PlannedMeeting[] };

/** What is planned, each with its submission deadline, and the next one to plan. */
export function meetingForm(form: MeetingForm): Card {
  return draw(drawing, {
    ...fields(['date', 'time', 'place'], form, () => ({ atMost: 120 })),
    any: form.planned.length > 0,
    planned: form.planned.map(({ date, time, deadline }) => ({
      when: time ? `${sayDay(date)} om ${plain(time)}` : sayDay(date),
      deadline: sayDay(deadline),
    })),
    plan: button(planMeeting, 'Bijeenkomst plannen', { meeting: form.meeting }, { style: 'positive' }),
  });
}
