import type { Agreement, Bottleneck, Documents, Item, Meeting, Member, TableCase } from '../../storage/documents.ts';
import type { Loading } from '../found.ts';
import { type AgendaEntry, agendaOf } from './agenda.ts';
import { currentMeeting } from './current-meeting.ts';

/** One meeting with everything that its agenda, its preparation and its posting are made of. */
export type FoundAgenda = {
  /** The meeting that the press named, else the one that people mean now. */
  readonly meeting: Meeting | undefined;
  readonly meetings: readonly Meeting[];
  readonly cases: readonly TableCase[];
  readonly items: readonly Item[];
  readonly members: readonly Member[];
  readonly agreements: readonly Agreement[];
  readonly bottlenecks: readonly Bottleneck[];
  readonly attendances: readonly Documents['attendance'][];
  readonly preparations: readonly Documents['preparation'][];
  readonly declarations: readonly Documents['declaration'][];
};

const MOST = 1000;

/** Loads the agenda of the meeting in `data.meeting` (its id without `meeting:`), or of the current one. */
export async function loadAgenda({ session, today, data }: Loading): Promise<FoundAgenda> {
  const meetings = await session.list('meeting', { limit: MOST });
  const named = typeof data.meeting === 'string' && data.meeting ? fullId(data.meeting) : undefined;
  const meeting = named ? meetings.find(({ id }) => id === named) : currentMeeting(meetings, today);
  const ofMeeting = { owner: meeting?.id ?? 'none', limit: MOST };
  const [active, follow, archive, items, members, agreements, bottlenecks, attendances, preparations, declarations] =
    await Promise.all([
      session.list('case', { status: 'active', limit: MOST }),
      session.list('case', { status: 'follow', limit: MOST }),
      meeting?.status === 'closed' ? session.list('case', { status: 'archive', limit: MOST }) : [],
      session.list('item', ofMeeting),
      session.list('member', { limit: MOST }),
      session.list('agreement', { limit: MOST }),
      session.list('bottleneck', { status: 'open', limit: MOST }),
      session.list('attendance', ofMeeting),
      session.list('preparation', ofMeeting),
      session.list('declaration', ofMeeting),
    ]);
  const cases = [...active, ...follow, ...archive];
  return { meeting, meetings, cases, items, members, agreements, bottlenecks, attendances, preparations, declarations };
}

/** A meeting's id as it is kept, from the one that a button carries. */
export const fullId = (meeting: string): string => (meeting.startsWith('meeting:') ? meeting : `meeting:${meeting}`);

/** The agenda of the meeting that was found; empty when there is none. */
export function entriesOf({ meeting, meetings, cases, items }: FoundAgenda, today: string): readonly AgendaEntry[] {
  return meeting ? agendaOf({ meeting, meetings, cases, items, today }) : [];
}
