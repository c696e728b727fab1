import { amsterdamTime, type Day, dayIn } from './day.ts';
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
