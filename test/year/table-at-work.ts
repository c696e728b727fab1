import { randomBytes } from 'node:crypto';
import type { Message } from '../../bot/action.ts';
import type { Clock } from '../../bot/clock.ts';
import { makeLog } from '../../bot/log.ts';
import { NO_METRICS } from '../../bot/metrics.ts';
import type { Delivery } from '../../bot/outbox/delivery.ts';
import { type Dispatcher, makeDispatcher, type Sender } from '../../bot/outbox/dispatcher.ts';
import { stepTo } from '../../bot/outbox/step-clock.ts';
import type { AnyDocument, Notice } from '../../storage/documents.ts';
import { openSqlite } from '../../storage/sqlite.ts';
import { aTable } from '../chapters/builders.ts';
import { type Desk, newGround, openDesk, type Verb } from '../chapters/desk.ts';
import { memberOf, type Someone } from '../chapters/people.ts';
import { textOfCard } from '../teams/messages.ts';
import { wall } from './calendar.ts';
import { asked } from './sections.ts';

/** A message as it reached somebody: when, whom (`channel` or a person's id), whether it is a digest and of today, what it asks, and whether it is new. */
export type Told = {
  readonly at: Date;
  readonly to: string;
  readonly digest: boolean;
  readonly ofToday: boolean;
  readonly questions: readonly string[];
  readonly anew: boolean;
  readonly summary: string;
};

/** A clock that stands until it is moved and never goes back. */
export function patientClock(start: Date): Clock {
  let now = start;
  return {
    now: () => now,
    moveTo(to) {
      if (to > now) now = to;
      return true;
    },
  };
}

/** One table with its bot, whose messages are noted down in place of sent. */
export class TableAtWork {
  readonly told: Told[] = [];
  readonly clock: Clock;
  /** What Teams answers; by default it takes every message. */
  answer: (to: Notice['to'], message: Message) => Delivery = () => ({
    outcome: 'sent',
    posted: { conversationId: 'a:1', activityId: randomBytes(4).toString('hex') },
  });
  desk: Desk;
  dispatcher: Dispatcher;
  private readonly ground: Omit<ReturnType<typeof newGround>, 'clock'>;

  constructor(start: Date) {
    this.clock = patientClock(start);
    const { clock: _, ...ground } = newGround(() => openSqlite(':memory:', { now: this.clock.now }));
    this.ground = ground;
    this.desk = openDesk({ ...this.ground, clock: this.clock });
    this.dispatcher = this.open();
  }

  /** Lays down the table, its people, and these documents. */
  async furnish(people: readonly Someone[], ...documents: AnyDocument[]): Promise<void> {
    await this.desk.seed(aTable(), ...people.map(memberOf), ...documents);
  }

  /** The same table in a new process. */
  restart(): void {
    this.desk = openDesk({ ...this.ground, clock: this.clock });
    this.dispatcher = this.open();
  }

  /** Another process on the same table. */
  open(): Dispatcher {
    const { records, handler } = this.desk;
    const ports = { fingerprint: records.fingerprint, roster: async () => undefined, secret: () => '', address: '' };
    const sender: Sender = { send: (_table, to, posted, message) => this.take(to, posted, message) };
    const log = makeLog('silent');
    return makeDispatcher({ records, ports, clock: this.clock, sender, handler, log, metrics: NO_METRICS });
  }

  /** Lets the time pass up to this moment, while the bot works. */
  async until(moment: Date): Promise<void> {
    await stepTo(moment, this.clock, this.desk.records, this.dispatcher);
  }

  /** Lets the time pass up to this moment, while the bot is down. */
  async downUntil(moment: Date): Promise<void> {
    this.clock.moveTo(moment);
    this.restart();
    await this.dispatcher.sweep();
  }

  /** Somebody presses something now; answers what was refused, if it was. */
  async press(verb: Verb, data: Record<string, unknown>, by: Someone): Promise<string | undefined> {
    const reply = await this.desk.press(verb, data, { by });
    await this.dispatcher.sweep();
    return 'refused' in reply ? reply.refused : undefined;
  }

  private async take(to: Notice['to'], posted: Notice['posted'], message: Message): Promise<Delivery> {
    const delivery = this.answer(to, message);
    if (delivery.outcome !== 'sent') return delivery;
    const whom = 'channel' in to ? 'channel' : 'person' in to ? to.person : 'system';
    const at = this.clock.now();
    const questions = await asked(this.desk, message.card, whom);
    const text = textOfCard(message.card);
    const digest = text.includes('Voor u op');
    this.told.push({
      at,
      to: whom,
      digest,
      ofToday: text.includes(`Voor u op ${inDutch(at)}`),
      questions,
      anew: posted === undefined,
      summary: message.summary,
    });
    return delivery;
  }
}

const long = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', dateStyle: 'full' });

function inDutch(at: Date): string {
  return long.format(new Date(`${wall(at).day}T00:00:00Z`));
}
