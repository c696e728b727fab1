import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, unchanged } from '../decision.ts';
import { runsTable } from '../roles.ts';
import { agendaCards, itemFor } from './agenda-item.ts';
import { agendaNext, onAgenda } from './on-agenda.ts';

/** Moves a case one place up or down within its part of the agenda: it changes places with its neighbour. */
export const moveItem = defineAction({
  verb: 'agenda.move',
  on: 'agenda',
  data: z.object({
    meeting: z.string().max(80),
    case: z.string().max(80),
    to: z.enum(['up', 'down']),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  decide(found, { case: caseId, to, page }, { now, today }) {
    const at = onAgenda(found, caseId, today);
    if ('answer' in at) return at;
    const { meeting, entry, entries } = at;
    const neighbour = entries[entries.indexOf(entry) + (to === 'up' ? -1 : 1)];
    if (neighbour?.part !== entry.part) return unchanged(agendaNext(meeting, { name: 'nothing-changed' }, page));
    const moved = itemFor(meeting, caseId, entry.item, { position: neighbour.key });
    const gaveWay = itemFor(meeting, neighbour.case.caseId, neighbour.item, { position: entry.key });
    return accept(
      { write: [moved, gaveWay], notices: agendaCards([meeting], now) },
      { caseId, fields: ['position'] },
      agendaNext(meeting, { name: 'agenda-moved', number: entry.case.number }, page),
    );
  },
});
