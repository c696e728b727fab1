import type { Card } from './messages.ts';
import type { CardAction } from './presses.ts';

/** What a person fills in, by label. */
export type Filled = Record<string, string | boolean | number | string[]>;

interface Field {
  id: string;
  type: string;
  label: string;
  element: Record<string, unknown>;
}

interface Button extends CardAction {
  associatedInputs?: string;
  isEnabled?: boolean;
}

/** Buttons on a card that a person can see, also those in rows, columns and cards that unfold. */
export function buttonsOf(card: Card): Button[] {
  const found: Button[] = [];
  walk(card, (node) => {
    if (typeof node.type === 'string' && node.type.startsWith('Action.')) found.push(node as unknown as Button);
  });
  return found;
}

/** Inputs on a card with the label a person reads. */
export function fieldsOf(card: Card): Field[] {
  const found: Field[] = [];
  walk(card, (node) => {
    if (typeof node.type !== 'string' || !node.type.startsWith('Input.')) return;
    const label = node.label ?? node.title ?? '';
    found.push({ id: String(node.id ?? ''), type: node.type, label: String(label), element: node });
  });
  return found;
}

function walk(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) for (const item of node) walk(item, visit);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const fields = node as Record<string, unknown>;
  if (fields.isVisible === false && !String(fields.type).startsWith('Input.')) return;
  visit(fields);
  for (const [name, value] of Object.entries(fields)) {
    if (!['data', 'fallback', 'refresh', 'msteams'].includes(name)) walk(value, visit);
  }
}

/** The button with this title, or an error that names the buttons there are. */
export function buttonTitled(card: Card, title: string): Button {
  const buttons = buttonsOf(card);
  const found = buttons.filter((button) => button.title === title);
  const [first] = found;
  if (!first) {
    const titles = buttons.map((button) => button.title).join(', ');
    throw new Error(`No button "${title}" on this card. Buttons: ${titles || 'none'}.`);
  }
  if (first.isEnabled === false) throw new Error(`The button "${title}" is switched off.`);
  return first;
}

/** The values a press sends along: what was filled in and the defaults of the rest; what is empty is left out, as the client does. */
export function gather(card: Card, button: Button, filled: Filled): Record<string, string> {
  const fields = fieldsOf(card);
  const byLabel = new Map(Object.entries(filled).map(([label, value]) => [fieldLabelled(fields, label), value]));
  if (button.associatedInputs?.toLowerCase() === 'none') return {};
  const values: Record<string, string> = {};
  for (const field of fields) {
    const given = byLabel.get(field);
    const value = given === undefined ? defaultOf(field) : sendable(field, given);
    if (value !== '') values[field.id] = value;
  }
  return values;
}

/** The sentence with which the client itself would stop a press, because a required field is empty or does not fit. */
export function blockedBy(card: Card, button: Button, values: Record<string, string>): string | undefined {
  if (button.associatedInputs?.toLowerCase() === 'none') return undefined;
  const wrong = fieldsOf(card).find(({ id, element }) => {
    const value = values[id] ?? '';
    if (value === '') return element.isRequired === true;
    return typeof element.regex === 'string' && !new RegExp(element.regex).test(value);
  });
  return wrong && String(wrong.element.errorMessage ?? `Vul "${wrong.label}" in.`);
}

function fieldLabelled(fields: Field[], label: string): Field {
  const fits = (field: Field): boolean => field.label === label || bare(field.label) === label;
  const found = fields.filter(fits);
  const [first] = found;
  if (!first) {
    const labels = fields.map((field) => field.label).join(', ');
    throw new Error(`No input "${label}" on this card. Inputs: ${labels || 'none'}.`);
  }
  if (found.length > 1) throw new Error(`${found.length} inputs are called "${label}".`);
  return first;
}

/** A label without the remark behind it, such as *(verplicht)*. */
export function bare(label: string): string {
  return label.replace(/ \([^)]*\)$/, '');
}

function defaultOf({ type, element }: Field): string {
  const value = element.value;
  if (type === 'Input.Toggle') return String(value ?? element.valueOff ?? 'false');
  return value === undefined || value === null ? '' : String(value);
}

function sendable(field: Field, given: string | boolean | number | string[]): string {
  if (field.type === 'Input.Toggle') {
    const on = given === true || given === 'ja';
    return String(on ? (field.element.valueOn ?? 'true') : (field.element.valueOff ?? 'false'));
  }
  if (field.type !== 'Input.ChoiceSet') return String(given);
  if (given === '') return '';
  const several = field.element.isMultiSelect === true;
  const asked = Array.isArray(given) ? given : several ? String(given).split(',') : [String(given)];
  return asked.map((choice) => choiceValue(field, choice)).join(',');
}

function choiceValue(field: Field, asked: string): string {
  const choices = (field.element.choices ?? []) as { title?: string; value?: string }[];
  const found =
    choices.find((choice) => choice.title === asked) ??
    choices.find((choice) => choice.value === asked) ??
    choices.find((choice) => choice.title?.toLowerCase() === asked.toLowerCase());
  if (!found) {
    const titles = choices.map((choice) => choice.title).join(', ');
    throw new Error(`No choice "${asked}" in "${field.label}". Choices: ${titles}.`);
  }
  return found.value ?? '';
}
