import type { Part } from '../bot/meetings/agenda.ts';
import type { Bottleneck } from '../storage/documents.ts';
import type { Nameless } from './case.ts';
import { typedText } from './plain.ts';
import { namelessLine } from './words.ts';
import { bottleneckCategoryNames, bottleneckLevelNames } from './words-course.ts';

/** One case on an agenda: what may be said of it anywhere, who brings it in, who leads it, and how many agreements are not done. */
export type AgendaLine = Nameless & {
  readonly part: Part;
  readonly organisation: string;
  readonly regisseur: string;
  readonly undone: number;
  readonly guests: number;
};

/** Open bottlenecks of one category and level; their text never stands in the channel. */
export type BottleneckLine = Pick<Bottleneck, 'category' | 'level'> & {
  readonly count: number;
  readonly structural: boolean;
};

/** One page of a list that is too long for a card, from 1. */
export type Page<T> = { readonly rows: readonly T[]; readonly page: number; readonly pages: number };

/** The parts of *Casuïstiek* as the agenda calls them. */
export const partNames: Record<Part, string> = {
  new: 'A. Nieuwe casussen',
  running: 'B. Lopende casussen',
  follow: 'C. Volglijst: hoe gaat het nu?',
};

/** The rows of one page; a page that is not there becomes the nearest one. */
export function pageOf<T>(rows: readonly T[], page: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const shown = Math.min(Math.max(1, page), pages);
  return { rows: rows.slice((shown - 1) * size, shown * size), page: shown, pages };
}

/** What stands above the card: which page it is, when there is more than one. */
export const pageLine = ({ page, pages }: Pick<Page<unknown>, 'page' | 'pages'>): string =>
  pages > 1 ? `Bladzijde ${page} van ${pages}` : 'Actietafel';

/** Each case as a card shows it, with the heading of its part above the first one of that part on this page. */
export function rowsOf<L extends AgendaLine, R extends object>(lines: readonly L[], rest: (line: L) => R) {
  return lines.map((line, at) => ({
    heading: lines[at - 1]?.part === line.part ? '' : partNames[line.part],
    number: line.number,
    line: namelessLine(line),
    more: moreOf(line),
    ...rest(line),
  }));
}

function moreOf({ organisation, regisseur, undone, guests }: AgendaLine): string {
  const said = [
    `Ingebracht door ${inline(organisation) || 'een deelnemer'}`,
    regisseur ? `regisseur ${inline(regisseur)}` : '',
    undone > 0 ? `${undone} ${undone === 1 ? 'afspraak' : 'afspraken'} nog niet klaar` : '',
    guests > 0 ? `${guests} ${guests === 1 ? 'gast' : 'gasten'}` : '',
  ];
  return said.filter(Boolean).join(' · ');
}

const LONGEST = 80;

/** Words of people on one line, as a TextRun shows them. */
export const inline = (text: string): string =>
  typedText(text).replace(/\s+/g, ' ').slice(0, LONGEST).toWellFormed().trim();

const SHOWN = 20;

/** Part two of the agenda: each category and level on a line. */
export function bottleneckRows(bottlenecks: readonly BottleneckLine[]): readonly { readonly text: string }[] {
  const rows = bottlenecks.slice(0, SHOWN).map(({ category, level, count, structural }) => {
    const times = count > 1 ? ` (${count} keer)` : '';
    const name = `${bottleneckCategoryNames[category]} · ${bottleneckLevelNames[level]}${times}`;
    return { text: structural ? `${name} · structureel` : name };
  });
  const more = bottlenecks.length - rows.length;
  return more > 0 ? [...rows, { text: `En nog ${more}.` }] : rows;
}
