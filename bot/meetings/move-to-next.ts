import { z } from 'zod';
import type { Meeting, TableCase } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
import { accept, refuse } from '../decision.ts';
import { runsTable } from '../roles.ts';
import { agendaCards, itemFor } from './agenda-item.ts';
import { meetingsToCome } from './current-meeting.ts';
import { agendaNext, onAgenda } from './on-agenda.ts';

/** Puts a case off to the meeting after this one; off the agenda here, on the agenda there. */
export const moveToNext = defineAction({
  verb: 'agenda.later',
  on: 'nextAgenda',
  data: z.object({ meeting: z.string().max(80), case: z.string().max(80) }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  decide(found, { case: caseId }, { now, today }) {
    const at = onAgenda(found, caseId, today);
    if ('answer' in at) return at;
    const { meeting, entry } = at;
    const next = meetingAfter(meeting, found.meetings, today);
    if (!next) return refuse('no-next-meeting');
    const here = itemFor(meeting, caseId, entry.item, { off: true });
    const there = itemFor(next, caseId, found.nextItem, { off: false, guests: here.guests });
    const moved: TableCase[] = entry.case.status === 'active' ? [{ ...entry.case, meeting: next.id }] : [];
    return accept(
      { write: [here, there, ...moved], notices: agendaCards([meeting, next], now) },
      { caseId, fields: ['meeting'] },
      agendaNext(meeting, { name: 'agenda-later', number: entry.case.number, date: next.date }),
    );
  },
});

/** The meeting that comes after this one. */
export function meetingAfter(meeting: Meeting, meetings: readonly Meeting[], today: string): Meeting | undefined {
  return meetingsToCome(meetings, today).find(({ id, date, status }) => {
    return id !== meeting.id && status !== 'running' && date > meeting.date;
  });
}
