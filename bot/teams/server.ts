import type { IncomingMessage, ServerResponse } from 'node:http';
import restify from 'restify';
import type { Downloads } from '../papers/downloads.ts';
import { activityShape, tenantOf } from './activity.ts';
import type { Authentication } from './authentication.ts';
import { download, type RawAnswer } from './download-route.ts';
import type { Turn } from './turn.ts';

/** What the server asks of the rest. */
export type ServerParts = {
  readonly turn: Turn;
  readonly authentication: Authentication;
  /** Whether activities of this tenant are served; a refusal is written down by whoever decides. */
  readonly serves: (tenant: string, person: string) => Promise<boolean>;
  readonly ready: () => Promise<boolean>;
  readonly downloads: Downloads;
  /** In development only: moves the clock and answers how many messages left; undefined when the moment lies in the past. */
  readonly moveClock?: (to: Date) => Promise<{ now: string; sent: number } | undefined>;
};

const LARGEST = 256 * 1024;

type Answer = { readonly status: number; readonly body?: unknown } | RawAnswer;

/** The HTTP server of the bot with its routes (contract.md, *Routes*). Bodies are read by hand, so that size and time are bounded. */
export function makeServer(parts: ServerParts): restify.Server {
  const server = restify.createServer({ name: 'actietafel', onceNext: false });
  server.server.requestTimeout = 20_000;
  server.server.headersTimeout = 10_000;
  server.server.keepAliveTimeout = 65_000;
  const route =
    (work: (req: IncomingMessage) => Promise<Answer>) =>
    (req: restify.Request, res: restify.Response, next: restify.Next) => {
      // While the server stops, a connection that is kept alive would hold it up.
      const finish = (answer: Answer) => send(res, answer, next, !server.server.listening);
      work(req).then(
        (answer) => finish(answer),
        () => finish({ status: 500 }),
      );
    };
  server.post(
    '/api/messages',
    route(async (req) => receive(parts, req)),
  );
  server.get(
    '/healthz',
    route(async () => ({ status: 200, body: { status: 'ok' } })),
  );
  server.get(
    '/readyz',
    route(async () =>
      (await parts.ready())
        ? { status: 200, body: { status: 'ready' } }
        : { status: 503, body: { status: 'not ready' } },
    ),
  );
  server.get(
    '/download/:secret',
    route((req) => download(parts.downloads, req)),
  );
  const { moveClock } = parts;
  if (moveClock)
    server.post(
      '/dev/clock',
      route(async (req) => changeClock(moveClock, req)),
    );
  return server;
}

async function receive({ turn, authentication, serves }: ServerParts, req: IncomingMessage): Promise<Answer> {
  const body = await readJson(req);
  if ('status' in body) return body;
  const parsed = activityShape.safeParse(body.json);
  const header = req.headers.authorization;
  if (!parsed.success) return { status: 400 };
  if ((await authentication.check(parsed.data, header)) !== 'verified') return { status: 401 };
  if (!(await serves(tenantOf(parsed.data), parsed.data.from.aadObjectId ?? ''))) return { status: 403 };
  return turn(parsed.data);
}

async function changeClock(moveClock: NonNullable<ServerParts['moveClock']>, req: IncomingMessage): Promise<Answer> {
  const body = await readJson(req);
  if ('status' in body) return body;
  const { now } = (body.json ?? {}) as { now?: unknown };
  const moment = typeof now === 'string' ? new Date(now) : undefined;
  if (!moment || Number.isNaN(moment.getTime())) return { status: 400, body: { error: 'now: geen datum en tijd' } };
  const moved = await moveClock(moment);
  return moved ? { status: 200, body: moved } : { status: 409, body: { error: 'now: de klok gaat alleen vooruit' } };
}

/** The JSON of a request, or why it cannot be read: 413 when it is too large, 400 when it is no JSON. */
function readJson(req: IncomingMessage): Promise<{ json: unknown } | { status: number }> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST) chunks.push(chunk);
      else resolve({ status: 413 });
    });
    req.on('error', () => resolve({ status: 400 }));
    req.on('end', () => {
      try {
        resolve({ json: JSON.parse(Buffer.concat(chunks).toString()) });
      } catch {
        resolve({ status: 400 });
      }
    });
  });
}

function send(res: ServerResponse, answer: Answer, next: restify.Next, last: boolean): void {
  const { bytes, headers } = 'raw' in answer ? answer.raw : jsonOf(answer.body);
  res.writeHead(answer.status, {
    ...headers,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(last ? { connection: 'close' } : {}),
  });
  res.end(bytes);
  next(false);
}

function jsonOf(body: unknown): RawAnswer['raw'] {
  if (body === undefined) return { bytes: Buffer.alloc(0), headers: {} };
  return {
    bytes: Buffer.from(JSON.stringify(body)),
    headers: { 'content-type': 'application/json; charset=utf-8' },
  };
}
