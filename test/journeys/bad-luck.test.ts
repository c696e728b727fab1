import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../storage/documents.ts';
import type { Fault } from '../teams/faults.ts';
import { admitEverybody, fillIn, type House, openHouse, planMeeting } from './house.ts';

/** Minutes after the start at nine o'clock. */
const at = (minutes: number): string =>
  new Date(Date.parse('2026-11-23T09:00:00+01:00') + minutes * 60_000).toISOString();

describe('Teams does not take a message', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
    await admitEverybody(house);
    await planMeeting(house, '2026-12-10');
    await house.teams.person('Dana Deelnemer').tells('help');
    await house.quiet();
  });
  afterEach(() => house.stop());

  const dana = () => house.teams.person('Dana Deelnemer');
  const chat = () => dana().chat().messages[0]?.message.conversation ?? '';
  const posts = () =>
    dana()
      .channel()
      .messages.filter(({ text }) => text.includes('Nieuwe casus AT-2026-0001'));
  const receipts = () =>
    dana()
      .chat()
      .messages.filter(({ text }) => text.includes('Casus AT-2026-0001 is ingediend'));
  const submit = async (by = 'Dana Deelnemer') => {
    const done = await fillIn(await house.teams.person(by).opens('aanmelden'));
    expect(done.message).toContain('AT-2026-0001 is ingediend');
    await house.quiet();
  };
  const noticeOf = async (topic: string): Promise<Notice | undefined> =>
    (await house.kept('notice')).find((notice) => notice.topic === topic);

  it.each([429, 412, 502, 503, 504])('delivers once after a %i, to the channel and to the chat', async (status) => {
    house.teams.faults.next({ route: 'create', status, times: 2 });
    house.teams.faults.next({ route: 'post', conversation: chat(), status, times: 3 });
    await submit();
    expect(posts()).toHaveLength(0);
    expect(await noticeOf('case.announced')).toMatchObject({
      status: 'waiting',
      why: expect.stringContaining(`${status}`),
    });
    await house.moveClock(at(30));
    expect(posts()).toHaveLength(1);
    expect(receipts()).toHaveLength(1);
    expect((await noticeOf('case.announced'))?.status).toBe('sent');
    await house.moveClock(at(120));
    expect([posts().length, receipts().length]).toEqual([1, 1]);
  });

  it('waits as long as Teams asks', async () => {
    house.teams.faults.next({ route: 'create', status: 429, retryAfter: 120 });
    await submit();
    await house.moveClock(at(1));
    expect(posts()).toHaveLength(0);
    await house.moveClock(at(3));
    expect(posts()).toHaveLength(1);
  });

  it.each<[string, Fault]>([
    ['an error 500 after it was accepted', { status: 500, afterAccepting: true }],
    ['a connection that broke after it was accepted', { reset: true, afterAccepting: true }],
    ['a connection that broke before it was accepted', { reset: true }],
  ])('lists as uncertain and never sends twice: %s', async (_what, fault) => {
    house.teams.faults.next({ route: 'create', ...fault });
    house.teams.faults.next({ route: 'post', conversation: chat(), ...fault });
    await submit();
    await house.moveClock(at(180));
    const expected = fault.afterAccepting ? 1 : 0;
    expect([posts().length, receipts().length]).toEqual([expected, expected]);
    for (const topic of ['case.announced', 'case.received']) expect((await noticeOf(topic))?.status).toBe('uncertain');
  });

  it('lists as uncertain what gets no answer in time', { timeout: 40_000 }, async () => {
    house.teams.faults.next({ route: 'create', hang: true, afterAccepting: true });
    await submit();
    expect((await noticeOf('case.announced'))?.status).toBe('uncertain');
    await house.moveClock(at(60));
    expect(posts()).toHaveLength(1);
    expect(house.teams.requestsTo('create').filter(({ body }) => body.isGroup)).toHaveLength(2);
  });

  it('delivers once after Teams could not be reached at all', async () => {
    const port = Number(new URL(house.teams.serviceUrl).port);
    await house.teams.stop();
    const done = await fillIn(await dana().opens('aanmelden'));
    expect(done.message).toContain('AT-2026-0001');
    await house.quiet();
    expect((await noticeOf('case.announced'))?.status).toBe('waiting');
    await house.teams.listen(port);
    await house.moveClock(at(30));
    expect([posts().length, receipts().length]).toEqual([1, 1]);
  });

  it('gives up on a chat that is blocked, and the rest goes on', async () => {
    dana().blocks();
    await submit();
    await house.moveClock(at(60));
    expect(await noticeOf('case.received')).toMatchObject({ status: 'refused', why: '403 ConversationBlockedByUser' });
    expect(receipts()).toHaveLength(0);
    expect(posts()).toHaveLength(1);
  });

  it('tries again what a person had blocked, when that person is back in the chat', async () => {
    dana().blocks();
    await submit();
    await house.moveClock(at(60));
    dana().blocks(false);
    await (await dana().tells('help')).answer();
    await house.quiet();
    expect(receipts()).toHaveLength(1);
    expect(await noticeOf('case.received')).toMatchObject({ status: 'sent' });
  });

  it('gives up on somebody with whom no chat can be made, and the case stands', async () => {
    house.teams.faults.next({ route: 'create', status: 400, times: 2 });
    await submit('Pim Partner');
    await house.moveClock(at(60));
    const statuses = await Promise.all(
      ['case.announced', 'case.received'].map(async (topic) => (await noticeOf(topic))?.status),
    );
    expect(statuses).toEqual(['refused', 'refused']);
    expect(await house.kept('case')).toHaveLength(1);
  });

  it('finds the chat anew when Teams no longer knows the one it used', async () => {
    house.teams.faults.next({ route: 'post', conversation: chat(), status: 404, code: 'ConversationNotFound' });
    await submit();
    expect((await noticeOf('case.received'))?.status).toBe('sent');
    expect(receipts()).toHaveLength(1);
    const second = await fillIn(await dana().opens('aanmelden'), 'Milan Bedacht');
    expect(second.message).toContain('AT-2026-0002');
    await house.quiet();
    expect(
      dana()
        .chat()
        .messages.filter(({ text }) => text.includes('Casus AT-2026-0002 is ingediend')),
    ).toHaveLength(1);
  });

  it('keeps to the rate limits of Teams while many submit', async () => {
    house.teams.limits.on = true;
    const names = Array.from({ length: 12 }, (_, i) => `Leerling ${'abcdefghijkl'[i]}`);
    for (const name of names) await fillIn(await dana().opens('aanmelden'), name);
    await house.quiet();
    house.teams.limits.on = false;
    await house.moveClock(at(60));
    const announced = dana()
      .channel()
      .messages.filter(({ text }) => text.includes('Nieuwe casus'));
    expect(new Set(announced.map(({ text }) => text.slice(0, 30))).size).toBe(names.length);
    expect(announced).toHaveLength(names.length);
  });

  it('sends nothing of what waits to a person who meanwhile left the table', async () => {
    house.teams.faults.next({ route: 'post', conversation: chat(), status: 503 });
    await submit();
    await house.teams.leaves('Dana Deelnemer');
    await house.moveClock(at(60));
    expect(await noticeOf('case.received')).toMatchObject({ status: 'dropped', why: 'not-a-member' });
  });
});
