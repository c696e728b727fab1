import type { Documents, Item, Meeting, Member, TableCase } from '../../storage/documents.ts';
import type { Session } from '../../storage/records.ts';
import type { Loading } from '../found.ts';
import { fullId } from '../meetings/load-agenda.ts';

/** A meeting that was started, and everything that was recorded at it. `earlier` and `later` are the ones beside it. */
export type FoundMinutes = {
  readonly meeting: HeldMeeting | undefined;
  readonly earlier: Meeting | undefined;
  readonly later: Meeting | undefined;
  readonly cases: readonly TableCase[];
  readonly items: readonly Item[];
  readonly agreements: readonly Documents['agreement'][];
  readonly bottlenecks: readonly Documents['bottleneck'][];
  readonly attendances: readonly Documents['attendance'][];
  readonly declarations: readonly Documents['declaration'][];
  readonly members: readonly Member[];
};

/** A meeting of which minutes can be made: under way or closed. */
export type HeldMeeting = Extract<Meeting, { status: 'running' | 'closed' }>;

const MOST = 1000;

/** The meeting that is named, else the one under way, else the last that was held, with what was recorded. */
export async function loadMinutes({ session, data }: Loading): Promise<FoundMinutes> {
  const named = typeof data.meeting === 'string' && data.meeting ? data.meeting : undefined;
  return minutesFor(session, named);
}

/** Everything that the minutes of this meeting are made of. */
export async function minutesFor(session: Session, named: string | undefined): Promise<FoundMinutes> {
  const meetings = await session.list('meeting', { limit: MOST });
  const held = meetings.filter(wasHeld).sort((a, b) => (a.date < b.date ? -1 : 1));
  const at = named ? held.findIndex(({ id }) => id === fullId(named)) : lastOf(held);
  const meeting = held[at];
  if (!meeting) return NOTHING;
  const ofMeeting = { owner: meeting.id, limit: MOST };
  const [cases, items, agreements, bottlenecks, attendances, declarations, members] = await Promise.all([
    Promise.all(meeting.order.map((caseId) => session.get('case', `case:${caseId}`))),
    session.list('item', ofMeeting),
    session.list('agreement', { limit: MOST }),
    session.list('bottleneck', { limit: MOST }),
    session.list('attendance', ofMeeting),
    session.list('declaration', ofMeeting),
    session.list('member', { limit: MOST }),
  ]);
  return {
    meeting,
    earlier: held[at - 1],
    later: held[at + 1],
    cases: cases.filter((found) => found !== undefined),
    items,
    agreements,
    bottlenecks,
    attendances,
    declarations,
    members,
  };
}

const wasHeld = (meeting: Meeting): meeting is HeldMeeting =>
  meeting.status === 'running' || (meeting.status === 'closed' && meeting.startedAt !== undefined);

function lastOf(held: readonly HeldMeeting[]): number {
  const running = held.findIndex(({ status }) => status === 'running');
  return running >= 0 ? running : held.length - 1;
}

const NOTHING: FoundMinutes = {
  meeting: undefined,
  earlier: undefined,
  later: undefined,
  cases: [],
  items: [],
  agreements: [],
  bottlenecks: [],
  attendances: [],
  declarations: [],
  members: [],
};
