import type { Documents, Meeting, Member, TableCase } from '../../storage/documents.ts';
import type { Loading } from '../found.ts';
import { archiveDay } from './archive-day.ts';

/** What goes to the archive on one day, and what the chair said of that. */
export type FoundArchiving = {
  readonly day: string;
  readonly cases: readonly Extract<TableCase, { status: 'follow' }>[];
  readonly archiving: Documents['archiving'] | undefined;
  readonly meetings: readonly Meeting[];
  readonly members: readonly Member[];
};

const MOST = 1000;

/** Loads the cases on the follow list that go to the archive on the day that is named, by number. */
export async function loadArchiving({ session, data }: Loading): Promise<FoundArchiving> {
  const day = String(data.day ?? '');
  const followed = await session.list('case', { status: 'follow', limit: MOST });
  const cases = followed
    .flatMap((found) => (found.status === 'follow' && archiveDay(found) === day ? [found] : []))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
  return {
    day,
    cases,
    archiving: await session.get('archiving', `archiving:${day}`),
    meetings: await session.list('meeting', { limit: MOST }),
    members: await session.list('member', { limit: MOST }),
  };
}
