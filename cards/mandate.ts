import { sayDay } from '../bot/deadlines/day.ts';
import { showReadiness } from '../bot/meetings/show-readiness.ts';
import type { MeetingLine } from './agenda.ts';
import { button, type Card, draw } from './card.ts';
import drawing from './mandate.json' with { type: 'json' };
import { type CaseReadiness, missingLine } from './readiness.ts';

/** The cases for which nobody comes who can decide. */
export type MandateCard = {
  readonly meeting: MeetingLine;
  readonly cases: readonly Pick<CaseReadiness, 'number' | 'missing'>[];
};

const SHOWN = 30;

/** Tells the chair two working days ahead for which case nobody with a mandate will sit at the table (process.md §2, step 8). */
export function mandateCard({ meeting, cases }: MandateCard): Card {
  const more = cases.length - SHOWN;
  return draw(drawing, {
    intro: `Op ${sayDay(meeting.date)} komt bij deze casussen niemand die in het nodige domein mag beslissen.`,
    rows: cases.slice(0, SHOWN).map(({ number, missing }) => ({ number, missing: missingLine(missing) })),
    more: more > 0 ? `En nog ${more}.` : '',
    readiness: button(showReadiness, 'Voorbereiding', { meeting: meeting.key }),
  });
}
