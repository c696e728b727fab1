import http from 'node:http';
import https from 'node:https';
import type { Answer } from '../outbox/delivery.ts';

/** What the Bot Connector answered, with the parsed body when there was one. */
export type ConnectorAnswer = {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly retryAfterMs?: number;
};

/** The Bot Connector REST API of Teams: one call, one request; nothing is retried here, because a repeated post is a second message. */
export interface Connector {
  call(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    serviceUrl: string,
    path: string,
    body?: unknown,
  ): Promise<ConnectorAnswer | Answer>;
  /** Breaks off what is under way; nothing is sent any more. */
  close(): void;
}

const TIMEOUT = 15_000;
const pool = {
  keepAlive: true,
  keepAliveMsecs: 30_000,
  maxSockets: 64,
  maxFreeSockets: 16,
  scheduling: 'lifo',
  timeout: 240_000,
} as const;

/**
 * Opens the connector: one pool of kept-alive connections for all service URLs (a new TLS connection costs 13 times a
 * call), the token asked of `token` at each call (the SDK caches it).
 */
export function openConnector(token: () => Promise<string | undefined>): Connector {
  const agents = { 'http:': new http.Agent(pool), 'https:': new https.Agent(pool) };
  let closed = false;
  return {
    async call(method, serviceUrl, path, body) {
      if (closed) return { lost: 'before-sending' };
      const url = new URL(`${serviceUrl.replace(/\/?$/, '/')}${path}`);
      const bearer = await token().catch(() => null);
      if (bearer === null) return { lost: 'before-sending' };
      const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
      const headers = {
        accept: 'application/json',
        ...(payload ? { 'content-type': 'application/json; charset=utf-8', 'content-length': payload.length } : {}),
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      };
      const secure = url.protocol === 'https:';
      const options = { method, headers, agent: agents[secure ? 'https:' : 'http:'], timeout: TIMEOUT };
      return exchange((secure ? https : http).request(url, options), payload);
    },
    close() {
      closed = true;
      agents['http:'].destroy();
      agents['https:'].destroy();
    },
  };
}

function exchange(request: http.ClientRequest, payload: Buffer | undefined): Promise<ConnectorAnswer | Answer> {
  return new Promise((resolve) => {
    let connected = false;
    const deadline = setTimeout(() => request.destroy(new Error('timeout')), TIMEOUT);
    const done = (answer: ConnectorAnswer | Answer) => {
      clearTimeout(deadline);
      resolve(answer);
    };
    request.on('socket', (socket) => {
      if (socket.connecting) socket.once('connect', () => (connected = true));
      else connected = true;
    });
    request.on('error', () => done({ lost: connected ? 'after-sending' : 'before-sending' }));
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => done({ lost: 'after-sending' }));
      response.on('end', () => done(answerOf(response, Buffer.concat(chunks).toString())));
    });
    request.end(payload);
  });
}

function answerOf({ statusCode = 0, headers }: http.IncomingMessage, text: string): ConnectorAnswer {
  const retryAfterMs = retryAfter(headers['retry-after']);
  return { status: statusCode, body: parsed(text), ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

function retryAfter(header: string | undefined): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - Date.now());
}

function parsed(text: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text);
    return json !== null && typeof json === 'object' ? (json as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Did the platform accept the call? */
export function succeeded(answer: ConnectorAnswer | Answer): answer is ConnectorAnswer {
  return 'body' in answer && answer.status >= 200 && answer.status < 300;
}

/** The failure in the outbox's terms: the status with the platform's own error code, never its message. */
export function failureOf(answer: ConnectorAnswer | Answer): Answer {
  if (!('body' in answer)) return answer;
  const error = answer.body.error;
  const code =
    error !== null && typeof error === 'object' && 'code' in error && typeof error.code === 'string'
      ? { code: error.code.slice(0, 60) }
      : {};
  const retryAfterMs = answer.retryAfterMs;
  return { status: answer.status, ...code, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}
