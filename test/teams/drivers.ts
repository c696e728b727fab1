import { activityOf, clientInfo, type Place } from './activities.ts';
import { Answer } from './answers.ts';
import type { Receipt } from './delivery.ts';
import type { Message } from './messages.ts';
import type { Person } from './people.ts';
import { type Line, openCommand } from './presses.ts';
import { SeenMessage } from './sight.ts';
import { untilFound } from './waiting.ts';

/** Where in a channel: its name (default: General) and perhaps the thread to answer in. */
export interface In {
  channel?: string;
  thread?: string;
}

/** What somebody said, how the bot took it, and its answer as it comes. */
export interface Said {
  message: SeenMessage;
  receipt: Receipt;
  /** The first message of the bot that this person sees here afterwards. */
  answer(timeout?: number): Promise<SeenMessage>;
}

/** What a person sees of one channel or chat now. */
export interface View {
  messages: SeenMessage[];
  last: SeenMessage | undefined;
  /** Everything there is to read. */
  text: string;
}

/** A person behind a Teams client: what they do and what they see. */
export class PersonDriver {
  readonly person: Person;
  private readonly line: Line;

  constructor(line: Line, person: Person) {
    this.line = line;
    this.person = person;
  }

  get id(): string {
    return this.person.id;
  }

  get name(): string {
    return this.person.name;
  }

  get aadObjectId(): string {
    return this.person.aadObjectId;
  }

  /** Mentions the bot in a channel: `@Actietafel <text>`. */
  mentions(text: string, where: In = {}): Promise<Said> {
    const { bot } = this.line.world.state;
    const mention = `<at>${bot.name}</at>`;
    const entity = { type: 'mention', mentioned: { id: bot.id, name: bot.name }, text: mention };
    const said = `${mention} ${text}`;
    return this.say(this.placeIn(where), said, { text: said, textFormat: 'plain', entities: [entity, clientInfo] });
  }

  /** Sends a slash command of the bot: the message is for the bot alone and nobody else sees it. */
  slash(text: string, where: In = {}): Promise<Said> {
    const { bot } = this.line.world.state;
    const recipient = { id: bot.id, name: bot.name, isTargeted: true };
    return this.say(
      this.placeIn(where),
      text,
      { text, textFormat: 'plain', recipient, entities: [clientInfo] },
      this.person.id,
    );
  }

  /** Says something in the personal chat with the bot. */
  tells(text: string): Promise<Said> {
    return this.say({ conversation: this.line.world.chatOf(this.person) }, text, {
      text,
      textFormat: 'plain',
      entities: [clientInfo],
    });
  }

  /** Writes in a channel without mentioning the bot: the bot does not hear it. */
  writes(text: string, where: In = {}): SeenMessage {
    return this.see(this.line.world.post(this.placeIn(where), this.person, { text }));
  }

  /** Picks a message-extension command: a dialog, or the sentence with which the bot refuses. */
  async opens(commandId: string, where: In & { chat?: boolean } = {}): Promise<Answer> {
    const place = where.chat ? { conversation: this.line.world.chatOf(this.person) } : this.placeIn(where);
    return new Answer(this.line, this.person, await openCommand(this.line, this.person, place, commandId));
  }

  /** Adds the bot for themselves; Teams may tell it more than once. */
  async installs(times = 1): Promise<void> {
    this.person.installed = true;
    const place = { conversation: this.line.world.chatOf(this.person) };
    const send = (extra: { type: string } & Record<string, unknown>): Promise<Receipt> =>
      this.line.delivery.send(activityOf(this.line.world, this.line.serviceUrl, this.person, place, extra));
    await send({ type: 'installationUpdate', action: 'add' });
    const { bot } = this.line.world.state;
    for (let turn = 0; turn < times; turn += 1)
      await send({ type: 'conversationUpdate', membersAdded: [{ id: bot.id, name: bot.name }] });
  }

  /** Takes the bot away for themselves. */
  async uninstalls(): Promise<void> {
    this.person.installed = false;
    const place = { conversation: this.line.world.chatOf(this.person) };
    await this.line.delivery.send(
      activityOf(this.line.world, this.line.serviceUrl, this.person, place, {
        type: 'installationUpdate',
        action: 'remove',
      }),
    );
  }

  /** Blocks the bot, or lets it in again: a blocked bot gets 403 for this chat. */
  blocks(blocked = true): void {
    this.person.blocked = blocked;
    this.line.world.tell({});
  }

  channel(name?: string): View {
    return this.view(this.placeIn(name ? { channel: name } : {}).conversation);
  }

  chat(): View {
    return this.view(this.line.world.chatOf(this.person));
  }

  /** Everything this person can see now, oldest first. */
  everything(): SeenMessage[] {
    return this.line.world.visibleTo(this.person).map((message) => this.see(message));
  }

  /** How many messages this person has not looked at, in all channels and in the chat. */
  get unread(): { channel: number; chat: number } {
    const { world } = this.line;
    const inChannels = world.state.team.channels.reduce(
      (sum, { id }) => sum + world.unreadBy(this.person, id).length,
      0,
    );
    return { channel: inChannels, chat: world.unreadBy(this.person, world.chatOf(this.person)).length };
  }

  /** Looks at everything that is new; afterwards it is no longer new. */
  seesNew(): SeenMessage[] {
    const { world } = this.line;
    const places = [...world.state.team.channels.map((channel) => channel.id), world.chatOf(this.person)];
    const found = places.flatMap((place) => world.unreadBy(this.person, place));
    for (const place of places) world.look(this.person, place);
    return found.map((message) => this.see(message));
  }

  /** Resolves with the newest message for which the predicate holds, now or as soon as one appears or changes. */
  waitsFor(
    predicate: (message: SeenMessage) => boolean,
    options: { timeout?: number; after?: number; what?: string } = {},
  ): Promise<SeenMessage> {
    const find = (): SeenMessage | undefined =>
      this.everything()
        .filter((seen) => seen.message.changed > (options.after ?? 0))
        .findLast(predicate);
    const inVain = (): string => `${this.name} waited in vain for ${options.what ?? 'a message'}. ${this.lastSeen()}`;
    return untilFound(this.line.world, find, inVain, options.timeout ?? 10_000);
  }

  private lastSeen(): string {
    const last = this.everything().at(-1);
    return last ? `Last seen: ${last.text.slice(0, 300)}` : 'Nothing was seen at all.';
  }

  private view(conversation: string): View {
    const messages = this.everything().filter((seen) => seen.message.conversation === conversation);
    return { messages, last: messages.at(-1), text: messages.map((seen) => seen.text).join('\n') };
  }

  private see(message: Message): SeenMessage {
    return new SeenMessage(this.line, this.person, message);
  }

  private placeIn(where: In): Place {
    const { world } = this.line;
    const channel = world.channel(where.channel ?? world.state.team.id);
    if (!channel) throw new Error(`There is no channel "${where.channel}".`);
    return where.thread ? { conversation: channel.id, root: where.thread } : { conversation: channel.id };
  }

  private async say(place: Place, shown: string, extra: Record<string, unknown>, to?: string): Promise<Said> {
    const { world } = this.line;
    const message = world.post(place, this.person, { text: shown, textFormat: 'plain' }, to);
    const where = message.root ? { ...place, root: message.root } : place;
    const activity = activityOf(world, this.line.serviceUrl, this.person, where, { ...extra, type: 'message' });
    const receipt = await this.line.delivery.send({ ...activity, id: message.id });
    const isAnswer = (seen: SeenMessage): boolean =>
      seen.fromBot &&
      seen.message.order > message.order &&
      seen.message.conversation === place.conversation &&
      (seen.thread === message.root || seen.targeted);
    const what = `an answer of the bot to "${shown}" (it answered the request with ${receipt.status})`;
    return {
      message: this.see(message),
      receipt,
      answer: async (timeout = 10_000) => {
        await this.waitsFor(isAnswer, { timeout, what });
        const first = this.everything().find(isAnswer);
        if (!first) throw new Error(`The answer to "${shown}" disappeared.`);
        return first;
      },
    };
  }
}
