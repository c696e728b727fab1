import { createRequire } from 'node:module';
import type { z } from 'zod';
import said from './said.json' with { type: 'json' };

/** One element of a card as JSON; the schema check in the tests holds every field to the standard. */
export type CardElement = { readonly type: string; readonly [field: string]: unknown };

/** A button that sends its verb and data to the bot; the client adds what was typed. */
export type Press = {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: { readonly verb: string; readonly [id: string]: unknown };
  readonly style?: 'positive' | 'destructive';
  readonly associatedInputs?: 'none';
};

/** A button that opens a dialog, drawn by the view that its data names. */
export type Opening = {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: {
    readonly msteams: { readonly type: 'task/fetch' };
    readonly verb: string;
    readonly [id: string]: unknown;
  };
  readonly style?: 'positive' | 'destructive';
  readonly tooltip?: string;
  readonly associatedInputs: 'none';
};

/** Any button of ours. */
/** A button that opens an address in the browser. */
export type Link = {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
  readonly style?: 'positive';
};

/** Any button of a card. */
export type CardAction = Press | Opening | Link;

/** An Adaptive Card of version 1.5, as every client of Teams draws it; under 25 KB of UTF-8. */
export type Card = {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly lang: 'nl';
  /** What a client shows that cannot draw the card; never personal data. */
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
  readonly [field: string]: unknown;
};

/** What a button points at: an action or a view, with the shape of its data. */
export type Target<D extends z.ZodType = z.ZodType> = { readonly verb: string; readonly data: D };

/** The ids that a button carries: a part of the target's input, because the inputs of the form are added by the client. */
export type Ids<D extends z.ZodType> = Partial<z.input<D>>;

/** How a button looks, and whether it sends along what was typed (`keepInputs: false` leaves it out). */
export type ButtonOptions = { readonly style?: 'positive' | 'destructive'; readonly keepInputs?: false };

/** A button that does or shows something where it stands. Cards carry ids, never facts: the rest is loaded again at the press. */
export function button<D extends z.ZodType>(
  target: Target<D>,
  title: string,
  ids: NoInfer<Ids<D>>,
  options: ButtonOptions = {},
): Press {
  return {
    type: 'Action.Execute',
    title,
    verb: target.verb,
    data: { verb: target.verb, ...ids },
    ...(options.style ? { style: options.style } : {}),
    ...(options.keepInputs === false ? { associatedInputs: 'none' as const } : {}),
  };
}

/** A button that opens a view as a dialog, seen by the one who presses alone. */
export function opens<D extends z.ZodType>(
  view: Target<D>,
  title: string,
  ids: NoInfer<Ids<D>>,
  options: { readonly style?: 'positive' | 'destructive'; readonly tooltip?: string } = {},
): Opening {
  return {
    type: 'Action.Submit',
    title,
    data: { msteams: { type: 'task/fetch' }, verb: view.verb, ...ids },
    ...(options.style ? { style: options.style } : {}),
    ...(options.tooltip ? { tooltip: options.tooltip } : {}),
    associatedInputs: 'none',
  };
}

// The library's own types name source files that do not compile under the settings of this project, so what is used of it stands here.
type Template = { expand(context: { readonly $root: object }): unknown };
type Templating = { readonly Template: new (drawing: object) => Template };

const require = createRequire(import.meta.url);
const templates = new WeakMap<object, Template>();

function templateOf(drawing: object): Template {
  const known = templates.get(drawing);
  if (known) return known;
  // Loading the library and its parser holds up the process for some 300 ms: paid at the first card, or in `warmUp`, never at the start.
  const library = require('adaptivecards-templating') as Templating;
  const template = new library.Template(drawing);
  templates.set(drawing, template);
  return template;
}

/** A field that is null has no value for this reader: it is left out, because `"value": null` is no valid card. */
function withoutNulls(part: unknown): unknown {
  if (Array.isArray(part)) return part.filter((one) => one !== null).map(withoutNulls);
  if (part === null || typeof part !== 'object') return part;
  const kept = Object.entries(part).filter(([, value]) => value !== null);
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutNulls(value)]));
}

/**
 * Fits data into a drawing (a JSON file that opens in the Adaptive Cards Designer). Every field that the drawing names must be in
 * the data, `null` where the card has none: a missing one would stand on the card as `${name}`.
 */
export function draw(drawing: object, data: Readonly<Record<string, unknown>>): Card {
  return withoutNulls(templateOf(drawing).expand({ $root: data })) as Card;
}

/** Loads the template library ahead of the first card, so that nobody waits for it; call it after the server listens. */
export function warmUp(): void {
  draw(said, { text: 'Actietafel' });
}
