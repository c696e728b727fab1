import { EventEmitter } from 'node:events';
import { type Card, cardsOf, type Draft, isExpired, type Message } from './messages.ts';
import { guidOf, newPerson, opaqueId, type Person, type PersonSeed } from './people.ts';

/** A channel of the team; the first one is General, whose id is the id of the team. */
export interface Channel {
  id: string;
  name: string;
}

/** How a team starts: its name and its channels, General first. */
export interface TeamSeed {
  name?: string;
  channels?: string[];
}

/** Everything that Teams remembers, as plain JSON, so that it fits in a snapshot. */
export interface WorldState {
  tenantId: string;
  bot: { id: string; name: string };
  people: Person[];
  team: { id: string; aadGroupId: string; name: string; installed: boolean; channels: Channel[] };
  messages: Message[];
  /** How far the clock of the practice room runs ahead of the machine's, in milliseconds. */
  ahead: number;
  order: number;
  lastId: number;
  /** For each person and conversation the order of the newest message they have seen. */
  seen: Record<string, Record<string, number>>;
}

/** Makes an empty tenant with these people, one team and the bot not yet in it. */
export function newState(people: PersonSeed[], team: TeamSeed = {}): WorldState {
  const tenantId = guidOf('tenant');
  const id = `19:${opaqueId('', 'team').replace(/[-_]/g, 'x')}@thread.tacv2`;
  const [general = 'Algemeen', ...others] = team.channels ?? ['Algemeen'];
  const channels = [{ id, name: general }, ...others.map((name) => ({ id: channelId(name), name }))];
  return {
    tenantId,
    bot: { id: `28:${guidOf('bot')}`, name: 'Actietafel' },
    people: people.map((seed) => newPerson(seed, tenantId)),
    team: { id, aadGroupId: guidOf('team'), name: team.name ?? 'Actietafel Rivierenland', installed: false, channels },
    messages: [],
    ahead: 0,
    order: 0,
    lastId: 0,
    seen: {},
  };
}

/** The id of a channel other than General. */
export function channelId(name: string): string {
  return `19:${opaqueId('', `channel ${name}`).slice(0, 32).replace(/[-_]/g, 'x')}@thread.tacv2`;
}

/** What happened in Teams, told to everybody who waits for it. */
export interface Change {
  message?: Message;
  conversation?: string;
}

/** The memory of Teams and the only place that changes it; every change is told at once to those who wait. */
export class World {
  readonly state: WorldState;
  readonly changes = new EventEmitter<{ change: [Change] }>();
  readonly clock: () => Date;

  constructor(state: WorldState, clock?: () => Date) {
    this.state = state;
    this.clock = clock ?? (() => new Date(Date.now() + state.ahead));
    this.changes.setMaxListeners(0);
  }

  /** The person with this MRI, AAD object id or name. */
  person(id: string): Person | undefined {
    return this.state.people.find((person) => person.id === id || person.aadObjectId === id || person.name === id);
  }

  /** The id of the chat between one person and the bot. */
  chatOf(person: Person): string {
    return opaqueId('a:1', person.id);
  }

  /** The owner of a personal chat, if this id is one. */
  ownerOfChat(conversation: string): Person | undefined {
    return this.state.people.find((person) => this.chatOf(person) === conversation);
  }

  /** The channel with this id or name. */
  channel(id: string): Channel | undefined {
    return this.state.team.channels.find((channel) => channel.id === id || channel.name === id);
  }

  message(id: string): Message | undefined {
    return this.state.messages.find((message) => message.id === id);
  }

  /** A new message id: like Teams', milliseconds since 1970, and never twice the same. */
  newId(): string {
    this.state.lastId = Math.max(this.state.lastId + 1, Date.now());
    return String(this.state.lastId);
  }

  /** Adds a message; in a channel without `root` it begins a thread of its own. */
  post(
    place: { conversation: string; root?: string },
    by: { id: string; name: string },
    draft: Draft,
    to?: string,
  ): Message {
    const id = this.newId();
    const inChannel = this.channel(place.conversation) !== undefined;
    const order = ++this.state.order;
    const message: Message = {
      id,
      conversation: place.conversation,
      from: by.id,
      fromName: by.name,
      text: draft.text ?? '',
      textFormat: draft.textFormat ?? 'markdown',
      cards: cardsOf(draft),
      sentAt: this.clock().toISOString(),
      deleted: false,
      order,
      changed: order,
      views: {},
      ...(inChannel ? { root: place.root ?? id } : {}),
      ...(to ? { to } : {}),
      ...(draft.summary ? { summary: draft.summary } : {}),
    };
    this.state.messages.push(message);
    this.tell({ message, conversation: message.conversation });
    return message;
  }

  /** Replaces what a message says for everybody; personal views of it end. */
  update(message: Message, draft: Draft): void {
    message.text = draft.text ?? '';
    message.cards = cardsOf(draft);
    message.editedAt = this.clock().toISOString();
    message.views = {};
    if (draft.summary) message.summary = draft.summary;
    this.touch(message);
  }

  remove(message: Message): void {
    message.deleted = true;
    this.touch(message);
  }

  /** Lets one person see another card in place of the base card. */
  showTo(message: Message, person: Person, card: Card): void {
    message.views[person.id] = { card, at: this.clock().toISOString() };
    this.touch(message);
  }

  /** Can this person see this message now? */
  isVisibleTo(message: Message, person: Person): boolean {
    if (message.deleted || isExpired(message, this.clock())) return false;
    if (message.to !== undefined && message.to !== person.id) return false;
    if (this.channel(message.conversation)) return person.inTeam;
    return message.conversation === this.chatOf(person);
  }

  visibleTo(person: Person): Message[] {
    return this.state.messages.filter((message) => this.isVisibleTo(message, person));
  }

  /** Messages of others that this person has not looked at yet. */
  unreadBy(person: Person, conversation: string): Message[] {
    const seen = this.state.seen[person.id]?.[conversation] ?? 0;
    return this.visibleTo(person).filter(
      (message) => message.conversation === conversation && message.order > seen && message.from !== person.id,
    );
  }

  /** Remembers that this person has looked at a conversation. */
  look(person: Person, conversation: string): void {
    this.state.seen[person.id] ??= {};
    const seen = this.state.seen[person.id] ?? {};
    if (seen[conversation] === this.state.order) return;
    seen[conversation] = this.state.order;
    this.tell({ conversation });
  }

  /** Tells everybody who waits that something is different. */
  tell(change: Change): void {
    this.changes.emit('change', change);
  }

  private touch(message: Message): void {
    message.changed = ++this.state.order;
    this.tell({ message, conversation: message.conversation });
  }
}
