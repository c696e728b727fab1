import type { Documents, Meeting, Member, TableCase } from '../../storage/documents.ts';
import type { Context } from '../action.ts';
import type { Promised } from '../decision.ts';
import { meetingOf } from '../meetings/agenda.ts';
import { agendaCards, bare } from '../meetings/agenda-item.ts';
import { ownCard } from '../meetings/posting.ts';
import type { Problem } from '../refusals.ts';
import { sitsAtTable } from '../roles.ts';

/** The most characters of a reason. */
export const REASON_AT_MOST = 500;

/** What is wrong with a reason; empty when nothing is. */
export function reasonProblems(reason: string): Record<string, Problem> {
  if (!reason) return { reason: 'required' };
  return reason.length > REASON_AT_MOST ? { reason: 'too-long' } : {};
}

/** The reason as it is kept, sealed with the case. */
export function reasonOf(
  { caseId }: TableCase,
  about: 'returned' | 'withdrawn',
  text: string,
  { actor, now, freshId }: Context,
): Documents['reason'] {
  return { kind: 'reason', id: `reason:${freshId}`, caseId, about, by: actor.id, at: now.toISOString(), text };
}

/** What every case keeps wherever it stands: everything but what its list adds. */
export function coreOf(found: TableCase) {
  const { kind, id, caseId, owner, number, submittedAt, submittedOn, firstDayHome, earlierPeriods, late } = found;
  const { discussedAt, leads, file, regisseur, course } = found;
  const core = { kind, id, caseId, owner, number, submittedAt, submittedOn, firstDayHome, earlierPeriods, late };
  return { ...core, discussedAt, leads, file, ...(regisseur ? { regisseur } : {}), ...(course ? { course } : {}) };
}

/** The agenda cards that must be drawn again when a case leaves: those in the channel, and everybody's own. */
export function agendasWithout(
  found: TableCase,
  meetings: readonly Meeting[],
  members: readonly Member[],
  { now, today }: Context,
): Promised[] {
  const meeting = meetingOf(found, meetings, today);
  if (!meeting || (meeting.status !== 'posted' && meeting.status !== 'running')) return [];
  const seated = members.filter((member) => member.status === 'member' && sitsAtTable(member));
  return [...agendaCards([meeting], now), ...seated.map(({ person }) => ownCard(bare(meeting.id), person, now))];
}
