import type { Item, TableCase } from '../../storage/documents.ts';
import type { Day } from '../deadlines/day.ts';
import { entriesOf } from './load-agenda.ts';
import type { FoundLive } from './load-live.ts';

/** One case in the order in which the meeting walks; `gone` when it was withdrawn or sent back meanwhile. */
export type LiveCase = { readonly case: TableCase; readonly item: Item | undefined; readonly gone: boolean };

/**
 * The cases that the meeting walks through: its agenda as it began, without what was taken off, and then what came later.
 * A case that goes on the follow list or is withdrawn keeps its place, so that nobody loses theirs.
 */
export function walkOf(found: FoundLive, today: Day): readonly LiveCase[] {
  const { meeting, cases, gone, items } = found;
  if (meeting?.status !== 'running' && meeting?.status !== 'closed') return [];
  const came = meeting.status === 'running' ? entriesOf(found, today).map((entry) => entry.case.caseId) : [];
  const order = [...new Set([...meeting.order, ...came])];
  return order.flatMap((caseId) => {
    const one = [...cases, ...gone].find((known) => known.caseId === caseId);
    const item = items.find((known) => known.caseId === caseId);
    if (!one || item?.off) return [];
    return { case: one, item, gone: one.status === 'withdrawn' || one.status === 'returned' };
  });
}

/** Where the meeting goes from this case; undefined is the part after the last one, for the bottlenecks. */
export function stepFrom(walk: readonly LiveCase[], from: string | undefined, to: 'next' | 'previous') {
  const ids = walk.map((entry) => entry.case.caseId);
  const here = from === undefined ? ids.length : ids.indexOf(from);
  // A case that was taken off while it stood there: on with the first that was not discussed.
  if (here < 0) return walk.find(({ item }) => !item?.discussedAt)?.case.caseId;
  if (to === 'previous') return ids[Math.max(0, here - 1)];
  return ids[here + 1];
}
