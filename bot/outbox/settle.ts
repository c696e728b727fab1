import type { Notice } from '../../storage/documents.ts';
import type { Session } from '../../storage/records.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { type Delivery, waitBefore } from './delivery.ts';

type Parts = { readonly clock: Clock; readonly log: Log; readonly metrics: Metrics };

/** How a notice ended: as Teams said, or without being sent. */
export type Ending = Delivery | 'not-wanted' | 'not-installed' | 'not-a-member' | 'held-over' | 'done';

/** Writes down how it ended, together with what follows from that; answers that nothing left by this. When the notice was promised anew meanwhile, the new promise stands and only the place is kept. */
export async function settle(
  session: Session,
  notice: Notice,
  ending: Ending,
  { clock, log, metrics }: Parts,
  following: readonly Notice[] = [],
): Promise<false> {
  const after = ended(notice, ending, clock.now());
  metrics.notice(notice.topic, after.status);
  if (after.status === 'refused' || after.status === 'uncertain') {
    log.warn('a message was not delivered', {
      table: session.table,
      topic: notice.topic,
      status: after.status,
      errorCode: after.why ?? '',
    });
  }
  for (let attempt = 0; attempt < 5; attempt++) {
    const committed = await session.commit([after, ...following].map((write) => ({ write })));
    if (committed.ok) return false;
    if (committed.reason === 'unavailable') {
      await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt));
      continue;
    }
    const current = await session.get('notice', notice.id);
    if (!current || current.claim === notice.claim || !after.posted) return false;
    await session.commit([{ write: { ...current, posted: after.posted } }]);
    return false;
  }
  return false;
}

/** What waits and could not be handled now waits longer each time, so that it holds up no other and fills no log. */
export async function putOff(session: Session, id: string, why: string, parts: Parts): Promise<false> {
  const notice = await session.get('notice', id);
  const isDue = notice?.dueAt !== undefined && notice.dueAt <= parts.clock.now().toISOString();
  // Promised anew meanwhile, or claimed: that stands.
  if (notice?.status !== 'waiting' || !isDue) return false;
  return settle(session, { ...notice, attempt: notice.attempt + 1 }, { outcome: 'later', why }, parts);
}

function ended(notice: Notice, ending: Ending, now: Date): Notice {
  const { dueAt: _due, claim: _claim, ...rest } = notice;
  const settledAt = now.toISOString();
  if (typeof ending === 'string')
    return { ...rest, status: ending === 'done' ? 'sent' : 'dropped', settledAt, why: ending };
  if (ending.outcome === 'sent') return { ...rest, status: 'sent', settledAt, posted: ending.posted };
  if (ending.outcome !== 'later') return { ...rest, status: ending.outcome, settledAt, why: ending.why };
  const wait = waitBefore(notice.attempt, ending.afterMs);
  return { ...rest, status: 'waiting', dueAt: new Date(now.getTime() + wait).toISOString(), why: ending.why };
}
