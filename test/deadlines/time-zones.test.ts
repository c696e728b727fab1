import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const module = (name: string) => JSON.stringify(new URL(`../../bot/deadlines/${name}`, import.meta.url).href);

// The days on which these places have no midnight, or no day at all, beside golden days of Amsterdam.
const probe = `
  const { addDays, addMonths, ageOn, amsterdamTime, dayIn, daysBetween, isDay, sayDay, weekday } = await import(${module('day.ts')});
  const { submissionDeadline } = await import(${module('working-days.ts')});
  const { milestonesOf } = await import(${module('case-clock.ts')});
  console.log(JSON.stringify({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    days: ['1994-12-30', '2017-10-14', '2026-03-28'].map((day) => [addDays(day, 1), addDays(day, 2), daysBetween(day, addDays(day, 2))]),
    exist: ['1994-12-31', '1995-01-01', '2017-10-15', '2026-03-29'].map(isDay),
    weekdays: ['1994-12-31', '2017-10-15', '2026-03-29'].map(weekday),
    months: [addMonths('2017-09-15', 1), addMonths('1994-11-30', 1), addMonths('2025-12-29', 3)],
    age: ageOn('1994-12-31', '2026-12-30'),
    said: sayDay('2026-03-29'),
    noon: amsterdamTime('2026-03-29', '12:00').toISOString(),
    midnight: dayIn(new Date('2026-11-30T23:00:00Z')),
    deadline: submissionDeadline('2027-03-30'),
    clock: milestonesOf('2026-11-30'),
  }));
`;

it.each(['UTC', 'Europe/Amsterdam', 'Pacific/Kiritimati', 'America/Sao_Paulo', 'Asia/Beirut'])(
  'days are the same on a machine in %s',
  async (zone) => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', probe], {
      env: { ...process.env, TZ: zone },
    });
    expect(JSON.parse(stdout)).toEqual({
      zone,
      days: [
        ['1994-12-31', '1995-01-01', 2],
        ['2017-10-15', '2017-10-16', 2],
        ['2026-03-29', '2026-03-30', 2],
      ],
      exist: [true, true, true, true],
      weekdays: [6, 7, 7],
      months: ['2017-10-15', '1994-12-30', '2026-03-29'],
      age: 31,
      said: 'zondag 29 maart 2026',
      noon: '2026-03-29T10:00:00.000Z',
      midnight: '2026-12-01',
      deadline: '2027-03-19',
      clock: {
        week3: '2026-12-21',
        week4: '2026-12-28',
        week8: '2027-01-25',
        week12: '2027-02-22',
        month3: '2027-02-28',
      },
    });
  },
);
