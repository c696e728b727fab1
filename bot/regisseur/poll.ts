import type { Documents, Member } from '../../storage/documents.ts';
import type { Context } from '../action.ts';
import { type Day, dayIn } from '../deadlines/day.ts';
import { openingOn } from '../deadlines/hours.ts';
import { workingDaysAfter } from '../deadlines/working-days.ts';
import type { Promised } from '../decision.ts';

/** The search for a regisseur of one case. */
export type Poll = Documents['poll'];

const QUIET_AFTER = 2;

/** A poll as it begins; those who volunteered in an earlier one for this case are not asked again. */
export function openedPoll(caseId: string, volunteers: readonly string[], { actor, now }: Context): Poll {
  return {
    kind: 'poll',
    id: `poll:${caseId}`,
    caseId,
    status: 'open',
    openedBy: actor.id,
    openedAt: now.toISOString(),
    volunteers: [...volunteers],
  };
}

/** The one card of a poll in the channel, drawn again in place at every change. */
export function pollCardNotice(caseId: string, now: Date): Promised {
  return {
    key: `poll:${caseId}`,
    topic: 'poll.card',
    to: { channel: true },
    about: { case: caseId },
    notBefore: now,
    standing: true,
  };
}

/** The chairs hear it when nobody volunteers within two working days; when all withdrew later, the next working day. */
export function quietNotices(poll: Poll, members: readonly Member[], today: Day): Promised[] {
  const { caseId, openedAt } = poll;
  const first = workingDaysAfter(dayIn(new Date(openedAt)), QUIET_AFTER);
  const on = first > today ? first : workingDaysAfter(today, 1);
  return chairsOf(members).map(({ person }) => ({
    key: `poll-quiet:${caseId}:${openedAt}:${on}:${person}`,
    topic: 'poll.quiet',
    to: { person },
    about: { case: caseId, openedAt },
    notBefore: openingOn(on),
    digest: true,
  }));
}

/** The chairs of the table, who hear what concerns a case without a regisseur. */
export function chairsOf(members: readonly Member[]): readonly Member[] {
  return members.filter(({ status, roles }) => status === 'member' && roles.includes('chair'));
}
