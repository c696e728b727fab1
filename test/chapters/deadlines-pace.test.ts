import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Connector } from '../../bot/teams/connector.ts';
import { paced } from '../../bot/teams/pace.ts';
import { Limits } from '../teams/limits.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Teams with its limits on, by the clock of this test, answering after so many milliseconds: when each request came, and how many it refused. */
function teams(answersAfter = 0) {
  const limits = new Limits();
  limits.on = true;
  const came: { at: number; conversation: string }[] = [];
  let refused = 0;
  const connector: Connector = {
    async call(method, _serviceUrl, path) {
      const conversation = /^v3\/conversations\/([^/]+)/.exec(path)?.[1] ?? '';
      const route = method === 'PUT' ? 'update' : conversation ? 'post' : 'create';
      if (limits.refuses(route, conversation) !== undefined) {
        refused += 1;
        return { status: 429, body: {} };
      }
      came.push({ at: Date.now(), conversation });
      if (answersAfter > 0) await new Promise((resolve) => setTimeout(resolve, answersAfter));
      return { status: 201, body: {} };
    },
    close: () => {},
  };
  return { connector, came, refusals: () => refused };
}

/** Posts as the outbox does: what must wait comes again after the time that was named. Answers after how many tries. */
async function post(connector: Connector, path: string): Promise<number> {
  for (let tries = 1; ; tries++) {
    const answer = await connector.call('POST', 'http://teams/', path);
    if (!('status' in answer) || answer.status !== 429) return tries;
    await new Promise((resolve) => setTimeout(resolve, answer.retryAfterMs));
  }
}

/** Posts once to each of so many people as a sweep does: twelve at once, the next twelve when Teams took them all. */
async function sweepOver(connector: Connector, people: number): Promise<void> {
  for (let n = 0; n < people; n += 12)
    await Promise.all(Array.from({ length: Math.min(12, people - n) }, (_, i) => post(connector, chat(n + i))));
}

const LATENCY = 100;
const PEOPLE = 10_000;
/** How long the outbox needs for them at its forty a second, in milliseconds. */
const FAIR_TIME = (PEOPLE / 40) * 1_000;

const chat = (n: number) => `v3/conversations/a:${n}/activities`;

describe('what leaves by itself', () => {
  test('for hundreds of people never comes too fast for Teams, with room for those who press', async () => {
    const { connector, came, refusals } = teams();
    const outbox = paced(connector);
    const all = Promise.all(Array.from({ length: 400 }, (_, n) => post(outbox, chat(n))));
    const presses = setInterval(() => void connector.call('POST', '', chat(1000 + Math.floor(Date.now() / 700))), 200);
    await vi.advanceTimersByTimeAsync(15_000);
    clearInterval(presses);
    await all;
    expect(came.filter(({ conversation }) => Number(conversation.slice(2)) < 1000)).toHaveLength(400);
    expect(refusals()).toBe(0);
  });

  test('to ten thousand people takes no more than a tenth longer than its pace, and a press in the middle is not queued', async () => {
    const { connector, came, refusals } = teams(LATENCY);
    const began = Date.now();
    const [left, answered] = [vi.fn(() => Date.now() - began), vi.fn(() => Date.now())];
    const all = sweepOver(paced(connector), PEOPLE).then(left);
    await vi.advanceTimersByTimeAsync(FAIR_TIME / 2);
    expect(came.length).toBeGreaterThan(PEOPLE / 3);
    expect(left).not.toHaveBeenCalled();
    const pressedAt = Date.now();
    void connector.call('POST', 'http://teams/', chat(PEOPLE)).then(answered);
    await vi.advanceTimersByTimeAsync(FAIR_TIME * 0.6);
    expect(answered).toHaveReturnedWith(pressedAt + LATENCY);
    expect(left).toHaveBeenCalledOnce();
    expect(await all).toBeLessThanOrEqual(FAIR_TIME * 1.1);
    expect(new Set(came.map(({ conversation }) => conversation)).size).toBe(PEOPLE + 1);
    expect([came.length, refusals()]).toEqual([PEOPLE + 1, 0]);
  }, 60_000);

  test('leaves at forty a second, not slower', async () => {
    const { connector, came } = teams();
    const outbox = paced(connector);
    const all = Promise.all(Array.from({ length: 200 }, (_, n) => post(outbox, chat(n))));
    await vi.advanceTimersByTimeAsync(5_100);
    await all;
    expect(came).toHaveLength(200);
  });

  test('in one conversation keeps to its limits by the second and by the half minute', async () => {
    const { connector, came, refusals } = teams();
    const outbox = paced(connector);
    const all = Promise.all(Array.from({ length: 70 }, () => post(outbox, chat(1))));
    await vi.advanceTimersByTimeAsync(120_000);
    await all;
    expect(came).toHaveLength(70);
    expect(refusals()).toBe(0);
  });

  test('for people without a chat makes their chats no faster than Teams allows', async () => {
    const { connector, came, refusals } = teams();
    const outbox = paced(connector);
    const all = Promise.all(Array.from({ length: 50 }, () => post(outbox, 'v3/conversations')));
    await vi.advanceTimersByTimeAsync(120_000);
    await all;
    expect([came.length, refusals()]).toEqual([50, 0]);
  });

  test('that cannot wait any longer is answered at once, so that its claim does not end meanwhile', async () => {
    const { connector } = teams();
    const outbox = paced(connector);
    const answers = Array.from({ length: 900 }, (_, n) => outbox.call('POST', '', chat(n)));
    expect(await answers.at(-1)).toMatchObject({ status: 429, retryAfterMs: 1000 });
    await vi.advanceTimersByTimeAsync(25_000);
    await Promise.all(answers);
  });

  test('changes a card in place as often as the app may', async () => {
    const { connector, came } = teams();
    const outbox = paced(connector);
    const changes = Promise.all(Array.from({ length: 20 }, () => outbox.call('PUT', '', `${chat(1)}/1`)));
    await vi.advanceTimersByTimeAsync(1_000);
    await changes;
    expect(came).toHaveLength(20);
  });
});
