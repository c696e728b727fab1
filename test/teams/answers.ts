import { bare, blockedBy, buttonsOf, buttonTitled, type Filled, fieldsOf, gather } from './fields.ts';
import { type Card, textOfCard } from './messages.ts';
import type { Person } from './people.ts';
import { type CardAction, type Line, type Outcome, pressInDialog } from './presses.ts';

/** What a person sees after a press; a dialog can be pressed on, anything else says clearly that it is no dialog. */
export class Answer {
  readonly outcome: Outcome;
  private readonly line: Line;
  private readonly person: Person;

  constructor(line: Line, person: Person, outcome: Outcome) {
    this.line = line;
    this.person = person;
    this.outcome = outcome;
  }

  get kind(): Outcome['kind'] {
    return this.outcome.kind;
  }

  /** The sentence shown instead of a card, if there is one. */
  get message(): string | undefined {
    return this.outcome.kind === 'message' ? this.outcome.message : undefined;
  }

  /** What the client shows when something went wrong, such as "Unable to reach app. Please try again." */
  get error(): string | undefined {
    return this.outcome.kind === 'error' ? this.outcome.error : undefined;
  }

  get closed(): boolean {
    return this.outcome.kind === 'closed';
  }

  /** Title of the dialog. */
  get title(): string | undefined {
    return this.outcome.kind === 'dialog' ? this.outcome.title : undefined;
  }

  /** The card in the dialog, or the card that replaced the one that was pressed. */
  get card(): Card | undefined {
    return this.outcome.kind === 'dialog' || this.outcome.kind === 'card' ? this.outcome.card : undefined;
  }

  get url(): string | undefined {
    return this.outcome.kind === 'link' ? this.outcome.url : undefined;
  }

  /** Everything there is to read. */
  get text(): string {
    return [this.title, this.message, this.error, this.card && textOfCard(this.card)].filter(Boolean).join('\n');
  }

  /** Titles of the buttons. */
  get buttons(): string[] {
    return this.card ? buttonsOf(this.card).map((button) => button.title ?? '') : [];
  }

  /** Labels of the inputs. */
  get inputs(): string[] {
    return this.card ? fieldsOf(this.card).map((field) => field.label) : [];
  }

  /** What an input holds now, by its label. */
  value(label: string): string | undefined {
    const field = this.card && fieldsOf(this.card).find((one) => one.label === label || bare(one.label) === label);
    return field?.element.value === undefined ? undefined : String(field.element.value);
  }

  /** Fills in the dialog by label and presses a button by title. */
  async press(title: string, filled: Filled = {}): Promise<Answer> {
    const { outcome } = this;
    if (outcome.kind !== 'dialog')
      throw new Error(`There is no dialog to press "${title}" in; the client shows: ${this.text || this.kind}.`);
    const next = await pressed(outcome.card, title, filled, (action, inputs) =>
      pressInDialog(this.line, this.person, outcome.door, action, inputs),
    );
    return new Answer(this.line, this.person, next);
  }
}

/** Finds the button, gathers the inputs, and sends them unless the client itself would stop the press. */
export async function pressed(
  card: Card,
  title: string,
  filled: Filled,
  send: (action: CardAction, inputs: Record<string, string>) => Promise<Outcome>,
): Promise<Outcome> {
  const button = buttonTitled(card, title);
  const inputs = gather(card, button, filled);
  const blocked = blockedBy(card, button, inputs);
  return blocked === undefined ? send(button, inputs) : { kind: 'error', error: blocked };
}
