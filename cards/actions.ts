import { showAgreements } from '../bot/agreements/show-agreements.ts';
import { type Day, sayDay } from '../bot/deadlines/day.ts';
import type { Agreement } from '../storage/documents.ts';
import drawing from './actions.json' with { type: 'json' };
import { button, type Card, draw } from './card.ts';
import { typedText } from './plain.ts';

/** One own action: for which case, what, and by when. */
export type ActionLine = {
  readonly number: string;
  readonly what: string;
  readonly dueOn: Day;
  readonly status: Agreement['status'];
};

/** The own actions of one meeting. */
export type ActionsCard = { readonly date: Day; readonly lines: readonly ActionLine[] };

const SHOWN = 12;
const CHARACTERS = 300;

/** What somebody took on at a meeting, for that person alone. */
export function actionsCard({ date, lines }: ActionsCard): Card {
  const more = lines.length - SHOWN;
  return draw(drawing, {
    date: sayDay(date),
    lines: lines.slice(0, SHOWN).map(({ number, what, dueOn }) => ({
      number,
      due: `Uiterlijk ${sayDay(dueOn)}`,
      what: short(typedText(what)),
    })),
    more: more > 0 ? `En nog ${more}. Typ /acties.` : '',
    mine: button(showAgreements, 'Mijn afspraken', {}),
  });
}

const short = (text: string): string =>
  text.length > CHARACTERS ? `${text.slice(0, CHARACTERS).toWellFormed()}…` : text;
