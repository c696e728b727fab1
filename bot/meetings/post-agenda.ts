import { z } from 'zod';
import type { Meeting } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { runsTable } from '../roles.ts';
import { agendaCards, bare } from './agenda-item.ts';
import { agendaNext } from './on-agenda.ts';
import { tellErrand } from './posting.ts';

/** Posts the agenda: one card in the channel, and one message for each who sits at the table (process.md §2). Also an empty one. */
export const postAgenda = defineAction({
  verb: 'agenda.post',
  on: 'agenda',
  data: z.object({ meeting: z.string().max(80) }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  decide({ meeting }, _data, { now }) {
    if (!meeting) return refuse('no-meeting');
    if (meeting.status === 'closed') return refuse('meeting-held');
    if (meeting.status !== 'planned')
      return unchanged(agendaNext(meeting, { name: 'agenda-already-posted', date: meeting.date }));
    const posted: Meeting = { ...meeting, status: 'posted', postedAt: now.toISOString() };
    return accept(
      { write: [posted], notices: [...agendaCards([posted], now), tellErrand(bare(posted.id), '', now)] },
      { fields: ['status'] },
      agendaNext(meeting, { name: 'agenda-posted', date: meeting.date }),
    );
  },
});
