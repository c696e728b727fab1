import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../bot/outbox/delivery.ts';
import { aCase, aMeeting } from '../chapters/builders.ts';
import { type Someone, system } from '../chapters/people.ts';
import { moment, wall } from '../year/calendar.ts';
import { TableAtWork } from '../year/table-at-work.ts';

const SINCE = '2026-11-10';
// The tenth working day after the appointment is Tuesday 24 November.
const DAY = '2026-11-24';
const NEXT = '2026-11-25';

const chair: Someone = { id: 'id-vera', name: 'Vera', roles: ['chair'], status: 'member' };
const leads = Array.from(
  { length: 20 },
  (_, n): Someone => ({ id: `id-lead-${n}`, name: `Lid ${n}`, roles: ['participant'], status: 'member' }),
);

/** A table at which each of twenty people is asked for a plan on the same morning. */
async function busyTable(): Promise<TableAtWork> {
  const table = new TableAtWork(moment('2026-11-23', '16:00'));
  const cases = leads.map((lead, n) => ({
    ...aCase({ by: lead, number: `AT-2026-${String(n + 1).padStart(4, '0')}` }),
    regisseur: { person: lead.id, since: SINCE, accepted: true },
  }));
  await table.furnish([chair, ...leads], ...cases);
  for (const { caseId } of cases) await table.press('clock.case', { case: caseId }, system);
  return table;
}

const digests = (table: TableAtWork, day: string) =>
  table.told.filter(({ digest, anew, at }) => digest && anew && wall(at).day === day);
const each = leads.map(({ id }) => id).sort();
const readers = (told: ReturnType<typeof digests>) => told.map(({ to }) => to).sort();
const sent: Delivery = { outcome: 'sent', posted: { conversationId: 'a:1', activityId: '1' } };

describe('a morning on which Teams does not take everything', () => {
  test('delivers every digest once although every third send is throttled', async () => {
    const table = await busyTable();
    let sends = 0;
    table.answer = () => (++sends % 3 === 0 ? { outcome: 'later', afterMs: 7_000, why: '429' } : sent);
    await table.until(moment(DAY, '09:00'));
    expect(readers(digests(table, DAY))).toEqual(each);
    expect(sends).toBeGreaterThan(20);
  });

  test('delivers every digest once after an outage of an hour', async () => {
    const table = await busyTable();
    const over = moment(DAY, '09:30');
    table.answer = () => (table.clock.now() < over ? { outcome: 'later', why: '503' } : sent);
    await table.until(moment(DAY, '09:29'));
    expect(digests(table, DAY)).toEqual([]);
    await table.until(moment(DAY, '10:00'));
    expect(readers(digests(table, DAY))).toEqual(each);
  });

  test('sends nothing in the evening when Teams comes back then, and one digest the next morning', async () => {
    const table = await busyTable();
    const over = moment(DAY, '20:00');
    table.answer = () => (table.clock.now() < over ? { outcome: 'later', why: '503' } : sent);
    await table.until(moment(NEXT, '08:29'));
    expect(table.told).toEqual([]);
    await table.until(moment(NEXT, '10:00'));
    expect(readers(digests(table, NEXT)).filter((to) => to !== chair.id)).toEqual(each);
    expect(digests(table, NEXT).every(({ ofToday }) => ofToday)).toBe(true);
  });

  test('sends one digest of the new day when the bot fell before it had sent that of the day before', async () => {
    const table = await busyTable();
    await table.until(moment(DAY, '08:30'));
    // Gathered, and not sent yet.
    table.told.length = 0;
    await table.downUntil(moment(NEXT, '09:00'));
    await table.until(moment(NEXT, '10:00'));
    for (const { to } of digests(table, NEXT))
      expect(digests(table, NEXT).filter((one) => one.to === to)).toHaveLength(1);
    expect(digests(table, NEXT).every(({ ofToday }) => ofToday)).toBe(true);
  });

  test('tells the chair the next morning who was not reached', async () => {
    const table = await busyTable();
    const blocked = new Set(['id-lead-3', 'id-lead-7']);
    table.answer = (to) =>
      'person' in to && blocked.has(to.person) ? { outcome: 'refused', why: '403 MessageWritesBlocked' } : sent;
    await table.until(moment(DAY, '17:00'));
    expect(readers(digests(table, DAY)).filter((to) => to !== chair.id)).toHaveLength(18);
    await table.until(moment(NEXT, '09:00'));
    expect(readers(digests(table, NEXT))).toContain(chair.id);
  });
});

test('a call for cases that was due while the bot was down waits for the opening', async () => {
  const table = new TableAtWork(moment('2026-11-27', '16:00'));
  await table.furnish([chair], aMeeting('2026-12-10'));
  // Eight working days before the meeting is Monday 30 November.
  await table.press('clock.meeting', { meeting: 'meeting:2026-12-10' }, system);
  await table.downUntil(moment('2026-11-30', '21:00'));
  await table.until(moment('2026-12-01', '08:29'));
  expect(table.told).toEqual([]);
  await table.until(moment('2026-12-01', '09:00'));
  expect(table.told.map(({ to }) => to)).toEqual(['channel']);
});

describe('a sweep', () => {
  test('that runs fifty times in a row, and beside another process, sends nothing twice', async () => {
    const table = await busyTable();
    const other = table.open();
    for (const time of ['08:30', '08:31']) {
      table.clock.moveTo(moment(DAY, time));
      await Promise.all(Array.from({ length: 50 }, (_, n) => (n % 2 ? other : table.dispatcher).sweep()));
    }
    expect(readers(digests(table, DAY))).toEqual(each);
  });

  test('after the clock jumped a month sends one digest to each', async () => {
    const table = await busyTable();
    await table.downUntil(moment('2026-12-28', '11:00'));
    await table.until(moment('2026-12-28', '17:00'));
    expect(readers(digests(table, '2026-12-28')).filter((to) => to !== chair.id)).toEqual(each);
  });

  test('leaves out what was answered between planning and sending', async () => {
    const table = await busyTable();
    table.clock.moveTo(moment(DAY, '08:30'));
    await table.dispatcher.sweep();
    const [found] = await table.desk.all('case');
    const lead = leads.find(({ id }) => id === found?.owner) ?? chair;
    const plan = { case: found?.caseId, goal: 'school', step1: 'Kennismaken', targetOn: '2026-12-01' };
    expect(await table.press('plan.save', plan, lead)).toBeUndefined();
    await table.until(moment(DAY, '09:00'));
    expect(readers(digests(table, DAY))).toEqual(each.filter((id) => id !== lead.id));
  });
});
