import type { Agreement, Documents, Meeting, Member, TableCase } from '../../storage/documents.ts';
import { apart, months, onOrAfter, plus, workdays, works } from './calendar.ts';

/** What stands in the documents of one case at some moment. */
export type CaseFacts = {
  readonly found: TableCase;
  readonly plan: Documents['plan'] | undefined;
  readonly agreements: readonly Agreement[];
};

/** What somebody must be asked: `tipping:<case>:week8`, and whom. */
export type Ask = { readonly question: string; readonly person: string };

type People = { readonly chairs: readonly string[]; readonly secretaries: readonly string[] };

/** Who runs the table now. */
export function runs(members: readonly Member[]): People {
  const with_ = (role: 'chair' | 'secretary') =>
    members.filter((one) => one.status === 'member' && one.roles.includes(role)).map(({ person }) => person);
  return { chairs: with_('chair'), secretaries: with_('secretary') };
}

/** Everything that deadlines.md asks about a case on this one day; whoever does not sit at the table is asked nothing. */
export function asksOf(facts: CaseFacts, day: string, members: readonly Member[]): Ask[] {
  if (!works(day)) return [];
  const { found } = facts;
  const { chairs } = runs(members);
  const asks: Ask[] = [];
  const ask = (question: string, ...to: (string | undefined)[]) => {
    for (const person of to) {
      const seated = members.some((one) => one.person === person && one.status === 'member');
      const known = asks.some((one) => one.question === question && one.person === person);
      if (person && seated && !known) asks.push({ question, person });
    }
  };
  const leader = found.regisseur?.person ?? found.owner;
  if (found.status === 'active') {
    for (const stage of stagesOf(facts)) {
      const turn = turnOf(stage, found.course?.startedOn ?? '', day);
      if (turn === undefined) continue;
      const also = stage.name === 'week4' || turn >= 2 ? chairs : [];
      ask(`tipping:${found.caseId}:${stage.name}`, leader, ...also);
    }
    const { regisseur } = found;
    if (regisseur && !facts.plan && isWeekly(workdays(regisseur.since, 10), day))
      ask(`plan:${found.caseId}`, regisseur.person);
  }
  if (found.status === 'active' || found.status === 'follow') {
    for (const { id, owner, dueOn, status } of facts.agreements) {
      if (status === 'done') continue;
      const question = `${id}:${dueOn}`;
      if ([onOrAfter(dueOn), workdays(dueOn, 1)].includes(day)) ask(question, owner);
      if (day === workdays(dueOn, 4)) ask(question, owner, found.regisseur?.person);
      if (isWeekly(workdays(dueOn, 7), day)) ask(question, owner, found.regisseur?.person, ...chairs);
    }
  }
  if (found.status === 'follow' && found.nextReviewOn) {
    const asked = onOrAfter(found.nextReviewOn);
    const question = `review:${found.caseId}:${found.nextReviewOn}`;
    if (day === asked || day === workdays(asked, 5)) ask(question, leader);
    if (day === workdays(asked, 10)) ask(question, ...chairs);
  }
  return asks;
}

/** What a meeting asks on this day: the draft agenda of who runs the table. */
export function asksOfMeeting(meeting: Meeting, day: string, members: readonly Member[]): Ask[] {
  const deadline = workdays(meeting.date, -5);
  if (meeting.status !== 'planned' || day !== workdays(deadline, 1)) return [];
  const { chairs, secretaries } = runs(members);
  const people = [...new Set([...chairs, ...secretaries])];
  return people.map((person) => ({ question: `agenda:${meeting.id}`, person }));
}

/** Which reports are missing two working days before a meeting. */
export function asksReport(
  meeting: Meeting,
  all: readonly CaseFacts[],
  reported: readonly string[],
  day: string,
): Ask[] {
  if (meeting.status === 'closed' || day !== workdays(meeting.date, -2)) return [];
  return all.flatMap(({ found }) => {
    const { status, regisseur, discussedAt, caseId } = found;
    if (status !== 'active' || !regisseur || discussedAt.length === 0 || reported.includes(caseId)) return [];
    return [{ question: `progress:${meeting.id}:${caseId}`, person: regisseur.person }];
  });
}

/** What is open at a case on this day, asked already or not. */
export function openQuestions(facts: CaseFacts, day: string): string[] {
  const { found, plan, agreements } = facts;
  const owed = agreements.filter(({ status }) => status !== 'done').map(({ id, dueOn }) => `${id}:${dueOn}`);
  if (found.status === 'follow') return [...owed, `review:${found.caseId}:${found.nextReviewOn}`];
  if (found.status !== 'active') return [];
  const stages = stagesOf(facts).filter(({ over }) => over === undefined || day < over);
  const tipping = stages.map(({ name }) => `tipping:${found.caseId}:${name}`);
  return [...owed, ...tipping, ...(found.regisseur && !plan ? [`plan:${found.caseId}`] : [])];
}

/** The stage in which a case already stands when its clock starts. */
export function stageAtStart(facts: CaseFacts): string | undefined {
  const startedOn = facts.found.course?.startedOn ?? '';
  return stagesOf(facts).find(({ on }) => on <= startedOn)?.name;
}

type Stage = { readonly name: string; readonly on: string; readonly over: string | undefined };

/** The stages of a case that can still be asked about, each with the day on which the next takes its place. */
function stagesOf({ found, plan }: CaseFacts): Stage[] {
  const { course, firstDayHome: home } = found;
  if (!course || course.answers.some(({ answer }) => answer === 'prosecutor')) return [];
  const conclusive = course.stages.some(({ stage }) => stage === 'week4');
  const days: [string, string | undefined][] = conclusive
    ? [
        ['week4', plus(home, 28)],
        ['week8', plus(home, 56)],
        ['week12', plus(home, 84)],
        ['month3', months(home, 3)],
      ]
    : [
        ['step2', plus(home, 21)],
        ['step3', months(home, 1)],
        ['step4', plan?.targetOn],
      ];
  const known = days.filter((one): one is [string, string] => one[1] !== undefined);
  const answered = (name: string) => course.answers.some(({ stage }) => stage === name);
  return known.flatMap(([name, on], index) => {
    const higher = known.slice(index + 1);
    if (answered(name) || higher.some(([one]) => answered(one))) return [];
    if (name === 'week4' && found.regisseur) return [];
    const next = higher[0]?.[1];
    if (next !== undefined && next <= course.startedOn) return [];
    return [{ name, on, over: next === undefined ? undefined : onOrAfter(next) }];
  });
}

/** Is a stage asked about on this day? 0 for the first two times, then which weekly one it is; undefined when it is not. */
function turnOf({ on, over }: Stage, startedOn: string, day: string): number | undefined {
  if (day <= startedOn || (over !== undefined && day >= over)) return undefined;
  const passed = on <= startedOn;
  const weeks = [...Array(80).keys()].map((n) => plus(on, 7 * (n + 1))).filter((one) => !passed || one > startedOn);
  const turn = weeks.findIndex((one) => onOrAfter(one) === day);
  if (turn >= 0) return turn + 1;
  if (passed) return undefined;
  return day === onOrAfter(on) || day === workdays(on, -5) ? 0 : undefined;
}

/** Is this day the first one, or a day some weeks after it, moved to a day with work? */
function isWeekly(first: string, day: string): boolean {
  const weeks = Math.floor(apart(first, day) / 7);
  return [weeks - 1, weeks].some((n) => n >= 0 && onOrAfter(plus(first, 7 * n)) === day);
}
