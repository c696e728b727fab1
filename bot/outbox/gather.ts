import type { Digest, Member, Notice } from '../../storage/documents.ts';
import type { Records } from '../../storage/records.ts';
import type { Context } from '../action.ts';
import { digestNotice } from '../deadlines/consequences.ts';
import { dayIn } from '../deadlines/day.ts';
import { digestAt } from '../deadlines/hours.ts';
import { promise } from '../prepare.ts';

/** How long the first message of a morning waits for what else is due then. */
const TOGETHER = 3_000;
const KEPT = 14 * 24 * 3600_000;
const TRIES = 25;

/**
 * Puts a planned notice in its reader's digest of today, which leaves a moment later, or at the hour that this person chose,
 * with all the others; one message, one morning.
 */
export async function gather(
  records: Records,
  table: string,
  id: string,
  member: Member,
  context: Context,
): Promise<void> {
  const { person } = member;
  const at = digestAt(context.now, member);
  const digestId = `digest:${context.today}:${person}`;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const session = records.session(table);
    const notice = await session.get('notice', id);
    if (notice?.status !== 'waiting') return;
    // A quiet day: it stands in the digest of the first day that is not.
    if (dayIn(at) !== context.today) {
      if ((await session.commit([{ write: { ...notice, dueAt: at.toISOString() } }])).ok) return;
      continue;
    }
    const before = await session.get('digest', digestId);
    const digest = withNotice(before, digestId, person, id, context);
    const [message] = await promise(
      session,
      [digestNotice(digestId, person, new Date(Math.max(at.getTime(), context.now.getTime() + TOGETHER)))],
      context,
    );
    if (!message) throw new Error('a digest is always promised');
    const committed = await session.commit([{ write: gathered(notice) }, { write: digest }, { write: message }]);
    if (committed.ok) return;
  }
  throw new Error('a notice found no place in its digest');
}

function withNotice(
  before: Digest | undefined,
  id: string,
  owner: string,
  notice: string,
  { now, today }: Context,
): Digest {
  const expiresAt = new Date(now.getTime() + KEPT).toISOString();
  const digest = before ?? { kind: 'digest', id, owner, day: today, status: 'open', notices: [], expiresAt };
  return { ...digest, notices: [...digest.notices.filter((one) => one !== notice), notice] };
}

function gathered({ dueAt: _, ...notice }: Notice): Notice {
  return { ...notice, status: 'gathered' };
}
