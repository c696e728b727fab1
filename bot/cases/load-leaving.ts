import type { Documents, Meeting, Member, TableCase } from '../../storage/documents.ts';
import type { Loading } from '../found.ts';
import { pupilParts } from './same-pupil.ts';

/** A case that is sent back or withdrawn: why it left before, whom it concerns, and the mark by which the pupil is known. */
export type FoundLeaving = {
  readonly case: TableCase | undefined;
  readonly reasons: readonly Documents['reason'][];
  readonly meetings: readonly Meeting[];
  readonly members: readonly Member[];
  readonly draft: Documents['draft'] | undefined;
  readonly duplicate: Documents['duplicate'] | undefined;
};

const MOST = 1000;

/** Loads the case in `data.case`. */
export async function loadLeaving({ session, ports, data }: Loading): Promise<FoundLeaving> {
  const caseId = typeof data.case === 'string' ? data.case : '';
  const found = await session.get('case', `case:${caseId}`);
  if (!found) return { case: found, reasons: [], meetings: [], members: [], draft: undefined, duplicate: undefined };
  const [reasons, meetings, members, draft] = await Promise.all([
    session.list('reason', { caseId, limit: MOST }),
    session.list('meeting', { limit: MOST }),
    session.list('member', { limit: MOST }),
    session.get('draft', `draft:${caseId}`),
  ]);
  const parts = pupilParts(found.file) ?? [];
  const duplicate = await session.get(
    'duplicate',
    `duplicate:${await ports.fingerprint(session.table, 'same-pupil', parts)}`,
  );
  return {
    case: found,
    reasons,
    meetings,
    members,
    draft,
    duplicate: duplicate?.caseId === caseId ? duplicate : undefined,
  };
}

/** Why a case left the table last; undefined when nobody said. */
export function lastReason(reasons: readonly Documents['reason'][], about: 'returned' | 'withdrawn') {
  return reasons.filter((reason) => reason.about === about).sort((a, b) => (a.at < b.at ? 1 : -1))[0];
}
