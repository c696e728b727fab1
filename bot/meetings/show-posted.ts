import { z } from 'zod';
import { agendaCard } from '../../cards/agenda.ts';
import { saidCard } from '../../cards/said.ts';
import { refusals } from '../../cards/sentences.ts';
import type { Meeting } from '../../storage/documents.ts';
import { defineView } from '../action.ts';
import { sitsAtTable } from '../roles.ts';
import { bare } from './agenda-item.ts';
import { agendaLines, bottleneckLines } from './agenda-lines.ts';

/** Another page of the agenda in the channel, for the one who turns it alone. */
export const showPosted = defineView({
  verb: 'agenda.posted',
  title: 'Agenda',
  on: 'agenda',
  data: z.object({ meeting: z.string().max(80), page: z.coerce.number().int().min(1).max(1000).default(1) }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-member',
  show(found, { page }, { today }) {
    const { meeting, bottlenecks } = found;
    if (!meeting || meeting.status === 'planned') return saidCard({ text: refusals['agenda-not-posted'] });
    return agendaCard({
      meeting: meetingLine(meeting),
      lines: agendaLines(found, today),
      bottlenecks: bottleneckLines(bottlenecks, today),
      page,
    });
  },
});

/** A meeting as the agenda cards name it. */
export const meetingLine = ({ id, date, time, place }: Meeting) => ({ key: bare(id), date, time, place });
