import { describe, expect, test } from 'vitest';
import { digestAt } from '../../bot/deadlines/hours.ts';

const at = (moment: string, own: Parameters<typeof digestAt>[1]) => digestAt(new Date(moment), own).toISOString();

describe('the digest of a morning leaves', () => {
  test.each([
    ['when it is due, without a wish', '2026-11-24T08:30:00+01:00', {}, '2026-11-24T07:30:00.000Z'],
    ['at the own hour', '2026-11-24T08:30:00+01:00', { digestFrom: '13:30' }, '2026-11-24T12:30:00.000Z'],
    ['at once after the own hour', '2026-11-24T15:00:00+01:00', { digestFrom: '13:30' }, '2026-11-24T14:00:00.000Z'],
    ['after a quiet day', '2026-11-24T08:30:00+01:00', { quietDays: [2] }, '2026-11-25T07:30:00.000Z'],
    ['after a quiet Friday on Monday', '2026-11-27T08:30:00+01:00', { quietDays: [5] }, '2026-11-30T07:30:00.000Z'],
    [
      'after quiet days and a day off, at the own hour',
      '2027-03-26T08:30:00+01:00',
      { quietDays: [2], digestFrom: '09:30' },
      '2027-03-31T07:30:00.000Z',
    ],
    [
      'as for others when all days would be quiet',
      '2026-11-24T08:30:00+01:00',
      { quietDays: [1, 2, 3, 4, 5] },
      '2026-11-24T07:30:00.000Z',
    ],
  ] as const)('%s', (_title, now, own, moment) => {
    expect(at(now, own)).toBe(moment);
  });
});
