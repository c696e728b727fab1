import { type Day, sayDay } from '../bot/deadlines/day.ts';
import { showDigest } from '../bot/deadlines/tell-digest.ts';
import { button, type Card, type CardAction, type CardElement, draw } from './card.ts';
import drawing from './digest.json' with { type: 'json' };

/** One section: a card that still asks something, or the line that says what became of it. */
export type DigestSection = { readonly card: Card } | { readonly done: string };

/** Everything that is due for one person on one day; a long one is paged. */
export type DigestCard = {
  readonly digest: string;
  readonly day: Day;
  readonly page: number;
  readonly sections: readonly DigestSection[];
};

/** The most bytes of sections on one page: with its heading and buttons a card stays under 25 KB. */
const PAGE_BYTES = 20_000;

/** One message for one morning: a section for each thing that is due, with its own buttons. */
export function digestCard({ digest, day, page, sections }: DigestCard): Card {
  const pages = paged(sections.map(elementOf));
  const shown = Math.min(page, pages.length);
  const onPage = (pages[shown - 1] ?? []).map(
    (element, index) => marked(element, { d: digest, p: shown, s: index }) as CardElement,
  );
  const card = draw(drawing, {
    day: sayDay(day),
    count: sections.length === 1 ? 'Eén onderwerp' : `${sections.length} onderwerpen`,
    place: pages.length > 1 ? `Bladzijde ${shown} van ${pages.length}` : '',
  });
  const turn = (to: number, title: string): CardAction => button(showDigest, title, { digest, page: to });
  const actions = [
    ...(shown > 1 ? [turn(shown - 1, 'Vorige bladzijde')] : []),
    ...(shown < pages.length ? [turn(shown + 1, 'Volgende bladzijde')] : []),
  ];
  return { ...card, body: [...card.body, ...onPage], ...(actions.length > 0 ? { actions } : {}) };
}

function elementOf(section: DigestSection): CardElement {
  if ('done' in section) {
    return {
      type: 'Container',
      separator: true,
      spacing: 'Medium',
      items: [{ type: 'TextBlock', wrap: true, isSubtle: true, text: `✓ ${section.done || 'Dit is gedaan.'}` }],
    };
  }
  const { body, actions = [] } = section.card;
  const buttons = actions.length > 0 ? [{ type: 'ActionSet', actions }] : [];
  return { type: 'Container', separator: true, spacing: 'Medium', items: [...body, ...buttons] };
}

/**
 * The buttons of a section bear the digest they stand in: after the press the digest is shown again, not one section of it.
 * The inputs of a section bear its number, because two sections may ask the same.
 */
function marked(json: unknown, place: { d: string; p: number; s: number }): unknown {
  if (Array.isArray(json)) return json.map((item) => marked(item, place));
  if (json === null || typeof json !== 'object') return json;
  const fields = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, marked(value, place)]));
  if (fields.type === 'Action.Execute') return { ...fields, data: { ...(fields.data as object), ...place } };
  const isInput = typeof fields.type === 'string' && fields.type.startsWith('Input.');
  return isInput ? { ...fields, id: `${place.s}~${fields.id}` } : fields;
}

function paged(elements: readonly CardElement[]): CardElement[][] {
  const pages: CardElement[][] = [[]];
  let size = 0;
  for (const element of elements) {
    const bytes = Buffer.byteLength(JSON.stringify(element));
    if (size > 0 && size + bytes > PAGE_BYTES) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)?.push(element);
    size += bytes;
  }
  return pages;
}
