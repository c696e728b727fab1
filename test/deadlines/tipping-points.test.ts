import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../bot/deadlines/day.ts';
import { ESCALATION_STAGES } from '../../bot/deadlines/ladder.ts';
import { type CaseClock, openStage, tippingReminders } from '../../bot/deadlines/tipping-points.ts';
import { isWorkingDay } from '../../bot/deadlines/working-days.ts';

const clock = (over: Partial<CaseClock> = {}): CaseClock => ({
  caseId: 'c1',
  startedOn: '2026-09-02',
  firstDayHome: '2026-09-01',
  stages: ESCALATION_STAGES.conclusive,
  planTarget: undefined,
  leader: 'inbrenger',
  hasRegisseur: false,
  answers: [],
  ...over,
});

/** What is said to whom, in order: `2026-09-29 week4 inbrenger`. */
function said(of: CaseClock, until: string): string[] {
  return tippingReminders(of, until)
    .map(({ on, about, to }) => `${on} ${about.stage} ${'person' in to ? to.person : to.role}`)
    .sort();
}

describe('the tipping points of a case', () => {
  it('ask five working days ahead, on the day, and weekly; at four weeks the chair is asked from the start', () => {
    expect(said(clock(), '2026-10-13')).toEqual([
      '2026-09-22 week4 chair',
      '2026-09-22 week4 inbrenger',
      '2026-09-29 week4 chair',
      '2026-09-29 week4 inbrenger',
      '2026-10-06 week4 chair',
      '2026-10-06 week4 inbrenger',
      '2026-10-13 week4 chair',
      '2026-10-13 week4 inbrenger',
    ]);
  });

  it('ask the chair from the second weekly reminder on at the later points', () => {
    const later = said(clock({ hasRegisseur: true, leader: 'regisseur' }), '2026-11-17');
    expect(later).toEqual([
      '2026-10-20 week8 regisseur',
      '2026-10-27 week8 regisseur',
      '2026-11-03 week8 regisseur',
      '2026-11-10 week8 chair',
      '2026-11-10 week8 regisseur',
      '2026-11-17 week12 regisseur',
      '2026-11-17 week8 chair',
      '2026-11-17 week8 regisseur',
    ]);
  });

  it('move to the next working day when the day is none: Christmas 2026', () => {
    const over = said(clock({ firstDayHome: '2026-11-27', startedOn: '2026-11-28' }), '2026-12-31');
    // Four weeks is Friday 25 December; five working days ahead is 18 December, the first working day after it the 28th.
    expect(over).toEqual([
      '2026-12-18 week4 chair',
      '2026-12-18 week4 inbrenger',
      '2026-12-28 week4 chair',
      '2026-12-28 week4 inbrenger',
    ]);
  });

  it('leave the early notice out when its day is not after the day of submission', () => {
    const close = said(clock({ startedOn: '2026-09-22' }), '2026-09-30');
    expect(close).toEqual(['2026-09-29 week4 chair', '2026-09-29 week4 inbrenger']);
  });

  it('go on weekly from the stage at which a late case stands, the chair from the second that is sent', () => {
    const late = said(clock({ startedOn: '2026-11-05', hasRegisseur: true, leader: 'regisseur' }), '2026-11-23');
    expect(late).toEqual([
      '2026-11-10 week8 regisseur',
      '2026-11-17 week12 regisseur',
      '2026-11-17 week8 chair',
      '2026-11-17 week8 regisseur',
    ]);
  });

  it('are silent about a point that is answered, and about all once the case is with the public prosecutor', () => {
    const answered = clock({ hasRegisseur: true, answers: [{ stage: 'week8', answer: 'offer-expected' }] });
    expect(said(answered, '2026-11-16').filter((line) => line.includes('week8'))).toEqual([]);
    expect(said(clock({ answers: [{ stage: 'month3', answer: 'prosecutor' }] }), '2027-06-01')).toEqual([]);
  });

  it('ask at three months also when the twelve-week point was answered', () => {
    const answers = [{ stage: 'week12', answer: 'breakthrough' }];
    expect(said(clock({ hasRegisseur: true, answers }), '2026-12-01')).toContain('2026-12-01 month3 inbrenger');
  });

  it('have one open question at a time, the highest', () => {
    expect(openStage(clock(), '2026-09-28')).toBeUndefined();
    expect(openStage(clock(), '2026-09-29')?.stage).toBe('week4');
    expect(openStage(clock(), '2026-12-01')?.stage).toBe('month3');
  });

  it('are always on a working day after the start, and each has an identity of its own', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3600 }),
        fc.integer({ min: 0, max: 200 }),
        fc.boolean(),
        (from, after, hasRegisseur) => {
          const firstDayHome = addDays('2026-01-01', from);
          const startedOn = addDays(firstDayHome, after);
          const reminders = tippingReminders(clock({ firstDayHome, startedOn, hasRegisseur }), addDays(startedOn, 200));
          for (const { on } of reminders) {
            expect(isWorkingDay(on)).toBe(true);
            expect(on > startedOn).toBe(true);
          }
          const identities = reminders.map(({ question, on, to }) => `${question} ${on} ${JSON.stringify(to)}`);
          expect(new Set(identities).size).toBe(identities.length);
        },
      ),
    );
  });
});
