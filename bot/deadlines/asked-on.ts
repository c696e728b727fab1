import type { Agreement, Documents, Member, TableCase } from '../../storage/documents.ts';
import { addDays, addMonths, type Day, daysBetween } from './day.ts';
import { isWorkingDay } from './working-days.ts';

/** What one case asks somebody on one day, as the daily check sees it: `tipping:<case>:week8`, and to whom. */
export type Asked = { readonly question: string; readonly person: string };

/** What the check looks at: a case with its agreements and plan, and who sits at the table. */
export type CaseInCheck = {
  readonly case: TableCase;
  readonly agreements: readonly Agreement[];
  readonly plan: Documents['plan'] | undefined;
};

/**
 * What a case asks on this one day. Reckoned day by day from its dates, by other code than the planner, so that a mistake
 * in one shows against the other (process.md §9).
 */
export function askedOn(at: CaseInCheck, day: Day, members: readonly Member[]): Asked[] {
  if (!isWorkingDay(day)) return [];
  const seated = new Set(members.filter(({ status }) => status === 'member').map(({ person }) => person));
  const chairs = members
    .filter(({ status, roles }) => status === 'member' && roles.includes('chair'))
    .map(({ person }) => person);
  const asked = [
    ...tipping(at, day, chairs),
    ...owed(at, day, chairs),
    ...planned(at, day),
    ...reviewed(at, day, chairs),
  ];
  const once = new Map(
    asked.filter(({ person }) => seated.has(person)).map((one) => [`${one.question} ${one.person}`, one]),
  );
  return [...once.values()];
}

/** How many working days `day` lies after `from`; 0 on the day itself, undefined before it. */
function workingDaysSince(from: Day, day: Day): number | undefined {
  if (day < from) return undefined;
  let count = 0;
  for (let step = addDays(from, 1); step <= day; step = addDays(step, 1)) if (isWorkingDay(step)) count += 1;
  return count;
}

/** Does something set for `on` leave on this day: that day itself, or the first working day after it? */
function leavesOn(on: Day, day: Day): boolean {
  if (day < on) return false;
  for (let step = on; step < day; step = addDays(step, 1)) if (isWorkingDay(step)) return false;
  return true;
}

/** Which of the weekly days after `from` leaves today: 1 for the first, undefined when none does. */
function weekAfter(from: Day, day: Day): number | undefined {
  const weeks = Math.floor(daysBetween(from, day) / 7);
  for (const week of [weeks, weeks - 1]) if (week >= 1 && leavesOn(addDays(from, 7 * week), day)) return week;
  return undefined;
}

function tipping({ case: found, plan }: CaseInCheck, day: Day, chairs: readonly string[]): Asked[] {
  const { course, caseId, regisseur, owner, firstDayHome } = found;
  if (found.status !== 'active' || !course || course.answers.some(({ answer }) => answer === 'prosecutor')) return [];
  const begins = course.stages.flatMap((stage) => {
    const { start } = stage;
    const on =
      'days' in start
        ? addDays(firstDayHome, start.days)
        : 'months' in start
          ? addMonths(firstDayHome, start.months)
          : plan?.targetOn;
    return on ? [{ stage, on }] : [];
  });
  return begins.flatMap(({ stage, on }, index) => {
    const higher = begins[index + 1];
    const answered = begins
      .slice(index)
      .some((point) => course.answers.some((given) => given.stage === point.stage.stage));
    if (answered || (stage.answers.includes('appoint') && regisseur)) return [];
    // The higher point has come, or leaves on this very day.
    if (higher && (higher.on <= course.startedOn || day > higher.on || leavesOn(higher.on, day))) return [];
    const wasPassed = on <= course.startedOn;
    const week = weekAfter(on, day);
    const counted = week === undefined ? 0 : week - (wasPassed ? weeksBefore(on, course.startedOn) : 0);
    const early = !wasPassed && day > course.startedOn && day < on && workingDaysBetween(day, on) === 5;
    const due = early || (!wasPassed && leavesOn(on, day)) || counted >= 1;
    if (!due || day <= course.startedOn) return [];
    const question = `tipping:${caseId}:${stage.stage}`;
    const withChair = stage.chairToo || counted >= 2;
    return [regisseur?.person ?? owner, ...(withChair ? chairs : [])].map((person) => ({ question, person }));
  });
}

/** How many of the weekly days after `from` lie on or before `until`. */
function weeksBefore(from: Day, until: Day): number {
  return Math.max(0, Math.floor(daysBetween(from, until) / 7));
}

/** How many working days lie from `day` (counted) up to `on` (not counted). */
function workingDaysBetween(day: Day, on: Day): number {
  let count = 0;
  for (let step = day; step < on; step = addDays(step, 1)) if (isWorkingDay(step)) count += 1;
  return count;
}

function owed({ case: found, agreements }: CaseInCheck, day: Day, chairs: readonly string[]): Asked[] {
  if (found.status !== 'active' && found.status !== 'follow') return [];
  return agreements.flatMap(({ id, status, dueOn, owner }) => {
    if (status === 'done') return [];
    const since = workingDaysSince(dueOn, day);
    const seventh = since !== undefined && since >= 7 ? nthAfter(dueOn, 7) : undefined;
    const later = seventh !== undefined && (day === seventh || weekAfter(seventh, day) !== undefined);
    const regisseur = found.regisseur && found.regisseur.person !== owner ? [found.regisseur.person] : [];
    const question = `agreement:${id}:${dueOn}`;
    const to = later
      ? [owner, ...regisseur, ...chairs]
      : since === 4
        ? [owner, ...regisseur]
        : since === 1 || leavesOn(dueOn, day)
          ? [owner]
          : [];
    return [...new Set(to)].map((person) => ({ question, person }));
  });
}

/** The n-th working day after a day, counted one by one. */
function nthAfter(from: Day, n: number): Day {
  let day = from;
  for (let count = 0; count < n; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return day;
}

function planned({ case: found, plan }: CaseInCheck, day: Day): Asked[] {
  const { regisseur, caseId, status } = found;
  if (status !== 'active' || !regisseur || plan) return [];
  const since = workingDaysSince(regisseur.since, day);
  if (since === undefined || since < 10) return [];
  const tenth = nthAfter(regisseur.since, 10);
  if (day !== tenth && weekAfter(tenth, day) === undefined) return [];
  return [{ question: `plan:${caseId}:${regisseur.since}`, person: regisseur.person }];
}

function reviewed({ case: found }: CaseInCheck, day: Day, chairs: readonly string[]): Asked[] {
  if (found.status !== 'follow' || !found.nextReviewOn) return [];
  const { nextReviewOn, caseId, regisseur, owner } = found;
  const question = `review:${caseId}:${nextReviewOn}`;
  let asked = nextReviewOn;
  while (!isWorkingDay(asked)) asked = addDays(asked, 1);
  const since = workingDaysSince(asked, day);
  if (since === 0 || since === 5) return [{ question, person: regisseur?.person ?? owner }];
  return since === 10 ? chairs.map((person) => ({ question, person })) : [];
}
