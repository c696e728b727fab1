import type { Documents, Meeting, Member, TableCase } from '../../storage/documents.ts';
import type { Session } from '../../storage/records.ts';
import type { Body } from '../../storage/store.ts';
import type { Loading } from '../found.ts';
import { isOpen, type OpenCase } from './lead.ts';

/** Who leads a case, or is looked for: the case with its poll and plan, and everybody whom the table knows. */
export type FoundLead = {
  readonly case: TableCase | undefined;
  readonly poll: Documents['poll'] | undefined;
  readonly plan: Documents['plan'] | undefined;
  readonly members: readonly Member[];
  readonly meetings: readonly Meeting[];
};

/** The same with how many cases each person leads, for who must choose. */
export type FoundLeading = FoundLead & { readonly counts: ReadonlyMap<string, number> };

/** The same with why it was given back. */
export type FoundHandback = FoundLead & { readonly handback: Documents['handback'] | undefined };

/** The same with every time that it was reported as stuck. */
export type FoundStagnation = FoundLead & { readonly stagnations: readonly Documents['stagnation'][] };

const MOST = 1000;

/** Loads a case by id or number with all that a decision on its lead may change. */
export async function loadLead({ session, data }: Loading): Promise<FoundLead> {
  const caseId = await caseIdIn(session, data);
  const [found, poll, plan, members, meetings] = await Promise.all([
    session.get('case', `case:${caseId}`),
    session.get('poll', `poll:${caseId}`),
    session.get('plan', `plan:${caseId}`),
    session.list('member', { limit: MOST }),
    session.list('meeting', { limit: MOST }),
  ]);
  return { case: found, poll, plan, members, meetings };
}

/** Loads the same with the cases that each person leads. */
export async function loadLeading(loading: Loading): Promise<FoundLeading> {
  const [lead, open] = await Promise.all([loadLead(loading), openCases(loading.session)]);
  return { ...lead, counts: leadCounts(open) };
}

/** Loads the same with why the case was given back. */
export async function loadHandback(loading: Loading): Promise<FoundHandback> {
  const lead = await loadLead(loading);
  return { ...lead, handback: await loading.session.get('handback', String(loading.data.handback ?? '')) };
}

/** Loads the same with what was reported as stuck, oldest first; of one that is named that one alone, so that who may read it reads no other. */
export async function loadStagnation(loading: Loading): Promise<FoundStagnation> {
  const lead = await loadLead(loading);
  const caseId = lead.case?.caseId;
  const found = caseId ? await loading.session.list('stagnation', { caseId, limit: MOST }) : [];
  const named = String(loading.data.stagnation ?? '');
  const asked = named.startsWith('stagnation:') ? found.filter(({ id }) => id === named) : found;
  return { ...lead, stagnations: asked.sort((a, b) => (a.at < b.at ? -1 : 1)) };
}

/** Every case on the active list and the follow list; of one regisseur alone when a person is named. */
export async function openCases(session: Session, ledBy?: string): Promise<readonly OpenCase[]> {
  const where = ledBy === undefined ? undefined : (clear: Body) => regisseurIn(clear) === ledBy;
  const [active, follow] = await Promise.all([
    session.list('case', { status: 'active', limit: MOST }, where),
    session.list('case', { status: 'follow', limit: MOST }, where),
  ]);
  return [...active, ...follow].filter(isOpen);
}

/** Who leads a case, from what stands in clear. */
function regisseurIn({ regisseur }: Body): unknown {
  return regisseur !== null && typeof regisseur === 'object' && 'person' in regisseur ? regisseur.person : undefined;
}

/** How many of these cases each person leads. */
function leadCounts(cases: readonly OpenCase[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { regisseur } of cases) {
    if (regisseur) counts.set(regisseur.person, (counts.get(regisseur.person) ?? 0) + 1);
  }
  return counts;
}

async function caseIdIn(session: Session, data: Loading['data']): Promise<string> {
  if (typeof data.case === 'string') return data.case;
  if (typeof data.number !== 'string') return '';
  return (await session.get('number', `number:${data.number}`))?.caseId ?? '';
}
