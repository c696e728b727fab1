import { type Day, sayDayShort } from '../bot/deadlines/day.ts';
import type { Minutes } from '../bot/minutes/minutes.ts';
import { orderMinutes, orderPersonalMinutes } from '../bot/minutes/order-minutes.ts';
import type { Format } from '../bot/minutes/paper.ts';
import { showMinutes } from '../bot/minutes/show-minutes.ts';
import { button, type Card, type CardAction, draw, opens } from './card.ts';
import drawing from './minutes.json' with { type: 'json' };
import { type Block, formLine, minutesBlocks, minutesTitle } from './minutes-blocks.ts';
import { pagesOf, type Section, section } from './pages.ts';

type Beside = { readonly id: string; readonly date: Day } | undefined;

/** The minutes for one reader. `entitled` may have the files with personal data, wherever the card stands. */
export type MinutesCard = {
  readonly meeting: string;
  readonly minutes: Minutes;
  readonly page: number;
  readonly entitled: boolean;
  readonly inDialog: boolean;
  readonly earlier: Beside;
  readonly later: Beside;
};

/** The minutes as a card, paged when they are long, with the buttons for the files. */
export function minutesCard(card: MinutesCard): Card {
  const { minutes, earlier, later } = card;
  const pages = pagesOf(sectionsOf(minutesBlocks(minutes)));
  const page = Math.min(card.page, pages.length);
  const beside = [...besideOf(earlier), ...besideOf(later)];
  return draw(drawing, {
    title: minutesTitle(minutes),
    form: formLine(minutes),
    sections: pages[page - 1] ?? ([] satisfies readonly Section[]),
    foot: pages.length > 1 ? `Bladzijde ${page} van ${pages.length}` : '',
    hasBeside: beside.length > 0,
    beside,
    actions: actionsOf(card, page, pages.length),
  });
}

const besideOf = (meeting: Beside): readonly CardAction[] =>
  meeting ? [button(showMinutes, `Verslag van ${sayDayShort(meeting.date)}`, { meeting: meeting.id })] : [];

function actionsOf({ meeting, entitled, inDialog }: MinutesCard, page: number, pages: number): readonly CardAction[] {
  const file = (title: string, format: Format) =>
    button(entitled ? orderPersonalMinutes : orderMinutes, title, { meeting, format });
  const turn = (title: string, step: number) => button(showMinutes, title, { meeting, page: page + step });
  const nameless = (title: string, format: Format) => button(orderMinutes, title, { meeting, format });
  return [
    ...(page < pages ? [turn('Volgende bladzijde', 1)] : []),
    ...(page > 1 ? [turn('Vorige bladzijde', -1)] : []),
    ...(entitled && !inDialog ? [opens(showMinutes, 'Bekijk volledig verslag', { meeting })] : []),
    file('Word', 'docx'),
    file('PDF', 'pdf'),
    ...(entitled && inDialog ? [nameless('Word zonder namen', 'docx'), nameless('PDF zonder namen', 'pdf')] : []),
  ];
}

/** The blocks as the sections of a card: each heading begins one, a row of a table becomes one line. */
function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const parts: { title: string; rows: [string, string][] }[] = [{ title: 'Bijeenkomst', rows: [] }];
  for (const block of blocks) {
    const rows = parts.at(-1)?.rows ?? [];
    if (block.kind === 'heading' || block.kind === 'case') parts.push({ title: block.text, rows: [] });
    else if (block.kind === 'note') rows.push(['Opmerking', block.text]);
    else if (block.kind === 'fact') rows.push([block.label, block.text]);
    else if (block.kind === 'table')
      rows.push(...block.rows.map((row): [string, string] => [row.slice(0, -1).join(' · '), row.at(-1) ?? '']));
  }
  return parts.filter(({ rows }) => rows.length > 0).map(({ title, rows }) => section(title, rows));
}
