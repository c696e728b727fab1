import { randomBytes } from 'node:crypto';
import type { Notice } from '../../storage/documents.ts';
import type { Session } from '../../storage/records.ts';
import type { Clock } from '../clock.ts';

/** How long a send may take before another process may conclude that it was cut off; far more than the connector's own limit. */
const LEASE = 60_000;

/** Takes the notice for this process for a minute; undefined when another was first. */
export async function claim(session: Session, notice: Notice, clock: Clock): Promise<Notice | undefined> {
  const claimed: Notice = {
    ...notice,
    status: 'sending',
    attempt: notice.attempt + 1,
    dueAt: new Date(clock.now().getTime() + LEASE).toISOString(),
    claim: randomBytes(8).toString('hex'),
  };
  return (await session.commit([{ write: claimed }])).ok ? claimed : undefined;
}
