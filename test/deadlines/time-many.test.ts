import { expect, test } from 'vitest';
import type { TableCase } from '../../storage/documents.ts';
import { aCase, aMeeting } from '../chapters/builders.ts';
import { openTable } from '../chapters/desk.ts';
import { itBecomes } from '../chapters/morning.ts';
import { chair, participant, system } from '../chapters/people.ts';

const numbered = (n: number): TableCase => aCase({ number: `AT-2026-${String(n).padStart(4, '0')}` });

test('a meeting about sixty cases can be closed, and the clock of each case is wound', async () => {
  const meeting = aMeeting('2026-12-10');
  const cases = Array.from({ length: 60 }, (_, n) => ({ ...numbered(n + 1), meeting: meeting.id }));
  const desk = await openTable(meeting);
  await desk.seed(...cases);
  desk.clock.moveTo(new Date('2026-12-10T14:00:00+01:00'));
  const data = { meeting: '2026-12-10' };
  expect(await desk.press('meeting.start', data, { by: chair })).not.toHaveProperty('refused');
  expect(await desk.press('meeting.close', data, { by: chair })).not.toHaveProperty('refused');
  await desk.dispatcher.sweep();
  await desk.dispatcher.sweep();
  const wound = new Set((await desk.all('clock')).map(({ id }) => id));
  expect(cases.filter(({ caseId }) => !wound.has(`clock:${caseId}`))).toEqual([]);
});

test('an answer is shown in the digest of today, however many digests of the last weeks are kept', async () => {
  const found = {
    ...aCase({ by: participant }),
    regisseur: { person: participant.id, since: '2026-11-09', accepted: true },
  };
  const desk = await openTable(found);
  const expiresAt = '2026-12-20T08:00:00.000Z';
  const old = Array.from({ length: 120 }, (_, n) => `digest:2026-11-1${n % 10}:id-nobody-${n}`);
  for (const half of [old.slice(0, 60), old.slice(60)])
    await desk.seed(
      ...half.map((id) => ({
        kind: 'digest' as const,
        id,
        owner: 'id-nobody',
        day: '2026-11-10',
        status: 'open' as const,
        notices: [],
        expiresAt,
      })),
    );
  await desk.press('clock.case', { case: found.caseId }, { by: system });
  await itBecomes(desk, '2026-11-23T09:01:00+01:00');
  expect(desk.left.at(-1)?.text).toContain('Het plan van aanpak is er nog niet');
  const plan = { case: found.caseId, goal: 'school', step1: 'Kennismaken', targetOn: '2026-12-01' };
  expect(await desk.press('plan.save', plan, { by: participant })).not.toHaveProperty('refused');
  await itBecomes(desk, '2026-11-23T09:10:00+01:00');
  expect(desk.left.at(-1)?.text).toContain('plan van aanpak gegeven door');
});
