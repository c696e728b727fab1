import type { Documents, TableCase } from '../../storage/documents.ts';
import type { Loading } from '../found.ts';
import { type FoundAgenda, loadAgenda } from './load-agenda.ts';

/** A meeting while it runs: its agenda, the cases of it that left every list meanwhile, and the search for regisseurs. */
export type FoundLive = FoundAgenda & {
  readonly gone: readonly TableCase[];
  readonly polls: readonly Documents['poll'][];
};

/** Loads the meeting that a button names with everything that its live card shows. */
export async function loadLive(loading: Loading): Promise<FoundLive> {
  const { session } = loading;
  const agenda = await loadAgenda(loading);
  const { meeting, cases } = agenda;
  const order = meeting?.status === 'running' || meeting?.status === 'closed' ? meeting.order : [];
  const missing = order.filter((caseId) => !cases.some((one) => one.caseId === caseId));
  const [gone, polls] = await Promise.all([
    Promise.all(missing.map((caseId) => session.get('case', `case:${caseId}`))),
    session.list('poll', { status: 'open', limit: 1000 }),
  ]);
  return { ...agenda, gone: gone.filter((one) => one !== undefined), polls };
}
