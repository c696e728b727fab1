import { addDays, type Day } from './day.ts';
import { type Stage, stageDays } from './ladder.ts';
import type { Reminder, ReminderTo } from './reminder.ts';
import { nextWorkingDay, workingDaysBefore } from './working-days.ts';

/** What the clock of a case is reckoned from. `startedOn` is the day of submission, or of reopening. */
export type CaseClock = {
  readonly caseId: string;
  readonly startedOn: Day;
  readonly firstDayHome: Day;
  readonly stages: readonly Stage[];
  readonly planTarget: Day | undefined;
  /** Who leads: the regisseur, while there is none the submitter. */
  readonly leader: string;
  readonly hasRegisseur: boolean;
  readonly answers: readonly { readonly stage: string; readonly answer: string }[];
};

const EARLY = 5;
const WEEK = 7;

/**
 * Every reminder of the tipping points of a case up to `until` (deadlines.md, *The clock of a case*): five working days
 * ahead, on the day, then weekly until answered, the chair from the second weekly one. A case that begins with stages
 * behind it has the last of these as asked. A higher tipping point takes the place of the lower one.
 */
export function tippingReminders(clock: CaseClock, until: Day): Reminder[] {
  const points = stageDays(clock.stages, clock.firstDayHome, clock.planTarget);
  const passed = points.filter(({ on }) => on <= clock.startedOn).length - 1;
  return points.flatMap(({ stage, on }, index) => {
    if (
      index < passed ||
      isAnswered(
        clock,
        stage,
        points.slice(index).map((point) => point.stage),
      )
    )
      return [];
    const next = points[index + 1];
    const over = next === undefined ? undefined : nextWorkingDay(next.on);
    const reminders = [
      ...(index === passed ? [] : firstTwo(clock, stage, on)),
      ...weekly(clock, stage, on, index === passed, until),
    ];
    return reminders.filter((reminder) => reminder.on <= until && (over === undefined || reminder.on < over));
  });
}

/** The stage whose question is open on this day and not answered; undefined when none is. */
export function openStage(clock: CaseClock, today: Day): Stage | undefined {
  const points = stageDays(clock.stages, clock.firstDayHome, clock.planTarget);
  const begun = points.filter(({ on }) => on <= today).map(({ stage }) => stage);
  const open = begun.at(-1);
  return open && !isAnswered(clock, open, [open]) ? open : undefined;
}

/** Does a question that was put some time ago still stand: not answered, and no higher point has taken its place? */
export function isStillAsked(clock: CaseClock, name: string, today: Day): boolean {
  const points = stageDays(clock.stages, clock.firstDayHome, clock.planTarget);
  const [point, next] = points.slice(points.findIndex(({ stage }) => stage.stage === name));
  if (point?.stage.stage !== name) return false;
  if (next && (next.on <= clock.startedOn || nextWorkingDay(next.on) <= today)) return false;
  const itAndHigher = points.slice(points.indexOf(point)).map(({ stage }) => stage);
  return !isAnswered(clock, point.stage, itAndHigher);
}

/**
 * Is the question of a stage answered? By its own answer, by a step higher up, and for the first by naming a regisseur. The
 * three-month point asks again whatever was answered at twelve weeks, unless the case is with the public prosecutor.
 */
function isAnswered({ answers, hasRegisseur }: CaseClock, stage: Stage, itAndHigher: readonly Stage[]): boolean {
  if (answers.some(({ answer }) => answer === 'prosecutor')) return true;
  if (stage.answers.includes('appoint') && hasRegisseur) return true;
  return answers.some((given) => itAndHigher.some((one) => one.stage === given.stage));
}

function firstTwo(clock: CaseClock, stage: Stage, on: Day): Reminder[] {
  const early = workingDaysBefore(on, EARLY);
  return [
    ...(early > clock.startedOn ? asked(clock, stage, early, stage.chairToo) : []),
    ...asked(clock, stage, nextWorkingDay(on), stage.chairToo),
  ];
}

function weekly(clock: CaseClock, stage: Stage, on: Day, wasPassed: boolean, until: Day): Reminder[] {
  const reminders: Reminder[] = [];
  let said = 0;
  for (let day = addDays(on, WEEK); day <= until; day = addDays(day, WEEK)) {
    if (wasPassed && day <= clock.startedOn) continue;
    said += 1;
    reminders.push(...asked(clock, stage, nextWorkingDay(day), stage.chairToo || said >= 2));
  }
  return reminders;
}

function asked({ caseId, leader }: CaseClock, { stage }: Stage, on: Day, chairToo: boolean): Reminder[] {
  const to: ReminderTo[] = [{ person: leader }, ...(chairToo ? [{ role: 'chair' as const }] : [])];
  return to.map((recipient) => ({
    question: `tipping:${caseId}:${stage}`,
    topic: 'tipping.asked',
    on,
    to: recipient,
    about: { case: caseId, stage },
  }));
}
