import type { Item, Meeting } from '../../storage/documents.ts';
import { itemId } from '../cases/access.ts';
import type { Promised } from '../decision.ts';

/** What a meeting makes of a case, changed by chair or secretary; made when nobody touched it yet. */
export function itemFor(
  meeting: Pick<Meeting, 'id'>,
  caseId: string,
  before: Item | undefined,
  change: Partial<Item>,
): Item {
  const untouched: Item = {
    kind: 'item',
    id: itemId(meeting, caseId),
    owner: meeting.id,
    caseId,
    off: false,
    guests: [],
    notes: { lateReason: '', question: '', decision: '' },
  };
  return { ...untouched, ...before, ...change };
}

/** A meeting's id as buttons and notices carry it, without its kind. */
export const bare = (meeting: string): string => meeting.replace(/^meeting:/, '');

/**
 * The agenda cards in the channel that must be drawn again: those of every meeting that is posted or under way. Each change
 * that touches an agenda promises them; the outbox makes many within a second into one update.
 */
export function agendaCards(meetings: readonly Meeting[], now: Date): Promised[] {
  return meetings
    .filter(({ status }) => status === 'posted' || status === 'running')
    .map(({ id }) => ({
      key: `agenda:${bare(id)}`,
      topic: 'agenda.posted',
      to: { channel: true },
      about: { meeting: bare(id) },
      notBefore: now,
      standing: true,
    }));
}
