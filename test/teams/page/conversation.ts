import type { CardAction } from '../presses.ts';
import type { RoomMessage, RoomSight } from '../room-sight.ts';
import { drawCard, markdownToHtml, mentionsAsText } from './card.ts';
import { avatar, byId, make } from './element.ts';
import { isDark } from './frame.ts';
import { inFull, inShort } from './moments.ts';

/** What the conversation asks of the page. */
export interface ConversationHost {
  press(message: RoomMessage, action: CardAction, part: HTMLElement): void;
  reply(thread: string): void;
}

const drawn = new Map<string, { key: string; element: HTMLElement }>();

/** Forgets what was drawn, for another person or other colours. */
export function forgetDrawn(): void {
  drawn.clear();
}

/** Draws the messages of one conversation; what did not change stays as it is, with what somebody was typing in it. */
export function drawConversation(sight: RoomSight, conversation: string, host: ConversationHost): void {
  const box = byId('messages');
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 80;
  const here = sight.messages.filter((message) => message.conversation === conversation);
  const inChannel = sight.channels.some((channel) => channel.id === conversation);
  const parts = inChannel ? threads(here, sight, host) : here.map((message) => drawMessage(message, sight, host));
  const empty = make('p', { class: 'empty' }, 'Hier is nog niets gezegd.');
  replaceKeeping(box, parts.length > 0 ? parts : [empty]);
  if (atEnd) showEnd();
}

/** Scrolls to the newest message: to its end, or to its beginning when it is higher than the screen. */
export function showEnd(): void {
  const box = byId('messages');
  box.scrollTop = box.scrollHeight;
  const last = [...box.querySelectorAll('.message')].at(-1);
  const above = last ? last.getBoundingClientRect().top - box.getBoundingClientRect().top : 0;
  if (above < 0) box.scrollTop += above - 8;
}

/** Puts the children in place without moving those that stand right, so that focus and typed text stay. */
function replaceKeeping(box: HTMLElement, children: HTMLElement[]): void {
  children.forEach((child, index) => {
    if (box.children[index] !== child) box.insertBefore(child, box.children[index] ?? null);
  });
  while (box.children.length > children.length) box.lastElementChild?.remove();
}

function threads(messages: RoomMessage[], sight: RoomSight, host: ConversationHost): HTMLElement[] {
  const groups = Map.groupBy(messages, (message) => message.thread ?? message.id);
  return [...groups].map(([thread, inThread]) => {
    const kept = drawn.get(`thread ${thread}`)?.element ?? newThread(thread, host);
    drawn.set(`thread ${thread}`, { key: thread, element: kept });
    const list = kept.firstElementChild as HTMLElement;
    replaceKeeping(
      list,
      inThread.map((message) => drawMessage(message, sight, host)),
    );
    return kept;
  });
}

function newThread(thread: string, host: ConversationHost): HTMLElement {
  const reply = make('button', { type: 'button', class: 'reply', onclick: () => host.reply(thread) }, 'Beantwoorden');
  return make(
    'div',
    { class: 'thread', role: 'group', 'aria-label': 'Gesprek' },
    make('div', { class: 'posts' }),
    reply,
  );
}

function drawMessage(message: RoomMessage, sight: RoomSight, host: ConversationHost): HTMLElement {
  const kept = drawn.get(message.id);
  if (kept?.key === message.version) return kept.element;
  const element = newMessage(message, sight, host);
  // Who pressed a button with the keyboard goes on at the card that came in its place.
  if (kept?.element.contains(document.activeElement)) queueMicrotask(() => element.focus());
  drawn.set(message.id, { key: message.version, element });
  return element;
}

function newMessage(message: RoomMessage, sight: RoomSight, host: ConversationHost): HTMLElement {
  const head = make(
    'p',
    { class: 'head' },
    make('strong', {}, message.mine ? `${message.from} (u)` : message.from),
    message.bot ? make('span', { class: 'tag' }, 'Bot') : undefined,
    make('time', { datetime: message.at, title: inFull(message.at) }, inShort(message.at, sight.now)),
    message.edited ? make('span', { class: 'edited' }, 'Bewerkt') : undefined,
  );
  const note = message.targeted ? make('p', { class: 'targeted' }, 'Alleen zichtbaar voor u') : undefined;
  const body = make('div', { class: 'body' }, head, note, ...(message.text ? [textOf(message)] : []));
  for (const card of message.cards) {
    const part = make(
      'div',
      {},
      drawCard(card, isDark(), (action) => host.press(message, action, part)),
    );
    body.append(part);
  }
  const kind = `message${message.mine ? ' mine' : ''}${message.targeted ? ' private' : ''}`;
  return make(
    'article',
    { class: kind, tabindex: '-1', 'aria-label': `${message.from}, ${inFull(message.at)}` },
    avatar(message.from, message.bot),
    body,
  );
}

/** What people typed is shown as they typed it; the bot may use markdown. */
function textOf(message: RoomMessage): HTMLElement {
  const box = make('div', { class: 'text' });
  if (message.plain) box.textContent = mentionsAsText(message.text);
  else box.innerHTML = markdownToHtml(message.text);
  return box;
}
