import { z } from 'zod';
import { ESCALATION_MODELS, type Settings } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
import { ESCALATION_STAGES } from '../deadlines/ladder.ts';
import { notLater, stagesOfTable, TERM_RANGES, termsOf } from '../deadlines/stage-terms.ts';
import { accept, refuse } from '../decision.ts';
import type { Problem } from '../refusals.ts';
import { runsTable } from '../roles.ts';
import { cleanText } from '../text.ts';

const line = z
  .string()
  .max(200_000)
  .optional()
  .transform((text) => (text === undefined ? undefined : cleanText(text)));

/** The whole numbers among the settings, with the least and the most that makes sense. */
const RANGES = { lowestAge: [0, 18], highestAge: [4, 27], reviewWeeks: [1, 26], retentionMonths: [1, 120] } as const;
const number = z.coerce.string().optional();

/** Saves the settings of the table; running cases keep the model and the terms with which their clock started (process.md §6). */
export const saveSettings = defineAction({
  verb: 'table.settings',
  on: 'nothing',
  data: z.object({
    name: line,
    region: line,
    privacyContact: line,
    escalationModel: z.string().optional(),
    lowestAge: number,
    highestAge: number,
    reviewWeeks: number,
    retentionMonths: number,
    'term.week4': number,
    'term.week8': number,
    'term.week12': number,
    'term.month3': number,
    'term.step2': number,
    'term.step3': number,
  }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  form: 'table.settings-form',
  decide(_found, typed, { table }) {
    const { settings } = table;
    const problems: Record<string, Problem> = {};
    for (const field of ['name', 'region', 'privacyContact'] as const) {
      if ((typed[field] ?? '').length > 120) problems[field] = 'too-long';
    }
    if (typed.name === '') problems.name = 'required';
    const escalationModel = ESCALATION_MODELS.find(
      (model) => model === (typed.escalationModel ?? settings.escalationModel),
    );
    if (!escalationModel) problems.escalationModel = 'choose-one';
    const numbers = numbersIn(typed, settings, problems);
    const stages = termsIn(typed, settings, problems);
    if (Object.keys(problems).length > 0 || !escalationModel) return refuse('form-problems', problems);
    const { name = table.name, region = settings.region, privacyContact = settings.privacyContact } = typed;
    const saved = { ...settings, ...numbers, region, privacyContact, escalationModel, stages };
    return accept(
      { write: [{ ...table, name, settings: saved }] },
      { fields: Object.keys(typed) },
      { say: { name: 'settings-saved' } },
    );
  },
});

type Typed = Readonly<Record<string, string | undefined>>;
type Found = Record<string, Problem>;

/** The whole number that was typed, or the one of now when nothing was; notes a problem when it is none or out of its range. */
function whole(typed: Typed, id: string, now: number, [least, most]: readonly [number, number], problems: Found) {
  const given = typed[id] ?? String(now);
  const value = Number(given);
  if (!/^\d{1,4}$/.test(given) || value < least || value > most) problems[id] = 'not-a-number';
  return value;
}

function numbersIn(typed: Typed, settings: Settings, problems: Found) {
  const of = (id: keyof typeof RANGES) => whole(typed, id, settings[id], RANGES[id], problems);
  const numbers = {
    lowestAge: of('lowestAge'),
    highestAge: of('highestAge'),
    reviewWeeks: of('reviewWeeks'),
    retentionMonths: of('retentionMonths'),
  };
  if (numbers.lowestAge > numbers.highestAge) problems.lowestAge = 'not-a-number';
  return numbers;
}

/** The terms of the stages that stood on the form, those of the model of now; only what differs from the usual term is kept. */
function termsIn(typed: Typed, settings: Settings, problems: Found): Settings['stages'] {
  const model = settings.escalationModel;
  const terms = termsOf(stagesOfTable(settings)).map(
    ({ stage, unit, term }) => [stage, whole(typed, `term.${stage}`, term, TERM_RANGES[unit], problems)] as const,
  );
  const chosen = { ...settings.stages, ...Object.fromEntries(terms) };
  const known = terms.every(([stage]) => !Object.hasOwn(problems, `term.${stage}`));
  const early = known ? notLater(stagesOfTable({ ...settings, stages: chosen })) : [];
  for (const stage of early) problems[`term.${stage}`] = 'not-later';
  const usual = new Map(termsOf(ESCALATION_STAGES[model]).map(({ stage, term }) => [stage, term]));
  const other = Object.entries(chosen).filter(([stage, term]) => usual.get(stage) !== term);
  return other.length > 0 ? Object.fromEntries(other) : undefined;
}
