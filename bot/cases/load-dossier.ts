import type { Documents, Meeting, Member, TableCase } from '../../storage/documents.ts';
import type { Session } from '../../storage/records.ts';
import type { Actor } from '../action.ts';
import type { Day } from '../deadlines/day.ts';
import type { Loading } from '../found.ts';
import { type DossierDoor, loadDoor, mayOpenDossier } from './access.ts';

/** Everything that was recorded of a case beside its file. */
export type CourseRecords = {
  readonly items: readonly Documents['item'][];
  readonly preparations: readonly Documents['preparation'][];
  readonly agreements: readonly Documents['agreement'][];
  readonly progress: readonly Documents['progress'][];
  readonly plan: Documents['plan'] | undefined;
  /** What was asked at its tipping points, and the reasons of the answers. */
  readonly asked: readonly Documents['notice'][];
  readonly reasons: readonly Documents['reason'][];
};

/** A case with what decides who may open it; `course` is read only for who may. `glances` are the cards of it that stand open in the own chat. */
export type FoundDossier = DossierDoor & {
  readonly meetings: readonly Meeting[];
  readonly submitter: Member | undefined;
  readonly members: readonly Member[];
  readonly course: CourseRecords | undefined;
  readonly glances: readonly Documents['glance'][];
};

const MOST = 1000;

/** A case by its id or number, for the one who asks. */
export async function loadDossier({ session, actor, today, data }: Loading): Promise<FoundDossier> {
  return dossierFor(session, actor, today, await caseIn(session, data));
}

/** What is known of this case, as far as this person may know it. */
export async function dossierFor(
  session: Session,
  actor: Actor,
  today: Day,
  found: TableCase | undefined,
): Promise<FoundDossier> {
  const none = { submitter: undefined, members: [], course: undefined, glances: [] };
  if (!found) return { case: undefined, sittings: [], meetings: [], ...none };
  const meetings = await session.list('meeting', { limit: MOST });
  const door = { case: found, sittings: await loadDoor(session, { person: actor.id, found, meetings, today }) };
  if (!mayOpenDossier(actor, door)) return { ...door, meetings, ...none };
  const [members, course, glances] = await Promise.all([
    session.list('member', { limit: MOST }),
    courseOf(session, found.caseId),
    session.list('glance', { owner: actor.id }),
  ]);
  const submitter = members.find(({ person }) => person === found.owner);
  const open = glances.filter(({ caseId }) => caseId === found.caseId);
  return { ...door, meetings, submitter, members, course, glances: open };
}

async function courseOf(session: Session, caseId: string): Promise<CourseRecords> {
  const filter = { caseId, limit: MOST };
  const [items, preparations, agreements, progress, plan, asked, reasons] = await Promise.all([
    session.list('item', filter),
    session.list('preparation', filter),
    session.list('agreement', filter),
    session.list('progress', filter),
    session.get('plan', `plan:${caseId}`),
    session.list('notice', filter),
    session.list('reason', filter),
  ]);
  return { items, preparations, agreements, progress, plan, asked, reasons };
}

async function caseIn(session: Session, data: Loading['data']): Promise<TableCase | undefined> {
  const { case: id, number } = data;
  const byNumber = typeof number === 'string' ? await session.get('number', `number:${number}`) : undefined;
  const caseId = byNumber?.caseId ?? (typeof id === 'string' ? id : '');
  return caseId ? session.get('case', `case:${caseId}`) : undefined;
}
