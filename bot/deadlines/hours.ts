import { amsterdamTime, type Day, dayIn, weekday } from './day.ts';
import { isWorkingDay, nextWorkingDay, workingDaysAfter } from './working-days.ts';

/** The hours of a working day between which planned messages leave, in Amsterdam (deadlines.md, *How reminders reach people*). */
export const OPENS = '08:30';
/** The end of those hours. */
export const CLOSES = '17:30';

/** The moment at which planned messages of a day leave: 08:30 on the wall of that day, or of the next working day. */
export function openingOn(day: Day): Date {
  return amsterdamTime(nextWorkingDay(day), OPENS);
}

/** This moment when it lies within the hours of a working day, else the next opening. */
export function withinHours(now: Date): Date {
  const today = dayIn(now);
  if (!isWorkingDay(today)) return openingOn(today);
  if (now < amsterdamTime(today, OPENS)) return amsterdamTime(today, OPENS);
  return now < amsterdamTime(today, CLOSES) ? now : openingOn(workingDaysAfter(today, 1));
}

/** The hours from which a person can want the digest: it leaves within the hours of a working day. */
export const DIGEST_HOURS = ['08:30', '09:30', '10:30', '11:30', '12:30', '13:30', '14:30', '15:30', '16:30'] as const;

/** How many days of the working week a person can keep quiet: on one the digest comes. */
export const QUIET_AT_MOST = 4;

/** When the digest of this moment leaves for a person: not before the own hour, and not on a quiet day. */
export function digestAt(
  now: Date,
  {
    digestFrom = OPENS,
    quietDays = [],
  }: { readonly digestFrom?: string | undefined; readonly quietDays?: readonly number[] | undefined },
): Date {
  const earliest = withinHours(now);
  let day = dayIn(earliest);
  const quiet = quietDays.length > QUIET_AT_MOST ? [] : quietDays;
  while (quiet.includes(weekday(day))) day = workingDaysAfter(day, 1);
  const own = amsterdamTime(day, digestFrom);
  return own > earliest ? own : earliest;
}
