import type { Meeting, Member, TableCase } from '../../storage/documents.ts';
import type { Loading } from '../found.ts';

/** The cases that nobody discusses now: on the follow list and in the archive. */
export type FoundLists = {
  readonly follow: readonly TableCase[];
  readonly archive: readonly TableCase[];
  readonly meetings: readonly Meeting[];
  readonly members: readonly Member[];
};

const MOST = 1000;

/** Loads the follow list and the archive. */
export async function loadLists({ session }: Loading): Promise<FoundLists> {
  const [follow, archive, meetings, members] = await Promise.all([
    session.list('case', { status: 'follow', limit: MOST }),
    session.list('case', { status: 'archive', limit: MOST }),
    session.list('meeting', { limit: MOST }),
    session.list('member', { limit: MOST }),
  ]);
  return { follow, archive, meetings, members };
}
