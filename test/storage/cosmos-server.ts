import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { runBatch } from './cosmos-batch.ts';
import { type Account, byPackage, newAccount, prepare, query, type Reply, readOne } from './cosmos-documents.ts';
import { type Fault, Faults } from './cosmos-faults.ts';

const DOCUMENT_PATH = /^\/+dbs\/([^/]+)\/colls\/([^/]+)\/docs(?:\/([^/]+))?\/?$/;
const MOST_BYTES = 2 * 1024 * 1024;

/**
 * Starts @vercel/cosmosdb-server's data and query engine behind a door of our own, which does what the real service does and that package does
 * not: whole batches, queries within one partition, expiry, quoted etags, limits; plus faults on demand. cosmos-server.test.ts says each.
 */
export async function startCosmosServer(now: () => Date = () => new Date()): Promise<CosmosServer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new CosmosServer(server, now);
}

/** A Cosmos DB in this process, on loopback and a free port. */
export class CosmosServer {
  readonly endpoint: string;
  /** How many requests of each kind have come in so far. */
  readonly seen: Record<string, number> = {};
  readonly #server: Server;
  readonly #account: Account;
  readonly #now: () => Date;
  readonly #faults = new Faults();

  constructor(server: Server, now: () => Date) {
    const { port } = server.address() as AddressInfo;
    this.endpoint = `http://127.0.0.1:${port}`;
    this.#server = server;
    this.#account = newAccount('127.0.0.1', port);
    this.#now = now;
    server.on('request', (req, res) => {
      this.#answer(req, res).catch((error: unknown) =>
        res.writeHead(500).end(JSON.stringify({ message: String(error) })),
      );
    });
  }

  /** Makes the next requests of a kind fail, once or as often as said. */
  inject(fault: Fault): void {
    this.#faults.add(fault);
  }

  /** Takes all faults away that have not struck yet. */
  heal(): void {
    this.#faults.clear();
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const kind = kindOf(req);
    this.seen[kind] = (this.seen[kind] ?? 0) + 1;
    const { status, operationStatus, reset, delayMs } = this.#faults.next(kind);
    if (reset === 'before') return void req.socket.destroy();
    if (status)
      return send(res, { status, body: { code: 'Injected', message: '' }, headers: { 'x-ms-retry-after-ms': '1' } });
    const reply = await this.#handle(req, res, kind, operationStatus);
    if (delayMs) await pause(delayMs);
    if (reset === 'after') return void req.socket.destroy();
    send(res, reply);
  }

  async #handle(req: IncomingMessage, res: ServerResponse, kind: string, operationStatus?: number): Promise<Reply> {
    if (kind === 'account')
      return { status: 200, body: JSON.parse(JSON.stringify(this.#account.read()).replaceAll('https://', 'http://')) };
    if (kind === 'plan') return { status: 200, body: {} };
    if (kind === 'other') return byPackage(this.#account, req, res);
    const [, db = '', coll = '', id = ''] =
      DOCUMENT_PATH.exec(pathOf(req))?.map((part) => decodeURIComponent(part ?? '')) ?? [];
    const collection = this.#account.database(db).collection(coll);
    if (!collection.read()) return { status: 404, body: { code: 'NotFound', message: '' } };
    prepare(collection, this.#now);
    const partition = partitionOf(req);
    if (kind === 'read') return readOne(collection, id, partition);
    const text = Buffer.concat(await req.toArray()).toString();
    if (Buffer.byteLength(text) > MOST_BYTES)
      return { status: 413, body: { code: 'RequestEntityTooLarge', message: '' } };
    if (kind === 'query') return query(collection, JSON.parse(text), partition, req);
    return runBatch(collection, JSON.parse(text), partition ?? '', operationStatus);
  }
}

function pathOf(req: IncomingMessage): string {
  return new URL(req.url ?? '/', 'http://127.0.0.1').pathname;
}

function kindOf(req: IncomingMessage): string {
  const is = (header: string) => String(req.headers[header]).toLowerCase() === 'true';
  const path = pathOf(req);
  if (/^\/+$/.test(path)) return 'account';
  if (is('x-ms-cosmos-is-query-plan-request')) return 'plan';
  if (!DOCUMENT_PATH.test(path)) return 'other';
  if (is('x-ms-cosmos-is-batch-request')) return 'batch';
  if (req.method === 'GET') return 'read';
  return req.method === 'POST' &&
    (is('x-ms-documentdb-isquery') || req.headers['content-type'] === 'application/query+json')
    ? 'query'
    : 'other';
}

function partitionOf(req: IncomingMessage): string | undefined {
  const header = req.headers['x-ms-documentdb-partitionkey'];
  return header === undefined ? undefined : String((JSON.parse(String(header)) as unknown[])[0]);
}

function send(res: ServerResponse, { status, body, headers = {} }: Reply): void {
  res.writeHead(status, {
    'content-type': 'application/json',
    'x-ms-request-charge': '1',
    'x-ms-activity-id': 'test',
    ...headers,
  });
  res.end(body === undefined ? '' : JSON.stringify(body));
}
