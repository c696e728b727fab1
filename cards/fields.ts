import type { Problems } from '../bot/decision.ts';
import { FORM_PROBLEMS, type Limits, problems as sentences } from './sentences.ts';

/** A form as it came back: what was typed and what is wrong with it, by input id, and how the last press went. */
export type Echoed = {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Problems;
  readonly remark?: string | undefined;
};

/** What the drawing of a form names for its inputs: every value (null when empty) and every problem ('' when there is none). */
export type Fields = {
  readonly typed: Readonly<Record<string, string | null>>;
  readonly problem: Readonly<Record<string, string>>;
  readonly summaryLine: string;
  readonly remark: string;
};

/** The most characters that come back in one input, so that a pasted document does not make the card too large. */
const KEPT = 1200;

/** Fits what was typed to the inputs of a drawing, with the sentence above each input that is not right yet. */
export function fields(ids: readonly string[], echo: Echoed, limits: (id: string) => Limits = () => ({})): Fields {
  const each = <T>(of: (id: string) => T) => Object.fromEntries(ids.map((id) => [id, of(id)]));
  return {
    typed: each((id) => own(echo.typed, id).slice(0, KEPT).toWellFormed() || null),
    problem: each((id) => problemLine(echo.problems, id, limits(id))),
    summaryLine: Object.keys(echo.problems).length > 0 ? FORM_PROBLEMS : '',
    remark: echo.remark ?? '',
  };
}

/** The sentence above one input, with a sign for who does not see its colour; '' when nothing is wrong. */
export function problemLine(problems: Problems, id: string, limits: Limits = {}): string {
  const problem = Object.hasOwn(problems, id) ? problems[id] : undefined;
  return problem ? `⚠ ${sentences[problem](limits)}` : '';
}

/** What was typed in one input, or what was known when it was never touched. */
export const own = (typed: Readonly<Record<string, string>>, id: string, known = ''): string =>
  Object.hasOwn(typed, id) ? (typed[id] ?? known) : known;
