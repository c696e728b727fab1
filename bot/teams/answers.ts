import type { Card } from '../../cards/card.ts';
import { saidCard } from '../../cards/said.ts';
import type { Reply } from '../request.ts';
import { fitCard } from './fit.ts';

/** What goes back over HTTP for an invoke. */
export type InvokeAnswer = { readonly status: number; readonly body?: unknown };

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';

/** A card as an attachment of a message or dialog. */
export function attachment(card: Card) {
  return { contentType: CARD, content: card };
}

/** The answer to a press in a dialog: the next card, or a sentence that stays until the person closes it. */
export function dialogAnswer(reply: Reply, table: string): InvokeAnswer {
  if ('say' in reply) return { status: 200, body: { task: { type: 'message', value: reply.say } } };
  const value = {
    title: reply.title,
    width: 'medium',
    height: 'large',
    card: attachment(fitCard(reply.card, 'dialog', table)),
  };
  return { status: 200, body: { task: { type: 'continue', value } } };
}

/**
 * The answer to a press on a card in a chat or channel: the card that takes its place for this person, or a sentence. In
 * the own chat a form that is done gives way to its sentence, so that what was typed does not stay on the screen.
 */
export function cardAnswer(reply: Reply, table: string, replaces: boolean): InvokeAnswer {
  if ('card' in reply)
    return { status: 200, body: { statusCode: 200, type: CARD, value: fitCard(reply.card, 'message', table) } };
  if (!reply.refused && replaces) {
    return { status: 200, body: { statusCode: 200, type: CARD, value: saidCard({ text: reply.say }) } };
  }
  return { status: 200, body: { statusCode: 200, type: MESSAGE, value: reply.say } };
}

/** A valid answer to an invoke that failed: the sentence with its number, in the form that this invoke expects. */
export function faultAnswer(name: string, sentence: string): InvokeAnswer {
  return name === 'adaptiveCard/action'
    ? cardAnswer({ say: sentence, refused: 'not-saved' }, '', false)
    : dialogAnswer({ say: sentence }, '');
}
