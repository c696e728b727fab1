import type { Agreement, Documents, Meeting, Member, TableCase } from '../../storage/documents.ts';
import type { Loading } from '../found.ts';

/** What the clock of a case is wound from: the case with all that asks for a date, who is there to be told, and what was said. */
export type CaseToWind = {
  readonly case: TableCase | undefined;
  readonly agreements: readonly Agreement[];
  readonly plan: Documents['plan'] | undefined;
  readonly members: readonly Member[];
  readonly clock: Documents['clock'] | undefined;
};

/** What the clock of a meeting is wound from; `reported` are the cases about which a report came in. */
export type MeetingToWind = {
  readonly meeting: Meeting | undefined;
  readonly cases: readonly TableCase[];
  readonly reported: readonly string[];
  readonly members: readonly Member[];
  readonly clock: Documents['clock'] | undefined;
};

const MOST = 1000;

/** Loads a case with everything that asks for a date. */
export async function loadCaseToWind({ session, data }: Loading): Promise<CaseToWind> {
  const caseId = String(data.case ?? '');
  const found = await session.get('case', `case:${caseId}`);
  return {
    case: found,
    agreements: await session.list('agreement', { caseId, limit: MOST }),
    plan: await session.get('plan', `plan:${caseId}`),
    members: await session.list('member', { limit: MOST }),
    clock: await session.get('clock', `clock:${caseId}`),
  };
}

/** Loads a meeting with the running cases about which a report is due. */
export async function loadMeetingToWind({ session, data }: Loading): Promise<MeetingToWind> {
  const id = String(data.meeting ?? '');
  const reports = await session.list('progress', { owner: id, limit: MOST });
  return {
    meeting: await session.get('meeting', id),
    cases: await session.list('case', { status: 'active', limit: MOST }),
    reported: reports.map(({ caseId }) => caseId),
    members: await session.list('member', { limit: MOST }),
    clock: await session.get('clock', `clock:${id}`),
  };
}
