import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** A connector on loopback; `quiet` resolves when no message has come in for a moment, so that nobody still has work to do. */
export type QuickConnector = { readonly url: string; quiet(): Promise<void>; stop(): void };

const A_MOMENT = 15;

/** Starts a connector that takes everything at once: what it costs must not hide what the bots cost. */
export async function startConnector(): Promise<QuickConnector> {
  let taken = 0;
  const quiet = async () => {
    for (let before = -1; before !== taken; ) {
      before = taken;
      await setTimeout(A_MOMENT);
    }
  };
  const server = http.createServer((request, response) => {
    request.resume().on('end', () => {
      const body = `{"id":"1-${++taken}","activityId":"1-${taken}"}`;
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': body.length });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, quiet, stop };
}

/** What a run of turns took: each turn in milliseconds, and the whole. */
export type Taken = { readonly turns: readonly number[]; readonly ms: number };

/** Sends activities to a bot, as many at once as `atOnce` says, each over a connection that stays open; `between` comes after each. */
export async function sendAll(
  bot: string,
  activities: readonly object[],
  atOnce: number,
  between?: () => Promise<void>,
): Promise<Taken> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
  const turns: number[] = [];
  const waiting = activities.map((activity) => JSON.stringify(activity)).values();
  const from = performance.now();
  const line = async () => {
    for (const body of waiting) {
      const began = performance.now();
      const status = await send(bot, body, agent);
      if (status !== 200) throw new Error(`the bot answered ${status}`);
      turns.push(performance.now() - began);
      await between?.();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  const ms = performance.now() - from;
  agent.destroy();
  return { turns, ms };
}

/** Sends one activity and answers with the HTTP status, once all of the answer is in. */
export function send(bot: string, body: string, agent: http.Agent | false = false): Promise<number> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const request = http.request(`${bot}/api/messages`, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    request.on('error', reject);
    request.end(body);
  });
}
