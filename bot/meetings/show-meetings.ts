import { z } from 'zod';
import { meetingForm } from '../../cards/meeting.ts';
import { defineView } from '../action.ts';
import { submissionDeadline } from '../deadlines/working-days.ts';
import { runsTable } from '../roles.ts';
import { isToCome } from './current-meeting.ts';

/** Plans a meeting; shows the ones to come, each with its submission deadline. */
export const showMeetings = defineView({
  verb: 'meeting.form',
  title: 'Bijeenkomst plannen',
  on: 'meetings',
  data: z.object({ meeting: z.string().max(80).optional() }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  show({ meetings }, data, { today, freshId }, { typed, problems, remark }) {
    const planned = meetings
      .filter((meeting) => isToCome(meeting, today))
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .map(({ date, time }) => ({ date, time, deadline: submissionDeadline(date) }));
    return meetingForm({ meeting: data.meeting ?? freshId, planned, typed, problems, ...(remark ? { remark } : {}) });
  },
});
