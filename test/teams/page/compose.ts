import type { Command } from '../commands.ts';
import { byId, make } from './element.ts';

/** What somebody sends from the compose box. */
export type Sending = { how: 'post' | 'mention' | 'slash'; text: string } | { how: 'command'; commandId: string };

/** What the compose box needs to know and do. */
export interface ComposeHost {
  commands(): Command[];
  bot(): string;
  isChannel(): boolean;
  send(sending: Sending): void;
}

interface Option {
  label: string;
  description: string;
  pick(): void;
}

let options: Option[] = [];
let chosen = -1;

/** Wires the compose box: a menu at `/` and `@`, Enter sends, Shift+Enter begins a new line. */
export function readyCompose(host: ComposeHost): void {
  const box = byId<HTMLTextAreaElement>('text');
  box.addEventListener('input', () => showOptions(host));
  box.addEventListener('keydown', (event) => onKey(event, host));
  box.addEventListener('blur', hideOptions);
  byId('compose').addEventListener('submit', (event) => {
    event.preventDefault();
    submit(host);
  });
}

function onKey(event: KeyboardEvent, host: ComposeHost): void {
  const open = options.length > 0;
  if (event.key === 'Escape' && open) hideOptions();
  else if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
    choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
  else if (open && event.key === 'Tab' && !event.shiftKey && chosen >= 0) options[chosen]?.pick();
  else if (event.key === 'Enter' && !event.shiftKey) submit(host);
  else return;
  event.preventDefault();
}

/** A typed command counts as picked in a channel; in the chat it is a message, unless it was chosen in the menu. */
function submit(host: ComposeHost): void {
  const box = byId<HTMLTextAreaElement>('text');
  const text = box.value.trim();
  const exact = host.commands().find((command) => isCommand(text, command));
  const picked = chosen >= 0 && !(exact && host.isChannel()) ? options[chosen] : undefined;
  picked?.pick();
  if (picked || text === '') return;
  hideOptions();
  box.value = '';
  host.send(sendingOf(text, exact, host));
}

function isCommand(text: string, command: Command): boolean {
  const typed = text.toLowerCase();
  const title = `/${command.title.toLowerCase()}`;
  return typed === title || (command.kind === 'slash' && typed.startsWith(`${title} `));
}

function sendingOf(text: string, exact: Command | undefined, host: ComposeHost): Sending {
  const mention = new RegExp(`@${host.bot()}(?![\\p{L}\\d])[\\u00a0 ]*`, 'iu');
  if (!host.isChannel()) return { how: 'post', text };
  if (exact?.kind === 'extension') return { how: 'command', commandId: exact.id ?? exact.title };
  if (exact) return { how: 'slash', text: text.slice(1) };
  return mention.test(text) ? { how: 'mention', text: text.replace(mention, '').trim() } : { how: 'post', text };
}

function showOptions(host: ComposeHost): void {
  const box = byId<HTMLTextAreaElement>('text');
  const text = box.value.toLowerCase();
  if (text.startsWith('/') && !text.includes(' '))
    options = host
      .commands()
      .filter(({ title }) => `/${title.toLowerCase()}`.startsWith(text))
      .map((command) => commandOption(command, host));
  else if (
    host.isChannel() &&
    /(^|\s)@\p{L}*$/u.test(text) &&
    `@${host.bot().toLowerCase()}`.startsWith(text.slice(text.lastIndexOf('@')))
  )
    options = [mentionOption(host)];
  else options = [];
  choose(options.length > 0 && host.isChannel() ? 0 : -1);
}

function commandOption(command: Command, host: ComposeHost): Option {
  const box = byId<HTMLTextAreaElement>('text');
  const pick = (): void => {
    box.value = command.kind === 'slash' ? `/${command.title} ` : '';
    hideOptions();
    box.focus();
    if (command.kind === 'extension') host.send({ how: 'command', commandId: command.id ?? command.title });
  };
  return { label: `/${command.title}`, description: command.description, pick };
}

function mentionOption(host: ComposeHost): Option {
  const box = byId<HTMLTextAreaElement>('text');
  const pick = (): void => {
    box.value = `${box.value.slice(0, box.value.lastIndexOf('@'))}@${host.bot()} `;
    hideOptions();
    box.focus();
  };
  return { label: `@${host.bot()}`, description: 'Noem de bot', pick };
}

function hideOptions(): void {
  options = [];
  choose(-1);
}

function choose(index: number): void {
  chosen = options.length === 0 ? -1 : Math.max(-1, Math.min(index, options.length - 1));
  const list = byId('options');
  list.hidden = options.length === 0;
  list.replaceChildren(
    ...options.map((option, at) =>
      make(
        'div',
        {
          role: 'option',
          id: `option${at}`,
          class: 'option',
          'aria-selected': String(at === chosen),
          onmousedown: (event) => {
            event.preventDefault();
            option.pick();
          },
        },
        make('span', { class: 'name' }, option.label),
        make('span', { class: 'caption' }, option.description),
      ),
    ),
  );
  const box = byId('text');
  if (chosen >= 0) box.setAttribute('aria-activedescendant', `option${chosen}`);
  else box.removeAttribute('aria-activedescendant');
  list.children[chosen]?.scrollIntoView({ block: 'nearest' });
}
