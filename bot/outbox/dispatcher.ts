import type { Member, Notice, Table } from '../../storage/documents.ts';
import type { Records, Session } from '../../storage/records.ts';
import type { AnyTopic, Context, Message } from '../action.ts';
import type { Clock } from '../clock.ts';
import type { Ports } from '../found.ts';
import type { Handler } from '../handle.ts';
import { errorFields, type Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { systemSender } from '../request.ts';
import { TOPICS } from '../topics.ts';
import { claim } from './claim.ts';
import type { Delivery } from './delivery.ts';
import { drawn, recipientOf } from './draw.ts';
import { followUp } from './follow-up.ts';
import { gather } from './gather.ts';
import { heldOver, waitForHours } from './held-over.ts';
import { makeSecondTries } from './second-try.ts';
import { putOff, settle } from './settle.ts';

/** What the dispatcher asks of Teams: hand over one message, once, and say how that ended. */
export interface Sender {
  send(
    table: Table,
    to: Notice['to'],
    posted: Notice['posted'],
    message: Message,
    recipient: Member | undefined,
  ): Promise<Delivery>;
}

/** Sends what is due: right after a commit, and by a sweep for what comes due or was left behind. */
export interface Dispatcher {
  /** Sends these now; errors stay here and the sweep tries again. */
  poke(table: string, noticeIds: readonly string[]): void;
  /** Somebody is in the own chat again: what that person refused before is tried once more. */
  showedUp(tenant: string, person: string): void;
  /** Sends everything that is due until nothing more is; answers how many messages left by this sweep. */
  sweep(): Promise<number>;
  /** When everything under way has ended. */
  settled(): Promise<void>;
  /** How many messages left since the start, by whatever sent them. */
  readonly sent: number;
  /** When the last sweep ended without a fault; for the readiness probe. */
  readonly sweptAt: number;
}

type Parts = {
  readonly records: Records;
  readonly ports: Ports;
  readonly clock: Clock;
  readonly sender: Sender;
  readonly handler: Handler;
  readonly log: Log;
  readonly metrics: Metrics;
};

type Sending = Parts & { readonly topics: ReadonlyMap<string, AnyTopic>; readonly refused: (owner: string) => void };

const AT_ONCE = 12;
const BATCH = 200;

/** Makes the dispatcher. Two of them on one store never send the same notice twice: a notice is claimed first, by its etag. */
export function makeDispatcher(parts: Parts): Dispatcher {
  const secondTries = makeSecondTries(parts.records, parts.clock);
  const topics = new Map(TOPICS.map((topic) => [topic.topic, topic]));
  const sending: Sending = { ...parts, topics, refused: secondTries.refused };
  const underWay = new Set<Promise<unknown>>();
  let sweptAt = 0;
  let sent = 0;

  async function during<T>(work: Promise<T>): Promise<T> {
    underWay.add(work);
    try {
      return await work;
    } finally {
      underWay.delete(work);
    }
  }

  async function dispatch(table: string, id: string): Promise<boolean> {
    const work = dispatchOne(sending, table, id).catch(async (error: unknown) => {
      const notice = id.split(':', 2).join(':');
      parts.log.error('a notice could not be handled', { table, notice, ...errorFields(error) });
      return putOff(parts.records.session(table), id, 'fault', parts).catch(() => false);
    });
    const left = await during(work);
    if (left) sent += 1;
    return left;
  }

  async function tryAgain(tenant: string, person: string): Promise<void> {
    try {
      for (const { table, id } of await secondTries.wakeFor(tenant, person)) await dispatch(table, id);
    } catch (error) {
      parts.log.error('what was refused could not be tried again', errorFields(error));
    }
  }

  return {
    showedUp: (tenant, person) => void during(tryAgain(tenant, person)),
    poke(table, ids) {
      // The one who pressed is answered first; what leaves is drawn after that.
      const answered = new Promise((resolve) => setImmediate(resolve));
      const sending = answered.then(() => Promise.all(ids.map((id) => dispatch(table, id))));
      underWay.add(sending);
      void sending.finally(() => underWay.delete(sending));
    },
    async sweep() {
      let byThisSweep = 0;
      const tried = new Set<string>();
      for (;;) {
        const due = await parts.records.due(parts.clock.now().toISOString(), BATCH);
        const fresh = due.filter(({ table, id }) => !tried.has(`${table} ${id}`));
        if (fresh.length === 0) break;
        for (const { table, id } of fresh) tried.add(`${table} ${id}`);
        const queue = fresh.values();
        // Each takes the next when it is done, so that one slow answer of Teams holds up no others.
        const senders = Array.from({ length: AT_ONCE }, async () => {
          for (const { table, id } of queue) if (await dispatch(table, id)) byThisSweep += 1;
        });
        await Promise.all(senders);
      }
      sweptAt = performance.now();
      return byThisSweep;
    },
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    get sent() {
      return sent;
    },
    get sweptAt() {
      return sweptAt;
    },
  };
}

/** One notice: still due? still wanted? claim, send, write down how it ended. True when a message left. */
async function dispatchOne(parts: Sending, tableId: string, id: string): Promise<boolean> {
  const session = parts.records.session(tableId);
  const notice = await session.get('notice', id);
  const now = parts.clock.now().toISOString();
  if (!notice?.dueAt || notice.dueAt > now) return false;
  if ('system' in notice.to) return runErrand(parts, session, notice);
  const table = await session.get('table', 'table');
  if (!table?.installed) return settle(session, notice, 'not-installed', parts);
  const { recipient, context } = await recipientOf(parts, session, table, notice);
  if (notice.status === 'sending')
    return finish(parts, session, notice, { outcome: 'uncertain', why: 'cut-off' }, context);
  // A card that somebody has already may change after that person left: what stands on it must close.
  if (!('channel' in notice.to || 'card' in notice.to) && recipient?.status !== 'member')
    return settle(session, notice, 'not-a-member', parts);
  const message = await drawn(parts, parts.topics, session, notice, context);
  if (!message) return settle(session, notice, 'not-wanted', parts);
  if (notice.digest && recipient) {
    await gather(parts.records, tableId, id, recipient, context);
    return false;
  }
  const wait = waitForHours(notice, context);
  if (wait) return settle(session, notice, { outcome: 'later', afterMs: wait, why: 'out-of-hours' }, parts);
  const held = await heldOver(session, notice, context);
  if (held) return settle(session, notice, 'held-over', parts, held);
  const claimed = await claim(session, notice, parts.clock);
  if (!claimed) return false;
  const delivery = await parts.sender.send(table, notice.to, notice.posted, message, recipient);
  const owner = delivery.outcome === 'refused' && 'person' in notice.to ? recipient?.owner : undefined;
  await finish(parts, session, owner ? { ...claimed, owner } : claimed, delivery, context);
  if (owner) parts.refused(owner);
  return delivery.outcome === 'sent';
}

/** Writes down how a send ended, with what follows when the message did not surely arrive. */
async function finish(
  parts: Parts,
  session: Session,
  notice: Notice,
  delivery: Delivery,
  context: Context,
): Promise<false> {
  return settle(session, notice, delivery, parts, await followUp(session, notice, delivery, context));
}

/** An errand is a press that the system makes later: it enters through the same door. */
async function runErrand(parts: Parts, session: Session, notice: Notice): Promise<boolean> {
  const reply = await parts.handler.handle({
    verb: notice.topic,
    data: notice.about,
    table: session.table,
    sender: systemSender(''),
    surface: { kind: 'channel' },
    commandId: `${notice.id}:${notice.dueAt}`,
  });
  const tryAgain = 'refused' in reply && (reply.refused === 'not-saved' || reply.refused === 'busy');
  return tryAgain ? putOff(session, notice.id, 'errand-not-done', parts) : settle(session, notice, 'done', parts);
}
