import { addDays, type Day } from './day.ts';
import type { Reminder, ReminderTo } from './reminder.ts';
import { nextWorkingDay, submissionDeadline, workingDaysAfter, workingDaysBefore } from './working-days.ts';

const WEEK = 7;

/** The days from `first` every seven days up to `until`, each moved to the next working day. */
function everyWeek(first: Day, until: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= until; day = addDays(day, WEEK)) days.push(nextWorkingDay(day));
  return days;
}

/**
 * An open agreement: its owner on the day (or the next working day) and on the first working day after it, on the fourth
 * also the regisseur, on the seventh also the chair, then weekly these three until it is answered.
 */
export function agreementReminders(
  {
    id,
    caseId,
    owner,
    dueOn,
  }: { readonly id: string; readonly caseId: string; readonly owner: string; readonly dueOn: Day },
  regisseur: string | undefined,
  until: Day,
): Reminder[] {
  const lead: ReminderTo[] = regisseur && regisseur !== owner ? [{ person: regisseur }] : [];
  const two: ReminderTo[] = [{ person: owner }, ...lead];
  const three: ReminderTo[] = [...two, { role: 'chair' }];
  const seventh = workingDaysAfter(dueOn, 7);
  const rows: [Day, ReminderTo[]][] = [
    [nextWorkingDay(dueOn), [{ person: owner }]],
    [workingDaysAfter(dueOn, 1), [{ person: owner }]],
    [workingDaysAfter(dueOn, 4), two],
    [seventh, three],
    ...everyWeek(addDays(seventh, WEEK), until).map((on): [Day, ReminderTo[]] => [on, three]),
  ];
  const about = { agreement: id.replace(/^agreement:/, ''), case: caseId, due: dueOn };
  return said(`agreement:${id}:${dueOn}`, 'agreement.due', about, rows, until);
}

/** A regisseur without a plan: on the tenth working day after the appointment, then weekly until it is given. */
export function planReminders(caseId: string, regisseur: string, appointedOn: Day, until: Day): Reminder[] {
  const tenth = workingDaysAfter(appointedOn, 10);
  const rows = everyWeek(tenth, until).map((on): [Day, ReminderTo[]] => [on, [{ person: regisseur }]]);
  return said(`plan:${caseId}:${appointedOn}`, 'plan.asked', { case: caseId }, rows, until);
}

/** A review of the follow list: asked on its day, again after five working days without an answer, after ten also the chair. */
export function reviewReminders(caseId: string, leader: string, reviewOn: Day, until: Day): Reminder[] {
  const asked = nextWorkingDay(reviewOn);
  const rows: [Day, ReminderTo[]][] = [
    [asked, [{ person: leader }]],
    [workingDaysAfter(asked, 5), [{ person: leader }]],
    [workingDaysAfter(asked, 10), [{ role: 'chair' }]],
  ];
  return said(`review:${caseId}:${reviewOn}`, 'review.asked', { case: caseId, review: reviewOn }, rows, until);
}

/** Before a meeting: the draft agenda to chair and secretary on the first working day after the submission deadline. */
export function draftAgendaReminders(meeting: string, date: Day, until: Day): Reminder[] {
  const on = workingDaysAfter(submissionDeadline(date), 1);
  const rows: [Day, ReminderTo[]][] = [[on, [{ role: 'chair' }, { role: 'secretary' }]]];
  return said(`draft-agenda:${meeting}`, 'agenda.draft', { meeting }, rows, until);
}

/** The day on which missing reports are asked for: two working days before the meeting. */
export function progressDay(date: Day): Day {
  return workingDaysBefore(date, 2);
}

/** Two working days before the meeting, each regisseur whose report on a running case is still missing. */
export function progressReminders(
  meeting: string,
  date: Day,
  missing: readonly { readonly caseId: string; readonly regisseur: string }[],
  until: Day,
): Reminder[] {
  const on = progressDay(date);
  return missing.flatMap(({ caseId, regisseur }) =>
    said(
      `progress:${meeting}:${caseId}`,
      'progress.asked',
      { meeting, case: caseId },
      [[on, [{ person: regisseur }]]],
      until,
    ),
  );
}

/** The days on which the channel is called upon for cases: fifteen and eight working days before the meeting. */
export function callDays(date: Day): readonly Day[] {
  return [workingDaysBefore(date, 15), workingDaysBefore(date, 8)];
}

function said(
  question: string,
  topic: string,
  about: Readonly<Record<string, string>>,
  rows: readonly (readonly [Day, readonly ReminderTo[]])[],
  until: Day,
): Reminder[] {
  return rows
    .filter(([on]) => on <= until)
    .flatMap(([on, recipients]) => recipients.map((to) => ({ question, topic, on, to, about })));
}
