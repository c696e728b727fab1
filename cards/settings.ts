import { stagesOfTable, TERM_RANGES, termsOf } from '../bot/deadlines/stage-terms.ts';
import { saveSettings } from '../bot/tables/save-settings.ts';
import { showMembers } from '../bot/tables/show-members.ts';
import type { Settings } from '../storage/documents.ts';
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields, own, problemLine } from './fields.ts';
import { typedText } from './plain.ts';
import drawing from './settings.json' with { type: 'json' };
import { choicesFrom, escalationModelNames, wordFor } from './words.ts';
import { stageGoals } from './words-stages.ts';

/** The table's name and settings as they stand. */
export type SettingsForm = Echoed & { readonly name: string; readonly settings: Settings };

const NUMBERS = ['lowestAge', 'highestAge', 'reviewWeeks', 'retentionMonths'] as const;
const TEXTS = ['name', 'region', 'escalationModel', 'privacyContact'] as const;

/** What the table agreed on for itself. */
export function settingsForm(form: SettingsForm): Card {
  const { name, settings } = form;
  const saved = { ...Object.fromEntries(Object.entries(settings).map(([id, value]) => [id, String(value)])), name };
  const fitted = fields([...TEXTS, ...NUMBERS], { ...form, typed: { ...saved, ...form.typed } }, () => ({
    atMost: 120,
  }));
  return draw(drawing, {
    ...fitted,
    // A number input takes a number as its value, not a text.
    typed: { ...fitted.typed, ...Object.fromEntries(NUMBERS.map((id) => [id, asNumber(fitted.typed[id])])) },
    name: typedText(name),
    terms: termInputs(form),
    choices: { escalationModel: choicesFrom(escalationModelNames) },
    save: button(saveSettings, 'Opslaan', {}, { style: 'positive' }),
    members: button(showMembers, 'Leden en rollen', { page: 1 }, { keepInputs: false }),
  });
}

/** One input for each stage of the table's model that has a term; those of the other model come when that one is chosen. */
const termInputs = ({ settings, typed, problems }: SettingsForm) =>
  termsOf(stagesOfTable(settings)).map(({ stage, unit, term }) => {
    const id = `term.${stage}`;
    const [min, max] = TERM_RANGES[unit];
    const label = `${unit === 'days' ? 'Dagen' : 'Maanden'} tot ${wordFor(stageGoals, stage)}`;
    return { id, label, min, max, value: asNumber(own(typed, id, String(term))), problem: problemLine(problems, id) };
  });

const asNumber = (text: string | null | undefined): number | null => {
  const number = text ? Number(text.replace(',', '.')) : Number.NaN;
  return Number.isFinite(number) ? number : null;
};
