import { expect } from 'vitest';
import type { Refusal } from '../../bot/refusals.ts';
import type { Reply } from '../../bot/request.ts';
import { type AnyDocument, KINDS, type Kind } from '../../storage/documents.ts';
import { type Desk, openTable, type Press, textOf, type Verb } from './desk.ts';
import type { Someone } from './people.ts';

/** What holds before somebody presses: the table and its people are there, and these documents. */
export function given(...documents: AnyDocument[]) {
  return {
    /** Somebody presses this with this data; whatever may leave at once leaves. */
    async when(verb: Verb, data: Record<string, unknown>, press: Press & { roster?: Desk['roster'] }) {
      const desk = await openTable(...documents);
      desk.roster = press.roster;
      return new Outcome(desk).when(verb, data, press);
    },
  };
}

/** What a press led to, as the people at the table notice it. Each assertion gives the outcome back, so that they read as one sentence. */
export class Outcome {
  readonly desk: Desk;
  reply: Reply = { say: '' };
  #before = '';
  #after = '';
  #said = 0;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** One more press, after which only its own consequences are asserted. */
  async when(verb: Verb, data: Record<string, unknown>, press: Press): Promise<this> {
    if (press.now) this.desk.clock.moveTo(press.now);
    this.#before = await snapshot(this.desk);
    this.#said = this.desk.left.length;
    this.reply = await this.desk.press(verb, data, press);
    this.#after = await snapshot(this.desk);
    await this.desk.dispatcher.sweep();
    return this;
  }

  /** It was not refused; the one who pressed reads all of this. */
  accepts(...texts: (string | RegExp)[]): this {
    expect('refused' in this.reply ? this.reply.refused : undefined, textOf(this.reply)).toBeUndefined();
    for (const text of texts) expect(textOf(this.reply)).toMatch(text);
    return this;
  }

  /** It was refused with this sentence, and nothing changed but the audit trail. */
  refuses(why: Refusal): this {
    expect('refused' in this.reply ? this.reply.refused : textOf(this.reply)).toBe(why);
    return this.changesNothing();
  }

  /** The form came back with these sentences on it. */
  asksAgain(...texts: (string | RegExp)[]): this {
    expect('card' in this.reply, 'the form is shown').toBe(true);
    expect(textOf(this.reply)).toContain('⚠');
    for (const text of texts) expect(textOf(this.reply)).toMatch(text);
    return this;
  }

  /** Nothing at the table is other than it was; the audit trail apart. */
  changesNothing(): this {
    expect(this.#after).toBe(this.#before);
    return this;
  }

  /** This person, or the channel, got one message that says all of this. */
  tells(who: Someone | 'channel', ...texts: (string | RegExp)[]): this {
    const whom = who === 'channel' ? who : who.id;
    const told = this.desk.left.slice(this.#said).filter(({ to }) => to === whom);
    expect(told.length, `messages to ${whom}`).toBeGreaterThan(0);
    // When there are more, exactly one of them says this: a question about the stage of the case comes beside the receipt.
    const saying = told.filter(({ text }) =>
      texts.every((one) => (typeof one === 'string' ? text.includes(one) : one.test(text))),
    );
    if (told.length > 1) expect(saying.length, `messages to ${whom} that say this`).toBe(1);
    else for (const text of texts) expect(told[0]?.text).toMatch(text);
    return this;
  }

  /** Nobody else than these got a message. */
  tellsOnly(...who: (Someone | 'channel')[]): this {
    const told = new Set(this.desk.left.slice(this.#said).map(({ to }) => to));
    expect([...told].sort()).toEqual(who.map((one) => (one === 'channel' ? one : one.id)).sort());
    return this;
  }

  /** The documents of one kind as they are now. */
  all<K extends Kind>(kind: K) {
    return this.desk.all(kind);
  }
}

async function snapshot(desk: Desk): Promise<string> {
  const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => kind !== 'audit');
  const found = await Promise.all(kinds.map((kind) => desk.all(kind)));
  // An errand of the system that looks once more whether all is well is a change for nobody.
  return JSON.stringify(found.flat().filter((one) => one.kind !== 'notice' || !('system' in one.to)));
}
