import { buttonsOf } from './fields.ts';
import { type Card, textOfCard } from './messages.ts';
import type { CardAction } from './presses.ts';

/** A part of a card that asks one thing: a row, a section of a digest, or the card itself. */
export interface Part {
  card: Card;
  button: CardAction;
  /** The number of the case that it is about; '' when it is about none, or about several. */
  number: string;
}

const caseNumber = /AT-\d{4}-\d{4}/g;

/** The smallest parts of a card that hold a button with this title and say which case it is about; else the whole card. */
export function partsWith(card: Card, title: string): Part[] {
  return buttonsOf(card)
    .filter((button) => button.title === title)
    .map((button) => {
      const part = pathTo(card, button).findLast((node) => numbersIn(node).length > 0) ?? card;
      const numbers = numbersIn(part);
      return { card: part as Card, button, number: numbers.length === 1 ? (numbers[0] ?? '') : '' };
    });
}

function numbersIn(node: object): string[] {
  return [...new Set(textOfCard(node).match(caseNumber))];
}

/** The elements from the card down to the button, without the lists between them; empty when it is not there. */
function pathTo(node: object, button: object): object[] {
  if (node === button) return [node];
  for (const value of Object.values(node)) {
    const below = typeof value === 'object' && value !== null ? pathTo(value, button) : [];
    if (below.length > 0) return Array.isArray(node) ? below : [node, ...below];
  }
  return [];
}
