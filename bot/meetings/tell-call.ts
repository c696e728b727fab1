import { callCard } from '../../cards/call.ts';
import { defineTopic } from '../action.ts';
import { sayDay } from '../deadlines/day.ts';
import { submissionDeadline } from '../deadlines/working-days.ts';

/** The channel is called upon for cases, fifteen and eight working days before a meeting (process.md §2). */
export const meetingCall = defineTopic({
  topic: 'meeting.call',
  on: 'oneMeeting',
  wanted: ({ meeting }, _notice, { today }) =>
    meeting?.status === 'planned' && submissionDeadline(meeting.date) >= today,
  draw({ meeting }) {
    if (!meeting) throw new Error('wanted without a meeting');
    const { date, time } = meeting;
    const deadline = submissionDeadline(date);
    return { card: callCard({ date, time, deadline }), summary: `Aanmelden kan tot en met ${sayDay(deadline)}` };
  },
});
