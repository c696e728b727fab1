import type { Member, Notice } from '../../storage/documents.ts';
import type { Session } from '../../storage/records.ts';
import type { Loading } from '../found.ts';

/** The messages of the table by how they stand; errands of the system are no messages. At most a thousand of each. */
export type FoundDeliveries = {
  readonly planned: readonly Notice[];
  readonly delivered: readonly Notice[];
  readonly refused: readonly Notice[];
  readonly uncertain: readonly Notice[];
  readonly members: readonly Member[];
};

/** The most messages of one standing that are counted. */
export const COUNTED = 1000;

/** Loads how the messages of the table stand. */
export async function loadDeliveries({ session }: Loading): Promise<FoundDeliveries> {
  const [planned, delivered, refused, uncertain, members] = await Promise.all([
    messages(session, 'waiting'),
    messages(session, 'sent'),
    messages(session, 'refused'),
    messages(session, 'uncertain'),
    session.list('member', { limit: COUNTED }),
  ]);
  return { planned, delivered, refused, uncertain, members };
}

async function messages(session: Session, status: Notice['status']): Promise<Notice[]> {
  return (await session.list('notice', { status, limit: COUNTED })).filter(({ to }) => !('system' in to));
}
