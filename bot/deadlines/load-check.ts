import type { Agreement, Documents, Kind, Member, Notice } from '../../storage/documents.ts';
import type { Session } from '../../storage/records.ts';
import type { Loading } from '../found.ts';
import { type Asked, askedOn } from './asked-on.ts';
import { addDays, type Day } from './day.ts';
import { promisedBy, windMany } from './wind-many.ts';

/**
 * One thing that the dates ask for, with the reminder that was made for it, the digest in which that stands, and the errand
 * that winds the clock of its case: its own, or the one that still has to promise it.
 */
export type Checked = {
  readonly asked: Asked;
  readonly notice: Notice | undefined;
  readonly digest: Notice | undefined;
  readonly clock: Notice | undefined;
};

/** Everything that the daily check compares; `last` says up to which day it looked before. */
export type FoundCheck = {
  readonly checked: readonly Checked[];
  readonly members: readonly Member[];
  readonly last: Documents['clock'] | undefined;
};

/** The identity of the daily check: of its errand, and of the mark that says up to which day it looked. */
export const CHECK = 'check';

const PAGE = 1000;

/** Loads what the check compares: what the dates of all cases ask for since the last check, and what was made of it. */
export async function loadCheck({ session, today }: Loading): Promise<FoundCheck> {
  const members = await everything(session, 'member');
  const last = await session.get('clock', `clock:${CHECK}`);
  const promised = await windingsToPromise(session);
  const checked: Checked[] = [];
  for (const { asked, on, caseId } of await askedSince(session, last?.since ?? addDays(today, -1), today, members)) {
    const notice = await session.get('notice', `notice:${asked.question}:${on}:${asked.person}`);
    const digest = notice && (await digestOf(session, notice));
    const clock = promised.get(`clock:${caseId}`) ?? (await session.get('notice', `notice:clock:${caseId}`));
    checked.push({ asked, notice, digest, clock });
  }
  return { checked, members, last };
}

/** What all cases ask for on the days after `since`; of one question to one person the latest day alone, as the planner says it. */
async function askedSince(session: Session, since: Day, today: Day, members: readonly Member[]) {
  const agreements = Map.groupBy(await everything(session, 'agreement'), ({ caseId }) => caseId);
  const plans = new Map((await everything(session, 'plan')).map((plan) => [plan.caseId, plan]));
  const latest = new Map<string, { asked: Asked; on: Day; caseId: string }>();
  const cases = [...(await everything(session, 'case', 'active')), ...(await everything(session, 'case', 'follow'))];
  for (const found of cases) {
    const { caseId } = found;
    const owed: readonly Agreement[] = agreements.get(caseId) ?? [];
    const at = { case: found, agreements: owed, plan: plans.get(caseId) };
    for (let on = addDays(since, 1); on <= today; on = addDays(on, 1)) {
      for (const asked of askedOn(at, on, members))
        latest.set(`${asked.question} ${asked.person}`, { asked, on, caseId });
    }
  }
  return [...latest.values()];
}

/** The windings that found no room beside a change, by key, each with the errand that promises it: such a case is not ready to be checked. */
async function windingsToPromise(session: Session): Promise<ReadonlyMap<string, Notice>> {
  const from = `notice:${windMany.verb}:`;
  const after = await session.list('notice', { status: 'waiting', after: from, limit: PAGE });
  const waiting = after.filter(({ id }) => id.startsWith(from));
  return new Map(waiting.flatMap((errand) => promisedBy(errand.about).map(({ key }) => [key, errand] as const)));
}

/** The digest in which a reminder stands, as it was or will be sent. */
async function digestOf(session: Session, { id, to }: Notice): Promise<Notice | undefined> {
  if (!('person' in to)) return undefined;
  const digests = await session.list('digest', { owner: to.person, limit: PAGE });
  const latest = digests.filter(({ notices }) => notices.includes(id)).at(-1);
  return latest && session.get('notice', `notice:${latest.id}`);
}

async function everything<K extends Kind>(session: Session, kind: K, status?: string): Promise<Documents[K][]> {
  const all: Documents[K][] = [];
  for (;;) {
    const after = all.at(-1)?.id;
    const filter = { limit: PAGE, ...(after ? { after } : {}), ...(status ? { status } : {}) };
    const page = await session.list(kind, filter);
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}
