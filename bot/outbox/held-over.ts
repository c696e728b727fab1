import type { Notice } from '../../storage/documents.ts';
import type { Session } from '../../storage/records.ts';
import type { Context } from '../action.ts';
import { withinHours } from '../deadlines/hours.ts';
import { meetingCall } from '../meetings/tell-call.ts';

/**
 * What a digest that could not leave on its own morning becomes: Teams was out of reach, or the bot was down. Out of hours,
 * or on a later day, everything that stood in it waits for the digest of the next opening, so that nobody gets two.
 * Undefined when the digest may leave now, or stands there already.
 */
export async function heldOver(
  session: Session,
  notice: Notice,
  { now, today }: Context,
): Promise<readonly Notice[] | undefined> {
  if (notice.topic !== 'digest' || notice.posted) return undefined;
  const digest = await session.get('digest', notice.about.digest ?? '');
  const opening = withinHours(now);
  if (!digest || (digest.day === today && opening <= now)) return undefined;
  return sectionsAt(session, digest.notices, opening);
}

/**
 * How many milliseconds a call in the channel waits for the hours of the table, when it was due while the bot was down;
 * undefined when it may leave now. Everything else that is planned leaves in a digest.
 */
export function waitForHours({ topic, posted }: Notice, { now }: Context): number | undefined {
  const wait = withinHours(now).getTime() - now.getTime();
  return topic === meetingCall.topic && !posted && wait > 0 ? wait : undefined;
}

/** The notices of a digest, to be gathered again at this moment. */
export async function sectionsAt(session: Session, ids: readonly string[], at: Date): Promise<Notice[]> {
  const kept = await Promise.all(ids.map((id) => session.get('notice', id)));
  const again = { status: 'waiting', digest: true, attempt: 0, dueAt: at.toISOString() } as const;
  return kept.filter((one) => one !== undefined).map((one) => ({ ...one, ...again }));
}
