import type { Agreement, Documents, Item, Meeting, Member, TableCase } from '../../storage/documents.ts';
import type { Context } from '../action.ts';
import { itemId } from '../cases/access.ts';
import type { Next, Promised } from '../decision.ts';
import type { Loading } from '../found.ts';
import { runsTable } from '../roles.ts';
import type { Saying } from '../sayings.ts';
import { bare, itemFor } from './agenda-item.ts';

/** One case and what is being recorded about it, at a meeting when there is one. */
export type Discussion = {
  readonly meeting: Meeting | undefined;
  readonly case: TableCase | undefined;
  readonly item: Item | undefined;
  readonly plan: Documents['plan'] | undefined;
  readonly agreement: Agreement | undefined;
  readonly members: readonly Member[];
};

/** A meeting that is under way. */
export type RunningMeeting = Extract<Meeting, { status: 'running' }>;

/** Loads one case with what the meeting made of it, and everybody who can be told. */
export async function loadDiscussion({ session, data }: Loading): Promise<Discussion> {
  const id = (field: string) => (typeof data[field] === 'string' ? data[field] : '');
  const [meetingId, caseId] = [id('meeting'), id('case')];
  const [meeting, found, item, plan, agreement, members] = await Promise.all([
    meetingId ? session.get('meeting', `meeting:${meetingId}`) : undefined,
    session.get('case', `case:${caseId}`),
    meetingId ? session.get('item', itemId({ id: meetingId }, caseId)) : undefined,
    session.get('plan', `plan:${caseId}`),
    id('agreement') ? session.get('agreement', `agreement:${id('agreement')}`) : undefined,
    session.list('member', { limit: 1000 }),
  ]);
  return { meeting, case: found, item, plan, agreement, members };
}

/** The item as it becomes: the case counts as discussed from the first thing that is recorded about it. */
export function itemWith(
  { item, case: found }: Pick<Discussion, 'item' | 'case'>,
  meeting: Meeting,
  change: Partial<Item>,
  now: Date,
): Item {
  if (!found) throw new Error('an item is about a case');
  return itemFor(meeting, found.caseId, item, { discussedAt: item?.discussedAt ?? now.toISOString(), ...change });
}

/**
 * The live card stands in the own chat of everybody who runs the table, and changes there in place: whoever presses, the
 * others see it, and anybody of them can go on.
 */
export function liveCards(meeting: RunningMeeting, members: readonly Member[], now: Date): Promised[] {
  const running = members.filter((member) => member.status === 'member' && runsTable(member));
  return running.map(({ person }) => ({
    key: `live:${bare(meeting.id)}:${person}`,
    topic: 'meeting.live',
    to: { person },
    about: { meeting: bare(meeting.id) },
    notBefore: now,
    standing: true,
  }));
}

/** The live cards of the meeting under way, when there is one: for what changes a case from outside the meeting. */
export function runningCards(meetings: readonly Meeting[], members: readonly Member[], now: Date): Promised[] {
  return meetings.flatMap((meeting) => (meeting.status === 'running' ? liveCards(meeting, members, now) : []));
}

/** What the one who pressed sees next: on the live card that card as it is now, in a dialog the sentence. */
export function shownNext(meeting: Meeting | undefined, { surface }: Context, saying: Saying): Next {
  if (!meeting || surface.kind === 'dialog') return { say: saying };
  return { view: 'meeting.live', data: { meeting: bare(meeting.id) } };
}
