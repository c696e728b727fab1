import { cleanText } from '../bot/text.ts';

const CONTROLS = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;
const MARKUP = /[\\`*_{}[\]<>#|~]+/g;

/**
 * A name as it may stand in a label, a choice or a button title: one line without characters that a client could read as markup.
 * They are dropped and not escaped, because some clients show the escape sign.
 */
export function plain(name: string): string {
  return name.replace(CONTROLS, ' ').replace(MARKUP, ' ').replaceAll('://', ': ').replace(/\s+/g, ' ').trim();
}

/**
 * Text of people as it may stand in a TextRun, which no client reads as markup. Only `{{DATE(…)}}` and `{{TIME(…)}}` would be worked out
 * there by the client: an invisible joiner between the braces keeps them as they were typed.
 */
export const typedText = (text: string): string => cleanText(text).replace(/\{(?=\{)/g, '{\u2060');

/** The name of somebody as it may stand in a TextRun; never empty, because an empty run is no valid card. */
export const nameText = (name: string): string =>
  typedText(name).replace(/\s+/g, ' ').slice(0, 120).toWellFormed() || 'Iemand zonder naam';
