import type { Command } from './commands.ts';
import type { Card, Message } from './messages.ts';
import type { Person } from './people.ts';
import { cardsFor } from './sight.ts';
import type { World } from './world.ts';

/** A message as the page draws it. */
export interface RoomMessage {
  id: string;
  conversation: string;
  thread?: string;
  from: string;
  text: string;
  plain: boolean;
  cards: Card[];
  mine: boolean;
  bot: boolean;
  targeted: boolean;
  edited: boolean;
  at: string;
  summary: string;
  order: number;
  /** Differs whenever this person would see something else. */
  version: string;
}

/** Somebody in the practice room with what they have not looked at yet. */
export interface RoomPerson {
  id: string;
  name: string;
  caption: string;
  guest: boolean;
  inTeam: boolean;
  unread: { conversation: string; count: number }[];
}

/** Everything the page shows to the person one chose to be. */
export interface RoomSight {
  me: string;
  now: string;
  team: string;
  bot: string;
  people: RoomPerson[];
  channels: { id: string; name: string }[];
  chat: string;
  messages: RoomMessage[];
  commands: Command[];
}

/** What one person sees of Teams now, for the page. */
export function sightOf(world: World, me: Person, commands: Command[]): RoomSight {
  const { state } = world;
  return {
    me: me.aadObjectId,
    now: world.clock().toISOString(),
    team: state.team.name,
    bot: state.bot.name,
    people: state.people.map((person) => roomPerson(world, person)),
    channels: me.inTeam ? state.team.channels : [],
    chat: world.chatOf(me),
    messages: world.visibleTo(me).map((message) => roomMessage(world, message, me)),
    commands,
  };
}

function roomPerson(world: World, person: Person): RoomPerson {
  const places = [
    ...(person.inTeam ? world.state.team.channels.map((channel) => channel.id) : []),
    world.chatOf(person),
  ];
  const unread = places.map((conversation) => ({ conversation, count: world.unreadBy(person, conversation).length }));
  return {
    id: person.aadObjectId,
    name: person.name,
    caption: person.caption,
    guest: person.userRole === 'guest',
    inTeam: person.inTeam,
    unread: unread.filter(({ count }) => count > 0),
  };
}

function roomMessage(world: World, message: Message, me: Person): RoomMessage {
  const bot = message.from === world.state.bot.id;
  return {
    id: message.id,
    conversation: message.conversation,
    ...(message.root ? { thread: message.root } : {}),
    from: message.fromName,
    text: message.text,
    plain: !bot || message.textFormat === 'plain',
    cards: cardsFor(message, me),
    mine: message.from === me.id,
    bot,
    targeted: message.to !== undefined,
    edited: message.editedAt !== undefined,
    at: message.sentAt,
    summary: message.summary ?? message.text,
    order: message.order,
    version: `${message.editedAt ?? ''}/${message.views[me.id]?.at ?? ''}/${message.changed}`,
  };
}
