import type { Meeting } from '../../storage/documents.ts';
import type { Loading } from '../found.ts';

/** Loads the one meeting that a message is about. */
export async function loadOneMeeting({ session, data }: Loading): Promise<{ meeting: Meeting | undefined }> {
  return { meeting: await session.get('meeting', String(data.meeting ?? '')) };
}
