import type { Format } from '../bot/minutes/paper.ts';
import { showMinutes } from '../bot/minutes/show-minutes.ts';
import { button, type Card, draw, type Link } from './card.ts';
import drawing from './minutes-link.json' with { type: 'json' };

/** A document that was asked for, and where it can be had. */
export type MinutesLinkCard = { readonly meeting: string; readonly format: Format; readonly url: string };

const NAMES: Record<Format, string> = { docx: 'Word', pdf: 'PDF' };

/** The link to the minutes as a file: it works once, for five minutes, for the one who asked. */
export function minutesLinkCard({ meeting, format, url }: MinutesLinkCard): Card {
  const link: Link = { type: 'Action.OpenUrl', title: `Download ${NAMES[format]}`, url, style: 'positive' };
  return draw(drawing, { format: NAMES[format], link, back: button(showMinutes, 'Terug', { meeting }) });
}
