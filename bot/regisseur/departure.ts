import type { Documents, Meeting, Member } from '../../storage/documents.ts';
import type { Context } from '../action.ts';
import type { Promised } from '../decision.ts';
import type { Loading } from '../found.ts';
import { mayLead, type OpenCase } from './lead.ts';
import { openCases } from './load-lead.ts';

/** Somebody who can lead no longer, with the open cases and polls of the table. */
export type FoundDeparture = {
  readonly cases: readonly OpenCase[];
  readonly polls: readonly Documents['poll'][];
  readonly members: readonly Member[];
  readonly meetings: readonly Meeting[];
};

/** Loads what may be left behind when somebody goes. */
export async function loadDeparture({ session }: Loading): Promise<FoundDeparture> {
  const [cases, polls, members, meetings] = await Promise.all([
    openCases(session),
    session.list('poll', { status: 'open', limit: 1000 }),
    session.list('member', { limit: 1000 }),
    session.list('meeting', { limit: 1000 }),
  ]);
  return { cases, polls, members, meetings };
}

/**
 * For each of these members who could lead a case and no longer can: the errand that ends what they lead. Access ends with
 * the role itself; this is about the cases that are then without lead (permissions.md).
 */
export function departures(
  before: readonly Member[],
  changed: readonly Member[],
  { now }: Pick<Context, 'now'>,
): Promised[] {
  const could = new Set(before.filter(mayLead).map(({ person }) => person));
  return changed
    .filter((member) => could.has(member.person) && !mayLead(member))
    .map(({ person }) => ({
      key: `departed:${person}:${now.getTime()}`,
      topic: 'lead.end',
      to: { system: true },
      about: { person },
      notBefore: now,
    }));
}
