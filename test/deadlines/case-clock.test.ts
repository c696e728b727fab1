import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MILESTONES, milestonesOf, weeksAtHome } from '../../bot/deadlines/case-clock.ts';
import { addDays } from '../../bot/deadlines/day.ts';

describe('the clock of a case', () => {
  it('has its milestones in the autumn', () => {
    expect(milestonesOf('2026-09-01')).toEqual({
      week3: '2026-09-22',
      week4: '2026-09-29',
      week8: '2026-10-27',
      week12: '2026-11-24',
      month3: '2026-12-01',
    });
  });

  it('has its milestones over New Year, with the three months ending on the last day of February', () => {
    expect(milestonesOf('2026-11-30')).toEqual({
      week3: '2026-12-21',
      week4: '2026-12-28',
      week8: '2027-01-25',
      week12: '2027-02-22',
      month3: '2027-02-28',
    });
  });

  it('reaches the milestones in their order, whatever the first day at home', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4018 }), (n) => {
        const milestones = milestonesOf(addDays('2026-01-01', n));
        const days = MILESTONES.map((milestone) => milestones[milestone]);
        expect(new Set(days).size).toBe(5);
        expect(days).toEqual(days.toSorted());
      }),
    );
  });
});

describe('the weeks at home', () => {
  it.each([
    ['2026-09-01', 0],
    ['2026-09-07', 0],
    ['2026-09-08', 1],
    ['2026-10-26', 7],
    ['2026-10-27', 8],
    ['2026-11-24', 12],
  ])('on %s are %i for a pupil at home since 1 September 2026', (today, weeks) => {
    expect(weeksAtHome('2026-09-01', today)).toBe(weeks);
  });
});
