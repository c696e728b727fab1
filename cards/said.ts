import { type Card, draw } from './card.ts';
import { typedText } from './plain.ts';
import drawing from './said.json' with { type: 'json' };

/** One sentence to show. */
export type SaidCard = { readonly text: string };

/** One sentence as a card: what a card in the chat turns into when it is done. */
export const saidCard = ({ text }: SaidCard): Card => draw(drawing, { text: typedText(text) });
