import { type Action, AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitAction } from 'adaptivecards';
import MarkdownIt from 'markdown-it';
import type { Card } from '../messages.ts';
import type { CardAction } from '../presses.ts';
import { make } from './element.ts';
import { hostConfig } from './look.ts';

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable([
  'image',
  'heading',
  'table',
  'code',
  'fence',
]);

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(mentionsAsText(text));
  result.didProcess = true;
};

/** Markdown of the bot as HTML; HTML in the text stays text. */
export function markdownToHtml(text: string): string {
  return markdown.render(mentionsAsText(text));
}

/** A mention shows the name alone. */
export function mentionsAsText(text: string): string {
  return text.replace(/<at>(.*?)<\/at>/g, '$1');
}

/** Draws a card as Teams does; `press` gets the action with everything that was filled in. */
export function drawCard(json: Card, dark: boolean, press: (action: CardAction) => void): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig(dark);
  card.onExecuteAction = (action) => {
    const pressed = readAction(action, card);
    if (pressed) press(pressed);
  };
  card.parse(json);
  const drawn = card.render();
  if (!drawn) return make('p', { class: 'problem' }, 'Deze kaart kan niet worden getoond.');
  drawn.removeAttribute('tabindex');
  for (const link of drawn.querySelectorAll('a')) link.setAttribute('rel', 'noopener noreferrer');
  return make('div', { class: 'card' }, drawn);
}

/** Empty fields are left out, as the Teams client does. */
function readAction(action: Action, card: AdaptiveCard): CardAction | undefined {
  if (action instanceof OpenUrlAction) {
    if (/^https?:\/\//.test(action.url ?? '')) window.open(action.url, '_blank', 'noopener,noreferrer');
    return undefined;
  }
  if (!(action instanceof SubmitAction || action instanceof ExecuteAction)) return undefined;
  const data = { ...(typeof action.data === 'object' ? action.data : {}) } as Record<string, unknown>;
  for (const input of card.getAllInputs()) if (input.id && data[input.id] === '') delete data[input.id];
  const type = action instanceof ExecuteAction ? 'Action.Execute' : 'Action.Submit';
  const verb = action instanceof ExecuteAction ? { verb: action.verb } : {};
  return { type, ...(action.id ? { id: action.id } : {}), title: action.title ?? '', data, ...verb };
}
