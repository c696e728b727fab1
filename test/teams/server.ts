import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerCall, findCall } from './connector.ts';
import { type ConnectorAnswer, type ConnectorCall, ConnectorError } from './connector-call.ts';
import { codeFor, type Fault, Faults, type RouteName } from './faults.ts';
import { Limits } from './limits.ts';
import type { World } from './world.ts';

/** One request of the bot to the connector, kept for tests that count. */
export interface RecordedRequest {
  method: string;
  path: string;
  route: RouteName;
  /** Base id of the conversation. */
  conversation: string;
  targeted: boolean;
  body: Record<string, unknown>;
  /** Milliseconds since 1970, of the machine. */
  at: number;
  /** 0 when the request got no answer. */
  status: number;
}

/** Answers a request that is no connector route; true when it did. */
export type ExtraRoute = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean;

/** What Teams in memory shows to the bot over HTTP: the connector routes, with the faults and limits that were asked for. */
export class ConnectorServer {
  readonly faults = new Faults();
  readonly limits = new Limits();
  readonly requests: RecordedRequest[] = [];
  readonly extras: ExtraRoute[] = [];
  readonly http: Server = createServer((request, response) => {
    this.serve(request, response).catch((error: unknown) => {
      reply(
        response,
        refusal(
          500,
          'InternalServerError',
          `Teams in memory failed: ${error instanceof Error ? error.message : error}`,
        ),
      );
    });
  });
  private readonly world: World;
  private readonly largestPage: number | undefined;

  constructor(world: World, largestPage: number | undefined) {
    this.world = world;
    this.largestPage = largestPage;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const found = findCall(request.method ?? 'GET', url);
    if (!found) {
      if (!this.extras.some((extra) => extra(request, response, url)))
        reply(response, refusal(404, 'NotFound', 'No such route.'));
      return;
    }
    const body = await readJson(request);
    const call = { ...found, body: body ?? {} };
    const recorded = record(request, url, call);
    this.requests.push(recorded);
    const fault = this.faults.take(call.name, recorded.conversation);
    if (fault) return this.goWrong(response, fault, call, recorded);
    const answer = body ? this.answer(call, recorded.conversation) : refusal(400, 'BadSyntax', 'The body is not JSON.');
    recorded.status = answer.status;
    reply(response, answer);
  }

  private goWrong(response: ServerResponse, fault: Fault, call: ConnectorCall, recorded: RecordedRequest): void {
    if (fault.afterAccepting) this.answer(call, recorded.conversation);
    if (fault.hang) return;
    if (fault.reset) return void response.destroy();
    recorded.status = fault.status ?? 500;
    const code = fault.code ?? codeFor(recorded.status);
    reply(response, {
      ...refusal(recorded.status, code, fault.message ?? `Teams refuses: ${code}.`),
      retryAfter: fault.retryAfter,
    });
  }

  private answer(call: ConnectorCall, conversation: string): ConnectorAnswer {
    try {
      const wait = this.limits.refuses(call.name, conversation);
      if (wait !== undefined) throw new ConnectorError(429, 'Throttled', 'Too many requests.', wait);
      return answerCall(this.world, call, this.largestPage);
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      return { ...refusal(error.status, error.code, error.message), retryAfter: error.retryAfter };
    }
  }
}

function record(request: IncomingMessage, url: URL, call: ConnectorCall): RecordedRequest {
  return {
    method: request.method ?? '',
    path: url.pathname,
    route: call.name,
    conversation: call.conversation.split(';')[0] ?? '',
    targeted: url.searchParams.get('isTargetedActivity') === 'true',
    body: call.body,
    at: Date.now(),
    status: 0,
  };
}

function refusal(status: number, code: string, message: string): ConnectorAnswer {
  return { status, body: { error: { code, message } } };
}

function reply(response: ServerResponse, { status, body, retryAfter }: ConnectorAnswer): void {
  const wait = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...wait });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

/** The JSON in a request, `{}` when there is none, undefined when it is not JSON. */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  if (text === '') return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
