import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  amsterdamTime,
  type Day,
  dayIn,
  daysBetween,
  isDay,
  sayDay,
  sayDayShort,
  weekday,
} from '../../bot/deadlines/day.ts';

/** Any day from 1910 to 2090, made without the code under test. */
const anyDay = fc
  .date({ min: new Date('1910-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date): Day => date.toISOString().slice(0, 10));

describe('a day', () => {
  it.each(['1900-01-01', '2024-02-29', '2026-12-01', '2100-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    ...['1899-12-31', '2101-01-01', '2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'],
    ...['2026-1-1', '01-12-2026', '2026-12-01T00:00:00Z', ' 2026-12-01', '2026-12-01\n', '', undefined, null, 20261201],
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('throws at a programmer who reckons with something else, without repeating it', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(new RangeError('not a calendar day between 1900 and 2100'));
    expect(() => ageOn('gisteren', '2026-12-01')).toThrow(RangeError);
  });
});

describe('reckoning with days', () => {
  it('goes over the end of a month, a year and a February', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('counts a day when the clock changes as one day', () => {
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  it('comes back where it started', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -366, max: 366 }), (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day);
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(weekday(addDays(day, 7 * n))).toBe(weekday(day));
      }),
    );
  });

  it('ends a term of months on the last day of a shorter month', () => {
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(addMonths('2026-08-31', 1)).toBe('2026-09-30');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('keeps the day of the month where the month has it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -12, max: 12 }), (day, n) => {
        const [year, month, date] = day.split('-').map(Number) as [number, number, number];
        const lastOfMonth = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
        const expected = new Date(Date.UTC(year, month - 1 + n, Math.min(date, lastOfMonth)));
        expect(addMonths(day, n)).toBe(expected.toISOString().slice(0, 10));
      }),
    );
  });

  it('numbers the week from Monday to Sunday', () => {
    expect(['2026-11-30', '2026-12-03', '2026-12-06'].map(weekday)).toEqual([1, 4, 7]);
  });
});

describe('an age', () => {
  it('goes up on the birthday', () => {
    expect(ageOn('2008-12-01', '2026-11-30')).toBe(17);
    expect(ageOn('2008-12-01', '2026-12-01')).toBe(18);
  });

  it('goes up on 1 March for who was born on 29 February, except in leap years', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
    expect(ageOn('2008-02-29', '2028-02-28')).toBe(19);
    expect(ageOn('2008-02-29', '2028-02-29')).toBe(20);
  });

  it('is the difference in years, less one as long as the birthday is still to come', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [birth, today] = one < other ? [one, other] : [other, one];
        const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
        expect(ageOn(birth, today)).toBe(years - (today.slice(5) < birth.slice(5) ? 1 : 0));
      }),
    );
  });
});

describe('a day in words', () => {
  it('is Dutch, with or without the day of the week', () => {
    expect(sayDay('2026-12-03')).toBe('donderdag 3 december 2026');
    expect(sayDay('2027-03-01')).toBe('maandag 1 maart 2027');
    expect(sayDayShort('2026-12-03')).toBe('3 december 2026');
  });
});

describe('the day in Amsterdam', () => {
  it.each([
    ['2026-11-30T22:59:59.999Z', '2026-11-30'],
    ['2026-11-30T23:00:00.000Z', '2026-12-01'],
    ['2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
    ['2028-02-28T23:30:00.000Z', '2028-02-29'],
  ])('at %s is %s', (instant, day) => {
    expect(dayIn(new Date(instant))).toBe(day);
  });
});

describe('a time on the wall in Amsterdam', () => {
  it.each([
    ['2026-12-01', '08:30', '2026-12-01T07:30:00.000Z', 'in winter'],
    ['2026-07-01', '08:30', '2026-07-01T06:30:00.000Z', 'in summer'],
    ['2027-03-28', '08:30', '2027-03-28T06:30:00.000Z', 'on the morning after the clock went forward'],
    ['2026-10-25', '08:30', '2026-10-25T07:30:00.000Z', 'on the morning after the clock went back'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z', 'just before the lost hour'],
    ['2027-03-28', '02:00', '2027-03-28T01:00:00.000Z', 'at the start of the lost hour: it shows 03:00'],
    ['2027-03-28', '02:30', '2027-03-28T01:30:00.000Z', 'within the lost hour: it shows 03:30'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z', 'just after the lost hour'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z', 'within the double hour: the first'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z', 'just after the double hour'],
    ['2026-12-31', '00:00', '2026-12-30T23:00:00.000Z', 'at midnight'],
  ])('on %s at %s is %s (%s)', (day, time, instant) => {
    expect(amsterdamTime(day, time).toISOString()).toBe(instant);
  });

  it('is what a clock in Amsterdam shows, on every day of eleven years', () => {
    const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' });
    const days = Array.from({ length: 4018 }, (_, n) => addDays('2026-01-01', n));
    for (const [n, day] of days.entries()) {
      const time = ['00:00', '08:30', '17:30', '23:59'][n % 4] as string;
      const instant = amsterdamTime(day, time);
      expect([dayIn(instant), clock.format(instant)]).toEqual([day, time]);
    }
  });

  it.each(['24:00', '8:30', '08:60', '08:30:00', ''])('throws at a programmer who writes %j', (time) => {
    expect(() => amsterdamTime('2026-12-01', time)).toThrow(RangeError);
  });
});
