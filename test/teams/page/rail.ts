import type { RoomPerson, RoomSight } from '../room-sight.ts';
import { avatar, badge, byId, make } from './element.ts';

/** What the rail asks of the page. */
export interface RailHost {
  become(person: string, conversation?: string): void;
  go(conversation: string): void;
}

/** Draws the rail: who one can be, where one can go, and what others have not seen yet. */
export function drawRail(sight: RoomSight, conversation: string, host: RailHost): void {
  drawIfNew(
    'people',
    sight.people.map((person) => personRow(person, sight, host)),
  );
  drawIfNew('places', placeRows(sight, conversation, host));
  const news = sight.people
    .filter((person) => person.id !== sight.me)
    .flatMap((person) => newsRows(person, sight, host));
  drawIfNew('news', news.length > 0 ? news : [make('li', { class: 'quiet-note' }, 'Iedereen is bij.')]);
}

/** Leaves the rail alone when it would look the same, so that keyboard focus stays where it is. */
function drawIfNew(id: string, children: HTMLElement[]): void {
  const box = byId(id);
  const next = make('div', {}, ...children);
  if (box.innerHTML === next.innerHTML) return;
  const focused = document.activeElement?.getAttribute('data-key');
  box.replaceChildren(...next.children);
  if (focused) box.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

function personRow(person: RoomPerson, sight: RoomSight, host: RailHost): HTMLElement {
  const current = person.id === sight.me;
  const total = person.unread.reduce((sum, { count }) => sum + count, 0);
  const names = make(
    'span',
    { class: 'names' },
    make('span', { class: 'name' }, person.name),
    make('span', { class: 'caption' }, person.caption),
  );
  return make(
    'li',
    {},
    make(
      'button',
      {
        type: 'button',
        class: 'row',
        'data-key': person.id,
        'aria-current': current ? 'true' : undefined,
        onclick: () => host.become(person.id),
      },
      avatar(person.name),
      names,
      badge(total),
    ),
  );
}

function placeRows(sight: RoomSight, here: string, host: RailHost): HTMLElement[] {
  const me = sight.people.find((person) => person.id === sight.me);
  const row = (id: string, name: string, icon: string): HTMLElement => {
    const count = me?.unread.find(({ conversation }) => conversation === id)?.count ?? 0;
    return make(
      'li',
      {},
      make(
        'button',
        {
          type: 'button',
          class: 'row',
          'data-key': id,
          'aria-current': id === here ? 'page' : undefined,
          onclick: () => host.go(id),
        },
        make('span', { class: 'icon', 'aria-hidden': 'true' }, icon),
        make('span', { class: 'name' }, name),
        badge(count),
      ),
    );
  };
  const team = make('h3', {}, sight.team);
  const channels = make('ul', {}, ...sight.channels.map((channel) => row(channel.id, channel.name, '#')));
  const chat = make('ul', {}, row(sight.chat, `Chat met ${sight.bot}`, '✉'));
  return sight.channels.length > 0 ? [team, channels, chat] : [chat];
}

function newsRows(person: RoomPerson, sight: RoomSight, host: RailHost): HTMLElement[] {
  return person.unread.map(({ conversation, count }) => {
    const channel = sight.channels.find((one) => one.id === conversation);
    const place = channel ? channel.name : conversation.startsWith('19:') ? 'het kanaal' : 'de chat';
    return make(
      'li',
      {},
      make(
        'button',
        {
          type: 'button',
          class: 'row',
          'data-key': `${person.id} ${conversation}`,
          onclick: () => host.become(person.id, conversation),
        },
        make(
          'span',
          { class: 'names' },
          make('span', { class: 'name' }, person.name),
          make('span', { class: 'caption' }, `${count} nieuw in ${place}`),
        ),
      ),
    );
  });
}
