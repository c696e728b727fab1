import type { Card } from '../../cards/card.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Where a card is shown: in a dialog only `Action.Submit` works, elsewhere `Action.Execute` does. */
export type Where = 'dialog' | 'message';

/** A card made fit for the place where it is shown, its buttons marked with the table they belong to. */
export function fitCard(card: Card, where: Where, table: string): Card {
  return fitJson(card as unknown as Json, where, table) as unknown as Card;
}

function fitJson(json: Json, where: Where, table: string): Json {
  if (Array.isArray(json)) return json.map((item) => fitJson(item, where, table));
  if (json === null || typeof json !== 'object') return json;
  const fitted = Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, fitJson(value as Json, where, table)]),
  );
  const { type, data } = fitted;
  if ((type !== 'Action.Execute' && type !== 'Action.Submit') || data === null || typeof data !== 'object')
    return fitted;
  const marked = { ...fitted, data: { t: table, ...data } };
  if (where === 'message' || type === 'Action.Submit') return marked;
  const { verb: _verb, ...submit } = marked as Record<string, Json>;
  return { ...submit, type: 'Action.Submit' };
}
