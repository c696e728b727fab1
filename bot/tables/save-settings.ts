import { z } from 'zod';
import { ESCALATION_MODELS } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
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

/** Saves the settings of the table; running cases keep the model with which their clock started (process.md §6). */
export const saveSettings = defineAction({
  verb: 'table.settings',
  on: 'nothing',
  data: z.object({
    name: line,
    region: line,
    privacyContact: line,
    escalationModel: z.string().optional(),
    lowestAge: z.coerce.string().optional(),
    highestAge: z.coerce.string().optional(),
    reviewWeeks: z.coerce.string().optional(),
    retentionMonths: z.coerce.string().optional(),
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
    const whole = (field: keyof typeof RANGES): number => {
      const [least, most] = RANGES[field];
      const given = typed[field] ?? String(settings[field]);
      const number = Number(given);
      if (!/^\d{1,4}$/.test(given) || number < least || number > most) problems[field] = 'not-a-number';
      return number;
    };
    const escalationModel = ESCALATION_MODELS.find(
      (model) => model === (typed.escalationModel ?? settings.escalationModel),
    );
    if (!escalationModel) problems.escalationModel = 'choose-one';
    const numbers = {
      lowestAge: whole('lowestAge'),
      highestAge: whole('highestAge'),
      reviewWeeks: whole('reviewWeeks'),
      retentionMonths: whole('retentionMonths'),
    };
    if (numbers.lowestAge > numbers.highestAge) problems.lowestAge = 'not-a-number';
    if (Object.keys(problems).length > 0 || !escalationModel) return refuse('form-problems', problems);
    const { name = table.name, region = settings.region, privacyContact = settings.privacyContact } = typed;
    const saved = { ...settings, ...numbers, region, privacyContact, escalationModel };
    return accept(
      { write: [{ ...table, name, settings: saved }] },
      { fields: Object.keys(typed) },
      { say: { name: 'settings-saved' } },
    );
  },
});
