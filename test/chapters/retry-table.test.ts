import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Delivery, failed } from '../../bot/outbox/delivery.ts';
import { type Connector, failureOf, openConnector, succeeded } from '../../bot/teams/connector.ts';

let answer: (req: IncomingMessage, res: ServerResponse) => void;
let connector: Connector;
let received = 0;
const server = createServer((req, res) => {
  received++;
  answer(req, res);
});
let url = '';
beforeAll(async () => {
  connector = openConnector(async () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  connector.close();
  server.closeAllConnections();
  server.close();
});

async function outcomeAt(serviceUrl: string): Promise<Delivery | 'sent'> {
  const given = await connector.call('POST', serviceUrl, 'v3/conversations/a/activities', { type: 'message' });
  return succeeded(given) ? 'sent' : failed(failureOf(given));
}

const says = (
  status: number,
  headers: Record<string, string> = {},
  body = '{"error":{"code":"Why","message":"secret"}}',
) => ((_req, res) => res.writeHead(status, headers).end(body)) as typeof answer;

describe('the retry table', () => {
  test.each([200, 201, 202])('%i is delivered', async (status) => {
    answer = says(status, {}, '{"id":"1"}');
    expect(await outcomeAt(url)).toBe('sent');
  });

  test.each([401, 412, 429, 502, 503, 504])('%i was not taken: later', async (status) => {
    answer = says(status);
    expect(await outcomeAt(url)).toEqual({ outcome: 'later', why: `${status} Why` });
  });

  test.each([
    ['2', 2000],
    ['0', 0],
    ['1.5', 1500],
    ['-3', 0],
  ])('Retry-After: %s is what the platform asks for', async (header, afterMs) => {
    answer = says(429, { 'retry-after': header });
    expect(await outcomeAt(url)).toEqual({ outcome: 'later', why: '429 Why', afterMs });
  });

  test('Retry-After can be a date, and is left out when it is neither', async () => {
    answer = says(503, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() });
    const { afterMs = 0 } = (await outcomeAt(url)) as { afterMs?: number };
    expect(afterMs).toBeGreaterThan(50_000);
    expect(afterMs).toBeLessThanOrEqual(60_000);
    answer = says(503, { 'retry-after': 'straks' });
    expect(await outcomeAt(url)).toEqual({ outcome: 'later', why: '503 Why' });
  });

  test.each([400, 403, 404, 405, 413])('%i is final for this message: refused', async (status) => {
    answer = says(status);
    expect(await outcomeAt(url)).toEqual({ outcome: 'refused', why: `${status} Why` });
  });

  test.each([408, 500, 501, 505])('%i came after the request went out: uncertain', async (status) => {
    answer = says(status, {}, 'geen json');
    expect(await outcomeAt(url)).toEqual({ outcome: 'uncertain', why: String(status) });
  });

  test('a connection that is refused sent nothing: later', async () => {
    expect(await outcomeAt('http://127.0.0.1:1/')).toEqual({ outcome: 'later', why: 'no-connection' });
  });

  test('a connection that breaks after the request went out: uncertain', async () => {
    answer = (req) => req.socket.destroy();
    expect(await outcomeAt(url)).toEqual({ outcome: 'uncertain', why: 'no-answer' });
  });

  test('an answer that breaks off half-way: uncertain', async () => {
    answer = (req, res) => {
      res.writeHead(200, { 'content-length': '1000' });
      res.write('{"id":', () => req.socket.destroy());
    };
    expect(await outcomeAt(url)).toEqual({ outcome: 'uncertain', why: 'no-answer' });
  });

  test('no answer in fifteen seconds: uncertain', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const arrived = new Promise<void>((resolve) => {
        answer = () => resolve();
      });
      const outcome = outcomeAt(url);
      await arrived;
      vi.advanceTimersByTime(15_000);
      expect(await outcome).toEqual({ outcome: 'uncertain', why: 'no-answer' });
    } finally {
      vi.useRealTimers();
    }
  });

  test('no token to speak with: nothing was sent, later', async () => {
    const mute = openConnector(async () => Promise.reject(new Error('the login service is down')));
    const given = await mute.call('POST', url, 'v3/conversations', {});
    expect(failed(failureOf(given))).toEqual({ outcome: 'later', why: 'no-connection' });
    mute.close();
  });

  test('whatever the answer, one call is one request', async () => {
    for (const status of [429, 500, 503]) {
      answer = says(status);
      received = 0;
      await outcomeAt(url);
      expect(received).toBe(1);
    }
  });

  test('the platform’s words are left behind: they could quote a message', async () => {
    answer = says(403, {}, JSON.stringify({ error: { code: 'x'.repeat(500), message: 'Fenna Verzonnen' } }));
    expect(JSON.stringify(await outcomeAt(url))).not.toContain('Fenna');
    expect(((await outcomeAt(url)) as { why: string }).why.length).toBeLessThan(70);
  });
});
