import { describe, expect, test } from 'vitest';
import { checkDaily } from '../../bot/deadlines/check-daily.ts';
import { windAgain } from '../../bot/deadlines/wind.ts';
import { windCase } from '../../bot/deadlines/wind-case.ts';
import { inOneCommit } from '../../bot/deadlines/wind-many.ts';
import { promise } from '../../bot/prepare.ts';
import { installTable } from '../../bot/tables/install-table.ts';
import { anAgreement } from './agreed.ts';
import { aCase, aTable } from './builders.ts';
import { type Desk, openTable } from './desk.ts';
import { itBecomes } from './morning.ts';
import { chair, guest, memberOf, participant, secretary, system, TABLE } from './people.ts';

const DAY = '2026-11-24';
const found = { ...aCase(), regisseur: { person: participant.id, since: '2026-11-23', accepted: true } };
const agreement = anAgreement({ by: guest, caseId: found.caseId, dueOn: DAY });
const second = anAgreement({ by: participant, caseId: found.caseId, agreement: 'afspraak-2', dueOn: DAY });

/** The table on the morning of that day, with what was due sent. */
async function thatMorning(answer?: Desk['answer'], ...more: Parameters<typeof openTable>): Promise<Desk> {
  const desk = await openTable(found, agreement, second, ...more);
  if (answer) desk.answer = answer;
  await desk.press(windCase, { case: found.caseId }, { by: system });
  await itBecomes(desk, `${DAY}T08:30:00+01:00`);
  return desk;
}

async function check(desk: Desk, at = `${DAY}T10:00:00+01:00`) {
  const before = desk.left.length;
  await desk.press(checkDaily, {}, { by: system, now: new Date(at) });
  await itBecomes(desk, at);
  return desk.left.slice(before);
}

describe('the daily check', () => {
  test('tells the secretary in one line what was due and what was delivered', async () => {
    const told = await check(await thatMorning());
    expect(told.map(({ to }) => to)).toEqual([secretary.id]);
    expect(told[0]?.text).toContain('Controle van de termijnen: 2 termijnen, 2 herinneringen, 2 bezorgd.');
  });

  test('names who was not reached, and why', async () => {
    const blocked: Desk['answer'] = (to) =>
      'person' in to && to.person === guest.id
        ? { outcome: 'refused', why: '403 MessageWritesBlocked' }
        : { outcome: 'sent', posted: { conversationId: 'a', activityId: '1' } };
    const [told] = await check(await thatMorning(blocked));
    expect(told?.text).toContain('1 bezorgd, 1 niet: Gijs Gast (De bot is geblokkeerd of niet geïnstalleerd)');
  });

  test('tells the chair while there is no secretary', async () => {
    const left = { ...memberOf(secretary), status: 'left' as const };
    const told = await check(await thatMorning(undefined, left));
    expect(told.map(({ to }) => to)).toEqual([chair.id]);
  });

  test('says nothing when nothing was due, and comes again on the next working day at ten', async () => {
    const desk = await openTable();
    expect(await check(desk, '2026-11-27T10:00:00+01:00')).toEqual([]);
    const [errand] = (await desk.all('notice')).filter(({ id }) => id === 'notice:check');
    expect(errand).toMatchObject({ status: 'waiting', dueAt: '2026-11-30T09:00:00.000Z' });
  });

  test('that runs twice on a day tells once', async () => {
    const desk = await thatMorning();
    expect(await check(desk)).toHaveLength(1);
    expect(await check(desk, `${DAY}T10:05:00+01:00`)).toEqual([]);
  });

  test('raises the alarm about a term for which no reminder was made', async () => {
    const desk = await thatMorning();
    const session = desk.records.session(TABLE);
    const lost = (await session.list('notice', { limit: 1000 })).find(
      ({ to }) => 'person' in to && to.person === guest.id,
    );
    await session.commit([{ remove: lost?.id ?? '' }]);
    const [told] = await check(desk);
    expect(told?.text).toContain('2 termijnen, 1 herinnering, 1 bezorgd. Let op: voor 1 termijn is geen herinnering');
    expect(desk.alarms).toEqual([{ what: 'term-without-reminder', count: 1 }]);
  });

  test('after days of standstill waits until the clocks have been wound, and finds nothing missing', async () => {
    const desk = await openTable(found, agreement);
    await desk.press(windCase, { case: found.caseId }, { by: system });
    desk.clock.moveTo(new Date('2026-11-30T11:00:00+01:00'));
    await desk.press(checkDaily, {}, { by: system });
    expect(desk.left).toEqual([]);
    await itBecomes(desk, '2026-11-30T11:00:30+01:00');
    await itBecomes(desk, '2026-11-30T11:02:00+01:00');
    expect(desk.left.find(({ to }) => to === secretary.id)?.text).toContain('2 bezorgd.');
    expect(desk.alarms).toEqual([]);
  });
});

test('a case whose clock must still be wound after a change of many is no alarm: the check comes again a minute later', async () => {
  const desk = await openTable(found, agreement);
  desk.clock.moveTo(new Date(`${DAY}T10:00:00+01:00`));
  const now = desk.clock.now();
  const winding = windAgain(windCase.verb, found.caseId, { case: found.caseId }, now);
  const session = desk.records.session(TABLE);
  const context = { now } as Parameters<typeof promise>[2];
  await desk.seed(...(await promise(session, inOneCommit([winding], now, 0), context)));
  await desk.press(checkDaily, {}, { by: system });
  expect(await desk.all('notice')).toContainEqual(
    expect.objectContaining({ id: 'notice:check', dueAt: `${DAY}T09:01:00.000Z` }),
  );
  await itBecomes(desk, `${DAY}T10:00:30+01:00`);
  await itBecomes(desk, `${DAY}T10:01:30+01:00`);
  expect(desk.left.find(({ to }) => to === secretary.id)?.text).toContain('1 termijn, 1 herinnering, 1 bezorgd.');
  expect(desk.alarms).toEqual([]);
});

test('a table that is older than the daily check has it from the first clock that is wound there, once', async () => {
  const desk = await openTable(found, agreement);
  const checks = async () => (await desk.all('notice')).filter(({ id }) => id === 'notice:check');
  expect(await checks()).toEqual([]);
  await desk.press(windCase, { case: found.caseId }, { by: system });
  expect(await checks()).toMatchObject([{ status: 'waiting', dueAt: '2026-11-23T09:00:00.000Z' }]);
  await itBecomes(desk, '2026-11-23T10:00:00+01:00');
  await desk.press(windCase, { case: found.caseId }, { by: system });
  expect(await checks()).toMatchObject([{ status: 'waiting', dueAt: '2026-11-24T09:00:00.000Z' }]);
});

test('a table that is installed is checked from the next ten o’clock on; one that was removed is left alone', async () => {
  const desk = await openTable(aTable({ installed: false }));
  await desk.press(checkDaily, {}, { by: system });
  expect(await desk.all('notice')).toEqual([]);
  const data = {
    tableId: TABLE,
    team: 't',
    name: 'n',
    channel: 'c',
    serviceUrl: 'http://127.0.0.1:1/',
    practice: false,
  };
  await desk.press(installTable, data, { by: system });
  expect((await desk.all('notice')).map(({ id, dueAt }) => [id, dueAt])).toContainEqual([
    'notice:check',
    '2026-11-23T09:00:00.000Z',
  ]);
});
