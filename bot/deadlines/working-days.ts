import { easter } from 'date-easter';
import { addDays, type Day, weekday } from './day.ts';

/**
 * The days off of a year by the Algemene termijnenwet, art. 3, on which nobody is reminded. Good Friday and 5 May count every year, unlike
 * in many calendars of holidays.
 */
export function daysOff(year: number): readonly Day[] {
  const known = years.get(year) ?? reckoned(year);
  years.set(year, known);
  return known;
}

// Each case asks for them at every weekly reminder of its coming year: reckoned anew, they were a fifth of a submission.
const years = new Map<number, readonly Day[]>();

function reckoned(year: number): readonly Day[] {
  const { month, day } = easter(year);
  const on = (monthAndDay: string): Day => `${year}-${monthAndDay}`;
  const easterSunday = on(`${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  const kingsBirthday = on('04-27');
  return [
    on('01-01'), // Nieuwjaarsdag
    addDays(easterSunday, -2), // Goede Vrijdag
    addDays(easterSunday, 1), // tweede Paasdag
    weekday(kingsBirthday) === 7 ? on('04-26') : kingsBirthday, // Koningsdag
    on('05-05'), // Bevrijdingsdag
    addDays(easterSunday, 39), // Hemelvaartsdag
    addDays(easterSunday, 50), // tweede Pinksterdag
    on('12-25'),
    on('12-26'),
  ];
}

/** Is this a working day: Monday to Friday, and no day off by the Algemene termijnenwet? */
export function isWorkingDay(day: Day): boolean {
  return weekday(day) <= 5 && !daysOff(Number(day.slice(0, 4))).includes(day);
}

function stepOverWorkingDays(from: Day, n: number, direction: 1 | -1): Day {
  let day = from;
  for (let left = n; left > 0; ) {
    day = addDays(day, direction);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The n-th working day before this day, which itself is not counted. */
export const workingDaysBefore = (day: Day, n: number): Day => stepOverWorkingDays(day, n, -1);

/** The n-th working day after this day, which itself is not counted. */
export const workingDaysAfter = (day: Day, n: number): Day => stepOverWorkingDays(day, n, 1);

/** This day when it is a working day, else the first working day after it. */
export const nextWorkingDay = (day: Day): Day => (isWorkingDay(day) ? day : workingDaysAfter(day, 1));

/** The last day on which a case can be submitted for a meeting: five working days before it, until midnight. */
export const submissionDeadline = (meetingDay: Day): Day => workingDaysBefore(meetingDay, 5);
