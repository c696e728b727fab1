import type { Member, Notice } from '../../storage/documents.ts';
import type { Session } from '../../storage/records.ts';
import type { Context } from '../action.ts';
import { openingOn } from '../deadlines/hours.ts';
import { workingDaysAfter } from '../deadlines/working-days.ts';
import type { Delivery } from './delivery.ts';
import { sectionsAt } from './held-over.ts';

/**
 * What follows when a message did not surely arrive (deadlines.md). Perhaps delivered: not said again today, but what it
 * asked stands in that person's digest of the next working morning. Refused, or lost in the channel: the chairs hear it there.
 */
export async function followUp(
  session: Session,
  notice: Notice,
  delivery: Delivery,
  { now, today }: Context,
): Promise<Notice[]> {
  if (delivery.outcome === 'sent' || delivery.outcome === 'later' || 'card' in notice.to) return [];
  const dueAt = openingOn(workingDaysAfter(today, 1)).toISOString();
  const tomorrow = { status: 'waiting', digest: true, attempt: 0, dueAt } as const;
  if (delivery.outcome === 'uncertain' && 'person' in notice.to) return saidTomorrow(session, notice, tomorrow);
  const members = await session.list('member', { limit: 1000 });
  const about = {
    ...('person' in notice.to ? { lost: notice.to.person } : {}),
    topic: notice.topic,
    why: delivery.why,
  };
  return chairsBut(members, notice.to).map((person) => ({
    kind: 'notice',
    id: `notice:lost:${notice.id.replace(/^notice:/, '')}:${now.getTime()}:${person}`,
    topic: 'delivery.lost',
    to: { person },
    about,
    ...tomorrow,
  }));
}

type Tomorrow = Pick<Notice, 'status' | 'digest' | 'attempt'> & { readonly dueAt: string };

/** The notice once more for the next morning; of a digest that may have been lost, everything that stood in it. */
async function saidTomorrow(session: Session, notice: Notice, tomorrow: Tomorrow): Promise<Notice[]> {
  if (notice.topic !== 'digest') {
    const { kind, topic, to, about } = notice;
    const id = `${notice.id}:again`;
    await session.get('notice', id);
    return [{ kind, id, topic, to, about, ...tomorrow }];
  }
  const digest = await session.get('digest', notice.about.digest ?? '');
  return sectionsAt(session, digest?.notices ?? [], new Date(tomorrow.dueAt));
}

function chairsBut(members: readonly Member[], to: Notice['to']): string[] {
  return members
    .filter(
      ({ status, roles, person }) =>
        status === 'member' && roles.includes('chair') && !('person' in to && to.person === person),
    )
    .map(({ person }) => person);
}
