import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysOff,
  isWorkingDay,
  nextWorkingDay,
  submissionDeadline,
  workingDaysAfter,
  workingDaysBefore,
} from '../../bot/deadlines/working-days.ts';

describe('the submission deadline', () => {
  it.each([
    ['2026-12-10', '2026-12-03', 'plain'],
    ['2026-05-19', '2026-05-11', 'Ascension Day 14 May is skipped'],
    ['2027-01-06', '2026-12-29', '1 January is skipped'],
    ['2027-03-30', '2027-03-19', 'Good Friday 26 and Easter Monday 29 March are skipped'],
    ['2031-04-28', '2031-04-21', "King's Day is Saturday 26 April 2031, no working day anyway"],
  ])('of a meeting on %s is %s: %s', (meeting, deadline) => {
    expect(submissionDeadline(meeting)).toBe(deadline);
  });
});

describe('the days off', () => {
  it("are the nine of the law, King's Day on Saturday when 27 April is a Sunday", () => {
    expect(daysOff(2025)).toEqual([
      ...['2025-01-01', '2025-04-18', '2025-04-21', '2025-04-26', '2025-05-05'],
      ...['2025-05-29', '2025-06-09', '2025-12-25', '2025-12-26'],
    ]);
    expect(daysOff(2026)).toContain('2026-04-27');
  });
});

describe('a working day', () => {
  it.each([
    ['2027-01-01', "New Year's Day"],
    ['2027-03-26', 'Good Friday'],
    ['2027-03-29', 'Easter Monday'],
    ['2027-04-27', "King's Day"],
    ['2026-05-05', '5 May, also outside the lustrum years'],
    ['2026-05-14', 'Ascension Day'],
    ['2026-05-25', 'Whit Monday'],
    ['2028-12-25', 'Christmas Day'],
    ['2028-12-26', 'Boxing Day'],
    ['2026-12-05', 'a Saturday'],
    ['2026-12-06', 'a Sunday'],
  ])('is not %s, %s', (day) => {
    expect(isWorkingDay(day)).toBe(false);
  });

  it.each([
    ['2025-04-28', "the Monday after a King's Day that was moved to the Saturday before"],
    ['2026-05-04', 'Remembrance Day'],
    ['2026-05-15', 'the Friday after Ascension Day'],
    ['2026-12-31', "New Year's Eve"],
    ['2026-12-28', 'the Monday after a Boxing Day on Saturday: nothing moves to it'],
  ])('is %s, %s', (day) => {
    expect(isWorkingDay(day)).toBe(true);
  });

  it('is the next one itself', () => {
    expect(nextWorkingDay('2026-12-24')).toBe('2026-12-24');
    expect(nextWorkingDay('2026-12-25')).toBe('2026-12-28');
    expect(nextWorkingDay('2026-04-03')).toBe('2026-04-07');
  });

  it('is counted from the day after', () => {
    expect(workingDaysAfter('2026-12-03', 1)).toBe('2026-12-04');
    expect(workingDaysAfter('2026-12-24', 1)).toBe('2026-12-28');
    expect(workingDaysAfter('2026-11-30', 10)).toBe('2026-12-14');
    expect(workingDaysAfter('2026-12-03', 0)).toBe('2026-12-03');
  });
});

// A second opinion on the law, which shares nothing with the code under test: the days are numbers, Easter comes from Meeus' algorithm.
const DAY = 86_400_000;
const number = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / DAY;
const text = (n: number) => new Date(n * DAY).toISOString().slice(0, 10);
const sundayIs0 = (n: number) => (((n + 4) % 7) + 7) % 7;

function easterSunday(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return number(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

function isOff(n: number): boolean {
  const year = Number(text(n).slice(0, 4));
  const kingsDay = sundayIs0(number(year, 4, 27)) === 0 ? number(year, 4, 26) : number(year, 4, 27);
  const fixed = [number(year, 1, 1), kingsDay, number(year, 5, 5), number(year, 12, 25), number(year, 12, 26)];
  const moving = [-2, 0, 1, 39, 49, 50].map((after) => easterSunday(year) + after);
  return sundayIs0(n) % 6 === 0 || fixed.includes(n) || moving.includes(n);
}

const first = number(2026, 1, 1);
const last = number(2036, 12, 31);
const anyDay = fc.integer({ min: first, max: last });

describe('from 2026 to 2036', () => {
  it('Easter is where the almanac has it', () => {
    expect([2026, 2027, 2028, 2029, 2030, 2035].map((year) => text(easterSunday(year)))).toEqual([
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2029-04-01',
      '2030-04-21',
      '2035-03-25',
    ]);
  });

  it('every day is a working day exactly when the law says so', () => {
    const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    expect(days).toHaveLength(4018);
    expect(days.filter((n) => isWorkingDay(text(n)) === isOff(n)).map(text)).toEqual([]);
  });

  it('the n-th working day before or after a day leaves exactly n working days in between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), fc.constantFrom(1, -1), (from, n, direction) => {
        let [expected, left] = [from, n];
        while (left > 0) {
          expected += direction;
          if (!isOff(expected)) left -= 1;
        }
        const step = direction === 1 ? workingDaysAfter : workingDaysBefore;
        expect(step(text(from), n)).toBe(text(expected));
      }),
    );
  });

  it('going on and coming back ends on the same working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (from, n) => {
        const day = nextWorkingDay(text(from));
        expect(workingDaysBefore(workingDaysAfter(day, n), n)).toBe(day);
      }),
    );
  });
});
