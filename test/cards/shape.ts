import { z } from 'zod';

// The elements and fields of Adaptive Cards 1.5 that this project uses, as https://adaptivecards.io/explorer names them. Strict: a field
// that is not here is a slip of the pen, or a decision that belongs here first.
const text = z.string().min(1);
const spacing = z.enum(['None', 'Small', 'Default', 'Medium', 'Large', 'ExtraLarge', 'Padding']);
const colour = z.enum(['Default', 'Accent', 'Good', 'Warning', 'Attention']);
const size = z.enum(['Small', 'Default', 'Medium', 'Large', 'ExtraLarge']);
const weight = z.enum(['Lighter', 'Default', 'Bolder']);
const block = { spacing: spacing.optional(), separator: z.boolean().optional() };
const look = {
  size: size.optional(),
  weight: weight.optional(),
  color: colour.optional(),
  isSubtle: z.boolean().optional(),
};

const pressable = {
  title: text,
  style: z.enum(['positive', 'destructive']).optional(),
  associatedInputs: z.enum(['auto', 'none']).optional(),
  tooltip: text.optional(),
};
const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  verb: text,
  data: z.looseObject({ verb: text }),
  ...pressable,
});
const opening = z.looseObject({ msteams: z.strictObject({ type: z.literal('task/fetch') }), verb: text });
const submit = z.strictObject({ type: z.literal('Action.Submit'), data: opening, ...pressable });
const link = z.strictObject({
  type: z.literal('Action.OpenUrl'),
  title: text,
  url: z.url(),
  style: z.literal('positive').optional(),
});
const action = z.discriminatedUnion('type', [execute, submit, link]);

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text,
  wrap: z.literal(true),
  style: z.enum(['default', 'heading']).optional(),
  ...look,
  ...block,
});
const textRun = z.strictObject({ type: z.literal('TextRun'), text, italic: z.boolean().optional(), ...look });
const richText = z.strictObject({ type: z.literal('RichTextBlock'), inlines: z.array(textRun).min(1), ...block });
const facts = z.array(z.strictObject({ title: text, value: text })).min(1);
const factSet = z.strictObject({ type: z.literal('FactSet'), facts, ...block });
const actionSet = z.strictObject({ type: z.literal('ActionSet'), actions: z.array(action).min(1), ...block });

const input = { id: text, label: text, ...block };
const textInput = z.strictObject({
  type: z.literal('Input.Text'),
  ...input,
  value: text.optional(),
  placeholder: text.optional(),
  maxLength: z.int().positive(),
  isMultiline: z.boolean().optional(),
});
const dateInput = z.strictObject({ type: z.literal('Input.Date'), ...input, value: text.optional() });
const timeInput = z.strictObject({ type: z.literal('Input.Time'), ...input, value: text.optional() });
const limits = { value: z.number().optional(), min: z.int(), max: z.int() };
const numberInput = z.strictObject({ type: z.literal('Input.Number'), ...input, ...limits });
const choiceSet = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  ...input,
  value: text.optional(),
  placeholder: text.optional(),
  style: z.enum(['compact', 'expanded']).optional(),
  isMultiSelect: z.boolean().optional(),
  choices: z.array(z.strictObject({ title: text, value: text })).min(1),
});

const containerStyle = z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']);
const items = z.lazy(() => z.array(element).min(1));
const container = z.strictObject({ type: z.literal('Container'), items, style: containerStyle.optional(), ...block });
const column = z.strictObject({
  type: z.literal('Column'),
  items,
  width: z.enum(['auto', 'stretch']),
  verticalContentAlignment: z.enum(['Top', 'Center', 'Bottom']).optional(),
});
const columnSet = z.strictObject({ type: z.literal('ColumnSet'), columns: z.array(column).min(2), ...block });

const element: z.ZodType = z.discriminatedUnion('type', [
  textBlock,
  richText,
  factSet,
  actionSet,
  textInput,
  dateInput,
  timeInput,
  numberInput,
  choiceSet,
  container,
  columnSet,
]);

/** A whole card as this project makes them. Teams shows at most six buttons under a card. */
export const cardShape = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.url(),
  version: z.literal('1.5'),
  lang: z.literal('nl'),
  fallbackText: text,
  body: z.array(element).min(1),
  actions: z.array(action).max(6).optional(),
});

/** One object somewhere in a card. */
export type Part = { readonly type?: string; readonly [field: string]: unknown };

/** Every object in a card, the card itself first: elements, runs, facts, choices and buttons (not what buttons carry). */
export function partsOf(part: unknown): readonly Part[] {
  if (Array.isArray(part)) return part.flatMap(partsOf);
  if (part === null || typeof part !== 'object') return [];
  const inside = Object.entries(part).filter(([name]) => name !== 'data');
  return [part as Part, ...inside.flatMap(([, value]) => partsOf(value))];
}
