import { whyLine } from './delivery.ts';
import { plain } from './plain.ts';

/** What the daily check found: how many terms, and what became of the reminder of each. */
export type CheckLine = {
  readonly terms: number;
  readonly reminders: number;
  readonly delivered: number;
  /** Answered before the reminder left. */
  readonly answered: number;
  /** Waits for the hour at which its reader wants the overview. */
  readonly later: number;
  readonly lost: number;
  /** Terms for which no reminder was made. */
  readonly missing: number;
  readonly lostTo: readonly { readonly name: string; readonly why: string }[];
};

const MOST = 10;

/** What was due and what became of it, in one line. */
export function checkLine({ terms, reminders, delivered, answered, later, lost, missing, lostTo }: CheckLine): string {
  const named = lostTo
    .slice(0, MOST)
    .map(({ name, why }) => `${plain(name) || 'iemand'} (${whyLine(why).replace(/\.$/, '')})`);
  const parts = [
    terms === 1 ? '1 termijn' : `${terms} termijnen`,
    reminders === 1 ? '1 herinnering' : `${reminders} herinneringen`,
    `${delivered} bezorgd`,
    ...(answered > 0 ? [`${answered} al beantwoord`] : []),
    ...(later > 0 ? [`${later} later`] : []),
    ...(lost > 0 ? [`${lost} niet: ${named.join(', ')}`] : []),
  ];
  const alarm =
    missing > 0
      ? ` Let op: voor ${missing === 1 ? '1 termijn' : `${missing} termijnen`} is geen herinnering gemaakt.`
      : '';
  return `Controle van de termijnen: ${parts.join(', ')}.${alarm}`;
}

/** The neutral line that phones show for it. */
export const checkSummary = 'Controle van de termijnen';
