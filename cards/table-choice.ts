import { type Card, draw, type Press } from './card.ts';
import { plain } from './plain.ts';
import drawing from './table-choice.json' with { type: 'json' };

/** The tables of this person, and the press that is made again once one is chosen. */
export type TableChoiceCard = {
  readonly tables: readonly { readonly table: string; readonly name: string }[];
  readonly again: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };
};

/** Asks for which table a press is meant, where the place does not say it. */
export function tableChoiceCard({ tables, again: { verb, data } }: TableChoiceCard): Card {
  const press = ({ table, name }: TableChoiceCard['tables'][number]): Press => ({
    type: 'Action.Execute',
    title: plain(name).slice(0, 60).toWellFormed() || 'Tafel zonder naam',
    verb,
    data: { ...data, verb, t: table },
  });
  return draw(drawing, { tables: tables.map((one) => ({ press: press(one) })) });
}
