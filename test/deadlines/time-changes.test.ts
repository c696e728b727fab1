import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);

// A regisseur without a plan is asked on the tenth working day after the appointment; the bot is asked when that left.
const probe = `
  const { TableAtWork } = await import(${at('../year/table-at-work.ts')});
  const { moment } = await import(${at('../year/calendar.ts')});
  const { aCase } = await import(${at('../chapters/builders.ts')});
  const { system } = await import(${at('../chapters/people.ts')});
  const lead = { id: 'id-lead', name: 'Lead', roles: ['participant'], status: 'member' };
  const lines = [];
  for (const [since, before, after] of ${JSON.stringify([
    ['2026-03-16', '2026-03-27', '2026-03-31'],
    ['2026-10-12', '2026-10-23', '2026-10-27'],
    ['2027-03-15', '2027-03-24', '2027-03-31'],
    ['2026-12-17', '2026-12-31', '2027-01-05'],
  ])}) {
    const table = new TableAtWork(moment(before, '12:00'));
    const found = { ...aCase({ by: lead }), regisseur: { person: lead.id, since, accepted: true } };
    await table.furnish([lead], found);
    await table.press('clock.case', { case: found.caseId }, system);
    await table.until(moment(after, '23:00'));
    lines.push(table.told.filter(({ digest, anew }) => digest && anew).map(({ at }) => at.toISOString().slice(0, 16)));
  }
  console.log(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, lines }));
`;

it.each(['UTC', 'Pacific/Kiritimati', 'America/Sao_Paulo', 'Asia/Beirut'])(
  'digests leave at 08:30 on the wall in Amsterdam around every change of the clock, on a machine in %s',
  async (zone) => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', probe], {
      env: { ...process.env, TZ: zone },
    });
    expect(JSON.parse(stdout)).toEqual({
      zone,
      lines: [
        // Summer time began on Sunday 29 March 2026.
        ['2026-03-30T06:30'],
        // It ended on Sunday 25 October 2026.
        ['2026-10-26T07:30'],
        // It began on Easter Sunday 28 March 2027, after which Monday is a day off.
        ['2027-03-31T06:30'],
        // 25 December and 1 January are days off, and 2027 begins on a Friday.
        ['2027-01-04T07:30'],
      ],
    });
  },
);
