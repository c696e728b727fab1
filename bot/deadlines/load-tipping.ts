import type { Documents, Meeting, Member, TableCase } from '../../storage/documents.ts';
import type { Loading } from '../found.ts';

/** A case at a tipping point: with its plan, its meetings, and who may be named. */
export type FoundTipping = {
  readonly case: TableCase | undefined;
  readonly plan: Documents['plan'] | undefined;
  readonly meetings: readonly Meeting[];
  readonly members: readonly Member[];
  /** What was answered at the review that is asked about. */
  readonly review: Documents['review'] | undefined;
};

const MOST = 1000;

/** Loads a case as its tipping points and reviews see it. */
export async function loadTipping({ session, data }: Loading): Promise<FoundTipping> {
  const caseId = String(data.case ?? '');
  const reviewOn = String(data.review ?? data.on ?? '');
  return {
    case: await session.get('case', `case:${caseId}`),
    plan: await session.get('plan', `plan:${caseId}`),
    meetings: await session.list('meeting', { limit: MOST }),
    members: await session.list('member', { limit: MOST }),
    review: await session.get('review', `review:${caseId}:${reviewOn}`),
  };
}

/** The name of somebody whom the table knows or knew, for a line that says who answered. */
export function nameOf(members: readonly Member[], person: string): string {
  return members.find((member) => member.person === person)?.name ?? 'iemand anders';
}
