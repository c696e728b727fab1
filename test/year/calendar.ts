// A second calendar, written out by hand, so that a mistake in the bot's own cannot hide behind itself.

/** The days on which nobody works besides weekends, copied from the printed calendars of these years. */
const OFF = new Set(
  [
    '2026-01-01 2026-04-03 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-25 2026-12-25 2026-12-26',
    '2027-01-01 2027-03-26 2027-03-29 2027-04-27 2027-05-05 2027-05-06 2027-05-17 2027-12-25 2027-12-26',
    '2028-01-01 2028-04-14 2028-04-17 2028-04-27 2028-05-05 2028-05-25 2028-06-05 2028-12-25 2028-12-26',
  ].flatMap((year) => year.split(' ')),
);

const MS = 86_400_000;
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const text = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The day `n` days on. */
export const plus = (day: string, n: number): string => text(utc(day) + n * MS);

/** How many days lie between. */
export const apart = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / MS);

/** The same date `n` months on; the last of a shorter month. */
export function months(day: string, n: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + n + 1, 0)).getUTCDate();
  return text(Date.UTC(year, month - 1 + n, Math.min(date, last)));
}

/** Is there work on this day? */
export function works(day: string): boolean {
  const weekday = new Date(utc(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !OFF.has(day);
}

/** The first day with work from this one on. */
export function onOrAfter(day: string): string {
  return works(day) ? day : onOrAfter(plus(day, 1));
}

/** The n-th day with work after this one, before it when `n` is negative. */
export function workdays(day: string, n: number): string {
  if (n === 0) return day;
  const next = plus(day, Math.sign(n));
  return workdays(next, works(next) ? n - Math.sign(n) : n);
}

/** The last Sunday of a month, at the hour at which Europe moves its clocks. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0));
  return last.getTime() - last.getUTCDay() * MS + 3_600_000;
}

function isSummer(ms: number): boolean {
  const year = new Date(ms).getUTCFullYear();
  return ms >= lastSunday(year, 3) && ms < lastSunday(year, 10);
}

/** The moment at which a clock in Amsterdam shows this. */
export function moment(day: string, time: string): Date {
  const winter = Date.parse(`${day}T${time}:00Z`) - 3_600_000;
  return new Date(isSummer(winter) ? winter - 3_600_000 : winter);
}

/** What a clock in Amsterdam shows at this moment: the day and `HH:MM`. */
export function wall(at: Date): { readonly day: string; readonly time: string } {
  const shown = new Date(at.getTime() + (isSummer(at.getTime()) ? 2 : 1) * 3_600_000).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}
