import { type Card, draw } from './card.ts';
import drawing from './deliveries.json' with { type: 'json' };
import { topicName, whyLine } from './delivery.ts';
import { sayMoment } from './moment.ts';
import { nameText } from './plain.ts';

/** One message: what it was, for whom (nobody named: the channel), when, and why it did not arrive. */
export type DeliveryRow = {
  readonly topic: string;
  readonly name: string | undefined;
  readonly at: string | undefined;
  readonly why: string | undefined;
};

/** How the messages of a table stand. From `atLeast` on a count is not exact. */
export type DeliveriesCard = {
  readonly counts: Readonly<Record<'planned' | 'delivered' | 'refused' | 'uncertain', number>>;
  readonly atLeast: number;
  readonly refused: readonly DeliveryRow[];
  readonly uncertain: readonly DeliveryRow[];
  readonly planned: readonly DeliveryRow[];
};

/** What is planned, delivered, refused and why, and uncertain; nothing of a pupil. */
export function deliveriesCard({ counts, atLeast, refused, uncertain, planned }: DeliveriesCard): Card {
  const count = (n: number) => (n >= atLeast ? `${atLeast} of meer` : String(n));
  const groups = [
    { title: 'Niet bezorgd', rows: refused.map((row) => lineOf(row, true)) },
    { title: 'Onzeker', rows: uncertain.map((row) => lineOf(row, true)) },
    { title: 'Gepland', rows: planned.map((row) => lineOf(row, false)) },
  ].filter(({ rows }) => rows.length > 0);
  return draw(drawing, {
    facts: [
      { title: 'Gepland', value: count(counts.planned) },
      { title: 'Bezorgd', value: count(counts.delivered) },
      { title: 'Niet bezorgd', value: count(counts.refused) },
      { title: 'Onzeker', value: count(counts.uncertain) },
    ],
    groups,
  });
}

function lineOf({ topic, name, at, why }: DeliveryRow, ended: boolean) {
  const what = topicName(topic);
  const whom = name === undefined ? 'in het kanaal' : `voor ${nameText(name)}`;
  const when = at ? sayMoment(at) : '';
  return {
    text: `${what[0]?.toUpperCase()}${what.slice(1)} ${whom}`,
    more: [when, ended ? whyLine(why ?? '') : ''].filter(Boolean).join('. '),
  };
}
