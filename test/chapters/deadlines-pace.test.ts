import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Connector } from '../../bot/teams/connector.ts';
import { paced } from '../../bot/teams/pace.ts';
import { Limits } from '../teams/limits.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Teams with its limits on, by the clock of this test: when each request came, and how many it refused. */
function teams() {
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
