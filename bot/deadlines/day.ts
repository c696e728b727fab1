import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as addDaysTo } from 'date-fns/addDays';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { differenceInYears } from 'date-fns/differenceInYears';

/** A calendar day in Amsterdam as ISO text, `2026-12-01`: a term ends on a day, whatever the hour and wherever the machine stands. */
export type Day = string;

// A day is reckoned as its midnight in UTC, where every day has 24 hours: no clock change of any country can move it.
// UTCDateMini makes date-fns read and write in UTC; each function comes from its own file, because the whole of date-fns is slow to load.
const asDay = (date: Date): Day => date.toISOString().slice(0, 10);

function midnight(day: Day): Date {
  if (!isDay(day)) throw new RangeError('not a calendar day between 1900 and 2100');
  return new UTCDateMini(`${day}T00:00:00Z`);
}

/** Is this text a day that exists in the calendar, from 1900 to 2100? Fit for zod's `refine`. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^(19\d\d|20\d\d|2100)-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && asDay(date) === text;
}

/** The day that is `n` days after this one (before it when `n` is negative). */
export const addDays = (day: Day, n: number): Day => asDay(addDaysTo(midnight(day), n));

/** The same day of the month `n` calendar months on, or the last day of that month when it is shorter. */
export const addMonths = (day: Day, n: number): Day => asDay(addMonthsTo(midnight(day), n));

/** How many days `to` lies after `from`; negative when it lies before. */
export const daysBetween = (from: Day, to: Day): number => differenceInCalendarDays(midnight(to), midnight(from));

/** The day of the week as in ISO 8601: 1 is Monday, 7 is Sunday. */
export const weekday = (day: Day): number => midnight(day).getDay() || 7;

/** The age in whole years on this day; who was born on 29 February has their birthday on 1 March in other years (Dutch practice). */
export const ageOn = (birthDate: Day, day: Day): number => differenceInYears(midnight(day), midnight(birthDate));

const long = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', dateStyle: 'full' });
const short = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', dateStyle: 'long' });

/** The day as people say it, with the day of the week: `donderdag 3 december 2026`. */
export const sayDay = (day: Day): string => long.format(midnight(day));

/** The day as people say it, where the day of the week does not matter: `3 december 2026`. */
export const sayDayShort = (day: Day): string => short.format(midnight(day));

const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  calendar: 'iso8601',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** What the clock on the wall in Amsterdam shows at this instant, written as if that clock stood in UTC. */
function wallClock(instant: number): number {
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    amsterdam.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** The day it is in Amsterdam at this instant. */
export const dayIn = (instant: Date): Day => asDay(new Date(wallClock(instant.getTime())));

const DAY = 24 * 60 * 60 * 1000;

/**
 * The instant at which the clock on the wall in Amsterdam shows `time` ('HH:MM') on this day. A time that the clock skips in spring moves
 * forward by the hour that is lost; of a time that comes twice in autumn it is the first.
 */
export function amsterdamTime(day: Day, time: string): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError('not a time as HH:MM');
  const wall = midnight(day).getTime() + Date.parse(`1970-01-01T${time}Z`);
  const withOffsetOf = (near: number) => wall - (wallClock(near) - near);
  const [before, after] = [withOffsetOf(wall - DAY), withOffsetOf(wall + DAY)];
  return new Date(wallClock(before) !== wall && wallClock(after) === wall ? after : before);
}
