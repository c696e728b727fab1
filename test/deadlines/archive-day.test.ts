import { describe, expect, test } from 'vitest';
import { archiveAskedOn, archiveDay } from '../../bot/deadlines/archive-day.ts';

describe('a case on the follow list goes to the archive', () => {
  test.each([
    ['2026-02-03', '2027-10-01'],
    ['2026-12-31', '2027-10-01'],
    ['2027-01-01', '2028-10-01'],
  ])('submitted on %s: on %s', (submittedOn, day) => {
    expect(archiveDay({ submittedOn, followSince: '2027-03-01' })).toBe(day);
  });

  test('on the next 1 October when it came on the list after its own', () => {
    expect(archiveDay({ submittedOn: '2024-02-03', followSince: '2026-03-01' })).toBe('2026-10-01');
    expect(archiveDay({ submittedOn: '2024-02-03', followSince: '2026-10-01' })).toBe('2027-10-01');
    expect(archiveDay({ submittedOn: '2026-02-03', followSince: '2027-10-01' })).toBe('2028-10-01');
  });

  test('on the day until which the chair keeps it', () => {
    expect(archiveDay({ submittedOn: '2026-02-03', followSince: '2026-12-01', keptUntil: '2028-02-01' })).toBe(
      '2028-02-01',
    );
  });
});

test('the chair is asked on 15 September, or the first working day after it', () => {
  expect(archiveAskedOn('2027-10-01')).toBe('2027-09-15');
  expect(archiveAskedOn('2029-10-01')).toBe('2029-09-17');
  expect(archiveAskedOn('2028-02-01')).toBeUndefined();
});
