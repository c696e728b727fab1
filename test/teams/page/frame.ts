import { byId, make } from './element.ts';

/** Is the page dark now? */
export function isDark(): boolean {
  return document.documentElement.dataset.theme === 'dark';
}

/** Shows light or dark, and remembers it in this browser. */
export function setDark(dark: boolean): void {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  byId('theme').setAttribute('aria-pressed', String(dark));
  localStorage.setItem('oefenkamer-donker', dark ? 'ja' : 'nee');
}

/** The choice of last time, or else what the computer prefers. */
export function rememberedDark(): boolean {
  const kept = localStorage.getItem('oefenkamer-donker');
  return kept ? kept === 'ja' : matchMedia('(prefers-color-scheme: dark)').matches;
}

/** A short message that goes away by itself. */
export function toast(text: string, kind: 'info' | 'problem' = 'info'): void {
  const box = make('p', { class: `toast ${kind}` }, text);
  byId('toasts').append(box);
  setTimeout(() => box.remove(), 7_000);
}

/** Says something to people who hear the page. */
export function announce(text: string): void {
  byId('live').textContent = text;
}

let waiting = 0;

/** Shows that something is under way, and keeps the part it is about from being pressed again. */
export async function withBusy<T>(part: HTMLElement | undefined, work: () => Promise<T>): Promise<T> {
  waiting += 1;
  const timer = setTimeout(() => {
    byId('busy').hidden = waiting === 0;
  }, 200);
  const focused = part?.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
  if (part) part.inert = true;
  try {
    return await work();
  } finally {
    waiting -= 1;
    clearTimeout(timer);
    if (part) part.inert = false;
    focused?.focus();
    if (waiting === 0) byId('busy').hidden = true;
  }
}
