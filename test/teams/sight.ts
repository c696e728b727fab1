import { Answer, pressed } from './answers.ts';
import { buttonsOf, buttonTitled, type Filled, fieldsOf } from './fields.ts';
import { type Card, type Message, textOfCard } from './messages.ts';
import type { Person } from './people.ts';
import { type CardAction, execute, type Line, pressOnMessage } from './presses.ts';
import type { World } from './world.ts';

const minute = 60_000;

/** One message as one person sees it; it stays up to date, so a card that was replaced reads as the new one. */
export class SeenMessage {
  readonly message: Message;
  private readonly line: Line;
  private readonly person: Person;

  constructor(line: Line, person: Person, message: Message) {
    this.line = line;
    this.person = person;
    this.message = message;
  }

  get id(): string {
    return this.message.id;
  }

  /** The plain text of the message, without its card. */
  get said(): string {
    return this.message.text;
  }

  /** Everything this person can read: text and card. */
  get text(): string {
    return [this.message.text, ...this.cards.map(textOfCard)].filter(Boolean).join('\n');
  }

  get cards(): Card[] {
    return cardsFor(this.message, this.person);
  }

  get card(): Card | undefined {
    return this.cards[0];
  }

  get fromBot(): boolean {
    return this.message.from.startsWith('28:');
  }

  get from(): string {
    return this.message.fromName;
  }

  /** Is it visible to this person alone? */
  get targeted(): boolean {
    return this.message.to !== undefined;
  }

  /** Id of the first post of its thread (channels only). */
  get thread(): string | undefined {
    return this.message.root;
  }

  get summary(): string | undefined {
    return this.message.summary;
  }

  /** Can this person still see it? */
  get visible(): boolean {
    return this.line.world.isVisibleTo(this.message, this.person);
  }

  get buttons(): string[] {
    return this.cards.flatMap(buttonsOf).map((button) => button.title ?? '');
  }

  get inputs(): string[] {
    return this.cards.flatMap(fieldsOf).map((field) => field.label);
  }

  /** Fills in the card by label and presses a button by title, as this person. */
  async press(title: string, filled: Filled = {}): Promise<Answer> {
    if (!this.visible) throw new Error('This person cannot see the message any more.');
    const card = this.cards.find((one) => buttonsOf(one).some((button) => button.title === title)) ?? this.card ?? {};
    return this.answer(
      await pressed(card, title, filled, (action, inputs) =>
        pressOnMessage(this.line, this.person, this.message, action, inputs),
      ),
    );
  }

  /** Presses a button that was on the card earlier, as somebody does whose client has not been updated yet. */
  async pressStale(card: Card, title: string, inputs: Record<string, string> = {}): Promise<Answer> {
    return this.answer(await pressOnMessage(this.line, this.person, this.message, buttonTitled(card, title), inputs));
  }

  /** Does what a client does when it shows an old card: asks for this person's own version. Undefined when Teams would not ask. */
  async refresh(options: { force?: boolean } = {}): Promise<Answer | undefined> {
    const action = refreshFor(this.line.world, this.message, this.person, options.force ?? false);
    return action && this.answer(await execute(this.line, this.person, this.message, action, 'automatic'));
  }

  private answer(outcome: ConstructorParameters<typeof Answer>[2]): Answer {
    return new Answer(this.line, this.person, outcome);
  }
}

/** The cards of a message as one person sees them. */
export function cardsFor(message: Message, person: Person): Card[] {
  const own = message.views[person.id];
  return own ? [own.card, ...message.cards.slice(1)] : message.cards;
}

/** The refresh action that this person's client sends for a card, when it is older than a minute and the card names this person. */
export function refreshFor(world: World, message: Message, person: Person, force: boolean): CardAction | undefined {
  const shown = cardsFor(message, person)[0];
  const refresh = shown?.refresh as { action?: CardAction; userIds?: string[] } | undefined;
  if (!refresh?.action || message.deleted) return undefined;
  if (refresh.userIds && !refresh.userIds.includes(person.id)) return undefined;
  const since = message.views[person.id]?.at ?? message.editedAt ?? message.sentAt;
  const isOld = world.clock().getTime() - Date.parse(since) > minute;
  return isOld || force ? refresh.action : undefined;
}
