import { describe, expect, test } from 'vitest';
import { discardDraft } from '../../bot/cases/discard-draft.ts';
import { submitCase } from '../../bot/cases/submit-case.ts';
import type { Delivery } from '../../bot/outbox/delivery.ts';
import { waitBefore } from '../../bot/outbox/delivery.ts';
import type { Notice } from '../../storage/documents.ts';
import { aCase, aDraft, aTable, MONDAY } from './builders.ts';
import { type Desk, openDesk, openTable } from './desk.ts';
import { chair, memberOf, participant, TABLE } from './people.ts';

const found = aCase();
const at = (ms: number) => new Date(MONDAY.getTime() + ms);
const sentAs = (activityId: string): Delivery => ({ outcome: 'sent', posted: { conversationId: 'c', activityId } });

/** A promise that waits to be kept: by default the post of a new case in the channel, due now. */
function aNotice(over: Partial<Notice> = {}): Notice {
  return {
    kind: 'notice',
    id: 'notice:announce:1',
    topic: 'case.announced',
    status: 'waiting',
    to: { channel: true },
    about: { case: found.caseId },
    dueAt: MONDAY.toISOString(),
    attempt: 0,
    ...over,
  };
}

async function deskWith(...notices: Notice[]): Promise<Desk> {
  return openTable(found, ...notices);
}

async function only(desk: Desk): Promise<Notice> {
  const [notice] = await desk.all('notice');
  if (!notice) throw new Error('there is no notice');
  return notice;
}

describe('what is due', () => {
  test('is sent once, and written down with the place where it stands', async () => {
    const desk = await deskWith(aNotice());
    desk.answer = () => sentAs('7');
    expect(await desk.dispatcher.sweep()).toBe(1);
    expect(await desk.dispatcher.sweep()).toBe(0);
    const notice = await only(desk);
    expect(notice).toMatchObject({
      status: 'sent',
      attempt: 1,
      posted: { activityId: '7' },
      settledAt: expect.any(String),
    });
    expect(notice).not.toHaveProperty('dueAt');
    expect(notice).not.toHaveProperty('claim');
  });

  test('is not sent a second before its time', async () => {
    const desk = await deskWith(aNotice({ dueAt: at(1000).toISOString() }));
    expect(await desk.dispatcher.sweep()).toBe(0);
    desk.clock.moveTo(at(1000));
    expect(await desk.dispatcher.sweep()).toBe(1);
  });

  test('is sent once by two processes that sweep in the same instant', async () => {
    for (let round = 0; round < 10; round++) {
      const desk = await deskWith(aNotice());
      const twin = openDesk(desk);
      await Promise.all([desk.dispatcher.sweep(), twin.dispatcher.sweep(), desk.dispatcher.sweep()]);
      expect(desk.left.length + twin.left.length).toBe(1);
      expect(await only(desk)).toMatchObject({ status: 'sent' });
    }
  });

  test('is sent right after the commit that made it, when it is poked', async () => {
    const desk = await deskWith(aNotice());
    desk.dispatcher.poke(TABLE, ['notice:announce:1', 'notice:unknown:1']);
    await desk.dispatcher.settled();
    expect(desk.left).toHaveLength(1);
  });

  test('is drawn from what holds when it is sent', async () => {
    const desk = await deskWith(aNotice());
    await desk.press('table.settings', { name: 'Actietafel', region: 'X' }, { by: chair });
    desk.clock.moveTo(new Date('2026-12-07T09:00:00+01:00'));
    await desk.dispatcher.sweep();
    expect(desk.left[0]?.text).toContain('12 weken thuis');
  });

  test('for hundreds goes out in one sweep', async () => {
    const desk = await deskWith();
    for (let i = 0; i < 5; i++)
      await desk.seed(...Array.from({ length: 60 }, (_, n) => aNotice({ id: `notice:announce:${60 * i + n}` })));
    expect(await desk.dispatcher.sweep()).toBe(300);
  });
});

describe('what Teams answers', () => {
  test.each([
    ['later', undefined, 4_000],
    ['later', 90_000, 90_000],
    ['later', 0, 0],
  ] as const)('%s, after %o ms, is tried again then', async (outcome, afterMs, wait) => {
    const desk = await deskWith(aNotice());
    desk.answer = () => ({ outcome, why: '429', ...(afterMs === undefined ? {} : { afterMs }) });
    expect(await desk.dispatcher.sweep()).toBe(0);
    expect(await only(desk)).toMatchObject({ status: 'waiting', dueAt: at(wait).toISOString(), why: '429' });
    desk.answer = () => sentAs('1');
    desk.clock.moveTo(at(wait));
    expect(await desk.dispatcher.sweep()).toBe(1);
  });

  test('later, again and again, is waited for longer each time, up to a quarter of an hour', () => {
    expect([0, 1, 2, 3].map((attempt) => waitBefore(attempt, undefined))).toEqual([2000, 4000, 8000, 16000]);
    expect(waitBefore(30, undefined)).toBe(15 * 60_000);
  });

  test('later, after a time that no calendar holds, is tried again within a day', async () => {
    const desk = await deskWith(aNotice());
    desk.answer = () => ({ outcome: 'later', why: '429', afterMs: 1e300 });
    await desk.dispatcher.sweep();
    expect(await only(desk)).toMatchObject({ status: 'waiting', dueAt: at(24 * 3600_000).toISOString() });
  });

  test.each(['refused', 'uncertain'] as const)(
    '%s is written down with its reason and never repeated',
    async (outcome) => {
      const desk = await deskWith(aNotice());
      desk.answer = () => ({ outcome, why: '403 Blocked' });
      await desk.dispatcher.sweep();
      const notice = await only(desk);
      expect(notice).toMatchObject({ status: outcome, why: '403 Blocked' });
      expect(notice).not.toHaveProperty('dueAt');
      desk.clock.moveTo(at(30 * 24 * 3600_000));
      desk.answer = () => sentAs('1');
      expect(await desk.dispatcher.sweep()).toBe(0);
    },
  );
});

describe('a send that is cut off', () => {
  const sending = aNotice({ status: 'sending', attempt: 1, claim: 'other', dueAt: at(60_000).toISOString() });

  test('is left to the process that claimed it for a minute', async () => {
    const desk = await deskWith(sending);
    desk.clock.moveTo(at(59_000));
    expect(await desk.dispatcher.sweep()).toBe(0);
    expect(await only(desk)).toMatchObject({ status: 'sending' });
  });

  test('is uncertain after that: perhaps it arrived, so it is not sent again', async () => {
    const desk = await deskWith(sending);
    desk.clock.moveTo(at(60_000));
    expect(await desk.dispatcher.sweep()).toBe(0);
    expect(desk.left).toEqual([]);
    expect(await only(desk)).toMatchObject({ status: 'uncertain', why: 'cut-off' });
  });

  test('by a fault in the sender is uncertain as well', async () => {
    const desk = await deskWith(aNotice());
    desk.answer = () => {
      throw new Error('out of memory');
    };
    await desk.dispatcher.sweep();
    desk.clock.moveTo(at(61_000));
    await desk.dispatcher.sweep();
    expect(await only(desk)).toMatchObject({ status: 'uncertain', why: 'cut-off' });
  });
});

describe('what is not wanted any more', () => {
  test.each([
    ['the case is not there', { about: { case: 'gone' } }, 'not-wanted'],
    ['the person left the table', { topic: 'case.received', to: { person: 'id-lars' } }, 'not-a-member'],
    ['the person never sat there', { topic: 'case.received', to: { person: 'id-niemand' } }, 'not-a-member'],
  ] as const)('is dropped when %s', async (_title, over, why) => {
    const desk = await deskWith(aNotice(over));
    expect(await desk.dispatcher.sweep()).toBe(0);
    expect(desk.left).toEqual([]);
    expect(await only(desk)).toMatchObject({ status: 'dropped', why });
  });

  test('is nothing at all once the bot was removed from the team', async () => {
    const desk = await openTable(found, aTable({ installed: false }), aNotice());
    expect(await desk.dispatcher.sweep()).toBe(0);
    expect(await only(desk)).toMatchObject({ status: 'dropped', why: 'not-installed' });
  });
});

describe('a card that stands', () => {
  test('and is promised anew while it is being sent is sent again, in the place where it stands', async () => {
    const desk = await deskWith(aNotice());
    desk.answer = async () => {
      if (desk.left.length === 0) {
        const session = desk.records.session(TABLE);
        const now = await session.get('notice', 'notice:announce:1');
        if (now?.status === 'sending') {
          const { claim: _, ...anew } = now;
          await session.commit([{ write: { ...anew, status: 'waiting', attempt: 0, dueAt: MONDAY.toISOString() } }]);
        }
      }
      return sentAs('42');
    };
    await desk.dispatcher.sweep();
    expect(await only(desk)).toMatchObject({ status: 'waiting', posted: { activityId: '42' } });
    await desk.dispatcher.sweep();
    expect(await only(desk)).toMatchObject({ status: 'sent', posted: { activityId: '42' } });
    expect(desk.left).toHaveLength(2);
  });
});

describe('an errand', () => {
  const expiry = (draft: ReturnType<typeof aDraft>) =>
    aNotice({
      id: `notice:draft-expiry:${draft.caseId}`,
      topic: 'draft.expire',
      to: { system: true },
      about: { case: draft.caseId, person: participant.id },
    });

  test('is carried out once by two processes', async () => {
    const draft = { ...aDraft(), expiresAt: at(1).toISOString() };
    const desk = await openTable(draft, expiry(draft));
    desk.clock.moveTo(at(1));
    await Promise.all([desk.dispatcher.sweep(), openDesk(desk).dispatcher.sweep()]);
    expect(await desk.all('draft')).toEqual([]);
    expect((await desk.all('audit')).filter(({ what }) => what === 'draft.expire')).toHaveLength(1);
    expect(await only(desk)).toMatchObject({ status: 'sent', why: 'done' });
  });

  test('that could not be saved is tried again, later each time', async () => {
    const desk = await openTable(expiry(aDraft()));
    const broken = openDesk(withoutCommits(desk, (ids) => ids.some((id) => id.startsWith('audit:'))));
    await broken.dispatcher.sweep();
    expect(await only(desk)).toMatchObject({
      status: 'waiting',
      why: 'errand-not-done',
      dueAt: at(4000).toISOString(),
    });
    desk.clock.moveTo(at(4000));
    await broken.dispatcher.sweep();
    expect(await only(desk)).toMatchObject({ status: 'waiting', dueAt: at(12_000).toISOString() });
    desk.clock.moveTo(at(12_000));
    await desk.dispatcher.sweep();
    expect(await only(desk)).toMatchObject({ status: 'sent', why: 'done' });
  });
});

describe('a notice that cannot be handled', () => {
  const broken = (i: number) =>
    aNotice({ id: `notice:broken:${i}`, topic: 'no.such.topic', dueAt: at(-1000).toISOString() });

  test('waits longer each time, and is still there when the fault is mended', async () => {
    const desk = await deskWith(broken(1));
    await desk.dispatcher.sweep();
    expect(await only(desk)).toMatchObject({ status: 'waiting', dueAt: at(4000).toISOString(), why: 'fault' });
  });

  test('holds up no other, however many there are', async () => {
    const desk = await deskWith(aNotice());
    for (let i = 0; i < 3; i++) await desk.seed(...Array.from({ length: 80 }, (_, n) => broken(80 * i + n)));
    expect(await desk.dispatcher.sweep()).toBe(1);
  });
});

test('a whole submission leaves one post, one receipt and one question, also when both processes sweep without pause', async () => {
  const draft = aDraft();
  const desk = await openTable(draft);
  const twin = openDesk(desk);
  await desk.press(submitCase, { case: draft.caseId }, { by: participant });
  await Promise.all(Array.from({ length: 8 }, (_, i) => (i % 2 ? desk : twin).dispatcher.sweep()));
  expect([...desk.left, ...twin.left].map(({ to }) => to).sort()).toEqual(['channel', participant.id, participant.id]);
  await desk.press(discardDraft, { case: draft.caseId }, { by: participant });
  expect(memberOf(participant).status).toBe('member');
});

/** The same ground on which a commit that touches such ids finds no store. */
function withoutCommits(desk: Desk, refuses: (ids: string[]) => boolean): Desk {
  const tables = new Proxy(desk.tables, {
    get(target, name) {
      if (name !== 'commit') return Reflect.get(target, name).bind(target);
      return async (table: string, writes: { id: string }[]) =>
        refuses(writes.map(({ id }) => id))
          ? { ok: false, reason: 'unavailable', id: '' }
          : target.commit(table, writes as never);
    },
  });
  return { ...desk, tables };
}
