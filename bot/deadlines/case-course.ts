import type { Agreement, Documents, Settings, TableCase } from '../../storage/documents.ts';
import { addDays, type Day } from './day.ts';
import { agreementReminders, planReminders, reviewReminders } from './other-terms.ts';
import type { Reminder } from './reminder.ts';
import { stagesOfTable } from './stage-terms.ts';
import { type CaseClock, openStage, tippingReminders } from './tipping-points.ts';

/** How far ahead the next day is looked for; longer than any term between two reminders. */
const HORIZON = 400;

/** What the reminders of a case are made from. */
export type CaseAtHand = {
  readonly case: TableCase;
  readonly agreements: readonly Agreement[];
  readonly plan: Documents['plan'] | undefined;
};

/** The course that a case begins with: a copy of the model that the table has now, with the terms it chose (process.md §6). */
export function beginCourse(settings: Settings, startedOn: Day): NonNullable<TableCase['course']> {
  const stages = stagesOfTable(settings).map((stage) => ({ ...stage, answers: [...stage.answers] }));
  return { startedOn, stages, answers: [] };
}

/** Who leads a case: the regisseur, while there is none the submitter. */
export function leaderOf({ regisseur, owner }: TableCase): string {
  return regisseur?.person ?? owner;
}

/** The clock of a case as the tipping points read it; undefined for a case without a course. */
export function clockOf({ case: found, plan }: CaseAtHand): CaseClock | undefined {
  const { course, caseId, firstDayHome, regisseur } = found;
  if (!course) return undefined;
  return {
    caseId,
    firstDayHome,
    startedOn: course.startedOn,
    stages: course.stages,
    answers: course.answers,
    planTarget: plan?.targetOn,
    leader: leaderOf(found),
    hasRegisseur: regisseur !== undefined,
  };
}

/** Every reminder that a case asks for, from today on and a year ahead: tipping points, plan, agreements, reviews. */
export function remindersOf(at: CaseAtHand, today: Day): Reminder[] {
  const until = addDays(today, HORIZON);
  const { case: found, plan, agreements } = at;
  const { caseId, regisseur, status } = found;
  const owed = agreements
    .filter((agreement) => agreement.status !== 'done')
    .flatMap((agreement) => agreementReminders(agreement, regisseur?.person, until));
  if (status === 'follow') {
    const review = found.nextReviewOn ? reviewReminders(caseId, leaderOf(found), found.nextReviewOn, until) : [];
    return [...owed, ...review];
  }
  if (status !== 'active') return [];
  const clock = clockOf(at);
  const wanted = regisseur && !plan ? planReminders(caseId, regisseur.person, regisseur.since, until) : [];
  return [...owed, ...wanted, ...(clock ? tippingReminders(clock, until) : [])];
}

/** What is said at once when the clock of a case starts at a stage that has begun: one message that names that stage. */
export function saidAtStart(at: CaseAtHand): Reminder[] {
  const clock = clockOf(at);
  const stage = clock && at.case.status === 'active' ? openStage(clock, clock.startedOn) : undefined;
  if (!clock || !stage) return [];
  const reminder = (to: Reminder['to']): Reminder => ({
    question: `tipping:${clock.caseId}:${stage.stage}`,
    topic: 'tipping.asked',
    on: clock.startedOn,
    to,
    about: { case: clock.caseId, stage: stage.stage },
  });
  return [reminder({ person: clock.leader }), ...(stage.chairToo ? [reminder({ role: 'chair' })] : [])];
}
