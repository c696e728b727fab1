import { randomBytes } from 'node:crypto';
import type { AnyAction, AnyView, Message, Surface } from '../../bot/action.ts';
import type { Clock } from '../../bot/clock.ts';
import type { Alarm } from '../../bot/decision.ts';
import type { Ports, RosterPerson } from '../../bot/found.ts';
import { type Handler, makeHandler } from '../../bot/handle.ts';
import { makeLog } from '../../bot/log.ts';
import { NO_METRICS } from '../../bot/metrics.ts';
import type { Delivery } from '../../bot/outbox/delivery.ts';
import { type Dispatcher, makeDispatcher } from '../../bot/outbox/dispatcher.ts';
import type { Reply } from '../../bot/request.ts';
import { type Cipher, makeCipher } from '../../storage/cipher.ts';
import type { AnyDocument, Kind, Notice } from '../../storage/documents.ts';
import { localMasterKey, type MasterKey } from '../../storage/master-key.ts';
import { openRecords, type Records } from '../../storage/records.ts';
import { openSqlite } from '../../storage/sqlite.ts';
import type { Store } from '../../storage/store.ts';
import { textOfCard } from '../teams/messages.ts';
import { aTable, MONDAY } from './builders.ts';
import { MEMBERS, memberOf, type Someone, senderOf, TABLE } from './people.ts';

/** A message that left: for whom (`channel` or a person's id), what a reader can read, and the notice's place. */
export type Left = { readonly to: string; readonly text: string; readonly summary: string; readonly message: Message };

/** Where a press is made, and under which id; the rest goes by itself. */
export type Press = { by: Someone; now?: Date; surface?: Surface; commandId?: string; table?: string };

/** The verb of a button, or the action or view itself. */
export type Verb = string | Pick<AnyAction | AnyView, 'verb'>;

/** What the chapters share: a clock that stands still, two stores and the master key. */
export type Ground = { tables: Store; keys: Store; master: MasterKey; clock: Clock };

/** The bot without Teams: its real store, cipher, handler and dispatcher, and everything that it would have sent. */
export type Desk = Ground & {
  readonly records: Records;
  readonly cipher: Cipher;
  readonly handler: Handler;
  readonly dispatcher: Dispatcher;
  readonly left: Left[];
  /** What Teams answers to each message; by default it is delivered. */
  answer: (to: Notice['to'], message: Message) => Delivery | Promise<Delivery>;
  roster: readonly RosterPerson[] | undefined;
  /** What was found that must never be. */
  readonly alarms: Alarm[];
  press(verb: Verb, data: Record<string, unknown>, press: Press): Promise<Reply>;
  all<K extends Kind>(kind: K): Promise<Extract<AnyDocument, { kind: K }>[]>;
  seed(...documents: AnyDocument[]): Promise<void>;
};

/** A clock that stands where it was put. */
export function stillClock(at: Date = MONDAY): Clock {
  let now = at;
  return {
    now: () => now,
    moveTo(moment) {
      now = moment;
      return true;
    },
  };
}

/** Empty stores in memory (or where `open` opens them), and a clock on a Monday morning. */
export function newGround(
  open: (name: string, now: () => Date) => Store = (_, now) => openSqlite(':memory:', { now }),
) {
  const clock = stillClock();
  const master = localMasterKey(randomBytes(32).toString('base64'));
  return { tables: open('tables', clock.now), keys: open('keys', clock.now), master, clock };
}

/** A bot on this ground; a second one on the same ground is another process, or the same one after a restart. */
export function openDesk(ground: Ground = newGround(), log = makeLog('silent')): Desk {
  const { clock } = ground;
  const cipher = makeCipher(ground.keys, ground.master, { now: () => clock.now().getTime() });
  const records = openRecords(ground.tables, cipher);
  const ports: Ports = {
    fingerprint: records.fingerprint,
    roster: async () => desk.roster,
    secret: () => randomBytes(32).toString('base64url'),
    address: 'http://127.0.0.1:1',
  };
  const alarms: Alarm[] = [];
  const alarm = (_table: string, found: Alarm) => void alarms.push(found);
  const handler = makeHandler({ records, ports, clock, afterCommit: () => {}, alarm });
  const left: Left[] = [];
  const sender = {
    async send(_table: unknown, to: Notice['to'], _posted: unknown, message: Message): Promise<Delivery> {
      const delivery = await desk.answer(to, message);
      if (delivery.outcome === 'sent') left.push(leftOf(to, message));
      return delivery;
    },
  };
  const dispatcher = makeDispatcher({ records, ports, clock, sender, handler, log, metrics: NO_METRICS });
  const desk: Desk = {
    ...ground,
    records,
    cipher,
    handler,
    dispatcher,
    left,
    alarms,
    answer: () => ({ outcome: 'sent', posted: { conversationId: 'a:1', activityId: randomBytes(4).toString('hex') } }),
    roster: undefined,
    async press(verb, data, { by, now, surface = { kind: 'dialog' }, commandId, table = TABLE }) {
      if (now) clock.moveTo(now);
      return handler.handle({
        verb: typeof verb === 'string' ? verb : verb.verb,
        data,
        table,
        sender: senderOf(by),
        surface,
        commandId: commandId ?? randomBytes(8).toString('hex'),
      });
    },
    async all(kind) {
      return (await records.session(TABLE).list(kind, { limit: 1000 })) as never;
    },
    async seed(...documents) {
      const answer = await records.session(TABLE).commit(documents.map((write) => ({ write })));
      if (!answer.ok) throw new Error(`not seeded: ${answer.reason} ${answer.id.split(':', 1)}`);
    },
  };
  return desk;
}

/** A desk at which the table and everybody of the chapters are there. */
export async function openTable(...documents: AnyDocument[]): Promise<Desk> {
  const desk = openDesk();
  const own = documents.map(({ id }) => id);
  const common = [aTable(), ...MEMBERS.map(memberOf)].filter(({ id }) => !own.includes(id));
  await desk.seed(...common, ...documents);
  return desk;
}

function leftOf(to: Notice['to'], message: Message): Left {
  const whom = 'channel' in to ? 'channel' : 'person' in to ? to.person : 'system';
  return { to: whom, text: textOfCard(message.card), summary: message.summary, message };
}

/** Everything that the one who pressed can read in the answer. */
export function textOf(reply: Reply): string {
  return 'say' in reply ? reply.say : textOfCard(reply.card);
}
