import type { Documents, Meeting } from '../../storage/documents.ts';
import type { Loading } from '../found.ts';
import { currentMeeting } from './current-meeting.ts';
import { fullId } from './load-agenda.ts';

/** A meeting and everything that was signed for it. */
export type FoundDeclaring = {
  readonly meeting: Meeting | undefined;
  readonly declarations: readonly Documents['declaration'][];
};

/** The meeting that is named, else the one that people mean now, with its declarations. */
export async function loadDeclaring({ session, today, data }: Loading): Promise<FoundDeclaring> {
  const { meeting: id } = data;
  const meeting =
    typeof id === 'string'
      ? await session.get('meeting', fullId(id))
      : currentMeeting(await session.list('meeting', { limit: MOST }), today);
  return { meeting, declarations: meeting ? await declarationsFor(session, meeting) : [] };
}

const MOST = 1000;

/** Everything that was signed and withdrawn for a meeting, by everybody. */
export function declarationsFor(
  session: Loading['session'],
  meeting: Pick<Meeting, 'id'>,
): Promise<Documents['declaration'][]> {
  return session.list('declaration', { owner: meeting.id, limit: MOST });
}
