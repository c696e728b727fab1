import { saveSettings } from '../bot/tables/save-settings.ts';
import { showMembers } from '../bot/tables/show-members.ts';
import type { Settings } from '../storage/documents.ts';
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields } from './fields.ts';
import { typedText } from './plain.ts';
import drawing from './settings.json' with { type: 'json' };
import { choicesFrom, escalationModelNames } from './words.ts';

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
    choices: { escalationModel: choicesFrom(escalationModelNames) },
    save: button(saveSettings, 'Opslaan', {}, { style: 'positive' }),
    members: button(showMembers, 'Leden en rollen', { page: 1 }, { keepInputs: false }),
  });
}

const asNumber = (text: string | null | undefined): number | null => {
  const number = text ? Number(text.replace(',', '.')) : Number.NaN;
  return Number.isFinite(number) ? number : null;
};
