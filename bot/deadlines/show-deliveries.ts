import { z } from 'zod';
import { type DeliveryRow, deliveriesCard } from '../../cards/deliveries.ts';
import type { Notice } from '../../storage/documents.ts';
import { defineView } from '../action.ts';
import { runsTable } from '../roles.ts';
import { COUNTED, type FoundDeliveries } from './load-deliveries.ts';

const ROWS = 10;

/** `/bezorging`: which messages are planned, delivered, refused and why, and uncertain; for chair and secretary. */
export const showDeliveries = defineView({
  verb: 'delivery.show',
  title: 'Bezorging',
  on: 'deliveries',
  data: z.object({}),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  show(found) {
    const { planned, delivered, refused, uncertain } = found;
    const settled = (a: Notice, b: Notice) => ((a.settledAt ?? '') < (b.settledAt ?? '') ? 1 : -1);
    const rows = (notices: readonly Notice[]) => notices.slice(0, ROWS).map((notice) => rowOf(notice, found));
    return deliveriesCard({
      counts: {
        planned: planned.length,
        delivered: delivered.length,
        refused: refused.length,
        uncertain: uncertain.length,
      },
      atLeast: COUNTED,
      refused: rows([...refused].sort(settled)),
      uncertain: rows([...uncertain].sort(settled)),
      planned: rows([...planned].sort((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))),
    });
  },
});

/** One message: what, for whom, when and why; ids of cases stay out, they say nothing to a reader. */
function rowOf({ topic, to, dueAt, settledAt, why }: Notice, { members }: FoundDeliveries): DeliveryRow {
  const name = 'person' in to ? (members.find(({ person }) => person === to.person)?.name ?? '') : undefined;
  return { topic, name, at: settledAt ?? dueAt, why };
}
