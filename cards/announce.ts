import drawing from './announce.json' with { type: 'json' };
import { type Card, draw } from './card.ts';
import { typedText } from './plain.ts';
import { type Education, type List, namelessLine } from './words.ts';

/** A new case as the whole channel may know it; `late`: after the deadline of the nearest meeting. */
export type AnnounceCard = {
  readonly number: string;
  readonly age: number;
  readonly education: Education;
  readonly weeks: number;
  readonly organisation?: string | undefined;
  readonly late: boolean;
  readonly list: List;
};

/** Tells the channel of a new case: no name, no question (process.md §3). */
export function announceCard({ number, organisation, late, list, ...pupil }: AnnounceCard): Card {
  const by = typedText(organisation ?? '').replace(/\s+/g, ' ') || 'een deelnemer';
  return draw(drawing, {
    line: `Nieuwe casus ${number} · ${namelessLine(pupil)} · ingebracht door ${by}`,
    note: noteOn(list, late),
  });
}

function noteOn(list: List, late: boolean): string {
  if (list === 'follow') return 'Er is al een plan. De casus staat op de volglijst.';
  return late && list === 'active'
    ? 'Aangemeld na de termijn: de casus komt op de agenda van een latere bijeenkomst.'
    : '';
}
