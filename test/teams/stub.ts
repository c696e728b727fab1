import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readJson } from './server.ts';

type Json = Record<string, unknown>;

/** An activity as the stub reads it. */
export interface StubActivity {
  type: string;
  id: string;
  name?: string;
  text?: string;
  value?: Json & { data?: Json; action?: { verb?: string; data?: Json } };
  serviceUrl: string;
  replyToId?: string;
  from: { id: string; name: string };
  recipient: { id: string; isTargeted?: boolean };
  conversation: { id: string };
}

/** What the stub answers to one activity: a body for an invoke, nothing for a message; `delay` in milliseconds comes first. */
export type StubAnswer = { status?: number; body?: unknown; delay?: number } | undefined;

/** A bot of a few lines that does what a test tells it, to prove Teams in memory without the real bot. */
export interface StubBot {
  url: string;
  heard: StubActivity[];
  /** Calls the connector as a bot does. */
  call(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: unknown; retryAfter: string | null }>;
  stop(): Promise<void>;
}

/** Starts a stub bot that answers activities with `answer`. */
export async function startStub(
  answer: (activity: StubActivity, bot: StubBot) => StubAnswer | Promise<StubAnswer>,
): Promise<StubBot> {
  const bot: StubBot = {
    url: '',
    heard: [],
    call: async (method, path, body) => {
      const address = new URL(path, bot.heard.at(-1)?.serviceUrl);
      const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
      const response = await fetch(address, { ...init, headers: { 'content-type': 'application/json' } });
      const text = await response.text();
      return {
        status: response.status,
        body: text ? JSON.parse(text) : undefined,
        retryAfter: response.headers.get('retry-after'),
      };
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  const server = createServer(async (request, response) => {
    const activity = (await readJson(request)) as unknown as StubActivity;
    bot.heard.push(activity);
    const result = await answer(activity, bot);
    const end = (): void => {
      response.statusCode = result?.status ?? 200;
      response.end(result?.body === undefined ? '' : JSON.stringify(result.body));
    };
    if (result?.delay) setTimeout(end, result.delay).unref();
    else end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  bot.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  return bot;
}

/** An adaptive card in the envelope in which bots send it. */
export function attach(card: Json): Json {
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: { type: 'AdaptiveCard', version: '1.5', ...card },
  };
}
