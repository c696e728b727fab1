import { z } from 'zod';
import { cleanText } from '../text.ts';

/** The inputs of each step of the form, by id; their labels stand on the cards (contract.md). */
export const STEP_FIELDS = {
  1: ['birthDate', 'education', 'enrolled', 'absence', 'firstDayHome', 'helpers', 'track', 'reasonAnyway'],
  2: ['name', 'municipality', 'school', 'question', 'plan', 'tried', 'worksWell', 'wishes', 'accent', 'guests'],
  3: ['pupilConsent', 'guardianConsent', 'askedBy', 'askedOn', 'basis', 'basisReason', 'attend'],
  4: [],
} as const;

/** A step of the form. */
export type Step = keyof typeof STEP_FIELDS;
/** Is this the number of a step? */
export function isStep(step: number): step is Step {
  return Object.hasOwn(STEP_FIELDS, step);
}

/** The id of an input of the form. */
export type Field = (typeof STEP_FIELDS)[Step][number];
/** What was typed so far: a field that was never touched is absent. */
export type Typed = { readonly [F in Field]?: string };

/** The most characters a text may have, by field; the other fields are choices and dates. */
export const TEXT_LIMITS: { readonly [F in Field]?: number } = {
  reasonAnyway: 500,
  name: 120,
  municipality: 80,
  school: 120,
  question: 1000,
  plan: 300,
  tried: 1000,
  worksWell: 1000,
  wishes: 1000,
  guests: 300,
  askedBy: 120,
  basisReason: 300,
};

/** The least characters of a question to the table (process.md §3, step 2). */
export const QUESTION_AT_LEAST = 20;

/** The most characters that are kept of one field, so that a text that is too long comes back to be shortened and still fits on a card. */
const KEPT = 1200;

const ALL_FIELDS = Object.values(STEP_FIELDS).flat() as readonly Field[];

const input = z.string().max(200_000).optional();

/** The inputs of the whole form as they may come in: text or absent. Anything else is refused as a whole. */
export const formInputs = Object.fromEntries(ALL_FIELDS.map((field) => [field, input])) as Record<Field, typeof input>;

/** What came in for the form's own fields, cleaned; a field that did not come in is absent, whatever else came is left out. */
export function typedIn(data: Readonly<Record<string, unknown>>): Typed {
  const typed: { [F in Field]?: string } = {};
  for (const field of ALL_FIELDS) {
    const value = Object.hasOwn(data, field) ? data[field] : undefined;
    if (typeof value === 'string') typed[field] = cleanText(value).slice(0, KEPT).toWellFormed();
  }
  return typed;
}

/** What is kept after a step: earlier steps as they were, this step's inputs as they came (an emptied input is empty). */
export function keepTyped(before: Typed, step: Step, data: Readonly<Record<string, unknown>>): Record<string, string> {
  const came = typedIn(data);
  const kept: Record<string, string> = { ...before };
  for (const field of STEP_FIELDS[step]) kept[field] = came[field] ?? '';
  return kept;
}
