type Attributes = Record<string, string | boolean | ((event: Event) => void) | undefined>;

/** Makes an element; text is always text, never HTML, and `on…` takes a listener. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** The element of the page with this id. */
export function byId<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as T;
}

/** Initials in a coloured circle; decoration only. */
export function avatar(name: string, bot = false): HTMLElement {
  const words = name
    .replace(/[^\p{L} ]/gu, '')
    .split(' ')
    .filter(Boolean);
  const initials = `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
  const hue = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6;
  return make('span', { class: `avatar ${bot ? 'bot' : `hue${hue}`}`, 'aria-hidden': 'true' }, bot ? 'A' : initials);
}

/** A small round number, read aloud as a sentence. */
export function badge(count: number): HTMLElement | undefined {
  if (count === 0) return undefined;
  return make(
    'span',
    { class: 'badge' },
    make('span', { 'aria-hidden': 'true' }, String(count)),
    make('span', { class: 'unseen' }, ` ${count} nieuw`),
  );
}
