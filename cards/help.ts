import { showForm } from '../bot/cases/show-form.ts';
import { ROLES, type Role } from '../storage/documents.ts';
import { type Card, draw, opens } from './card.ts';
import drawing from './help.json' with { type: 'json' };
import { typedText } from './plain.ts';
import { roleNames } from './words.ts';

/** Who asks, at which table, and what can be typed here. */
export type HelpCard = {
  readonly roles: readonly Role[];
  readonly tableName: string;
  readonly version?: string | undefined;
  readonly commands?: readonly { readonly name: string; readonly description: string }[] | undefined;
};

/** What this person can do here, by role; also the answer to words that the bot does not know. */
export function helpCard({ roles, tableName, version, commands = [] }: HelpCard): Card {
  const submits = roles.some((role) => role !== 'guest' && role !== 'board');
  return draw(drawing, {
    tableName: typedText(tableName),
    role: roles.length > 0 ? `Uw rol: ${roles.map((role) => roleNames[role]).join(', ')}` : 'U hebt hier nog geen rol',
    lines: linesFor(roles).map((line) => ({ line })),
    any: commands.length > 0,
    commands: commands.map(({ name, description }) => ({ name, description })),
    version: version ? `Versie ${version}` : '',
    form: submits ? opens(showForm, 'Casus aanmelden', {}, { style: 'positive' }) : null,
  });
}

const forSubmitters = [
  '• **Een casus aanmelden.** Het formulier heeft vier korte stappen.',
  '• **Uw eigen casussen volgen.** Typ /mijn.',
];
const forRunners = [
  '• **Leden toelaten en rollen geven.** Typ /instellingen.',
  '• **Bijeenkomsten plannen.** Typ /bijeenkomst.',
];

const lines: Record<Role, readonly string[]> = {
  chair: [...forSubmitters, ...forRunners],
  secretary: [...forSubmitters, ...forRunners],
  participant: forSubmitters,
  guest: ['• **Meepraten over de casus waarvoor u bent gevraagd.** De voorzitter of de secretaris nodigt u uit.'],
  board: ['• **Rapporten zonder persoonsgegevens lezen.** U krijgt ze van de voorzitter.'],
  coordinator: [
    ...forSubmitters,
    '• **Beslissen als een traject stagneert.** U krijgt dan een bericht van Actietafel.',
  ],
};

const NO_ROLE = ['De voorzitter of de secretaris van deze tafel kan u een rol geven. Daarna kunt u meedoen.'];

function linesFor(roles: readonly Role[]): readonly string[] {
  const mine = ROLES.filter((role) => roles.includes(role)).flatMap((role) => lines[role]);
  return mine.length > 0 ? [...new Set(mine)] : NO_ROLE;
}
