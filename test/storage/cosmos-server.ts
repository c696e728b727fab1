import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { runBatch } from './cosmos-batch.ts';

/** What is done to the next requests of a kind: an error status instead of an answer, a broken connection, or a late answer. */
export type Fault = {
  readonly on: 'batch' | 'read' | 'query' | 'any';
  readonly times?: number;
  readonly what:
    | { readonly status: number }
    | { readonly operationStatus: number }
    | { readonly reset: 'before' | 'after' }
    | { readonly delayMs: number };
};

/** A Cosmos DB in this process, on loopback and a free port. */
export type CosmosServer = {
  readonly endpoint: string;
  stop(): Promise<void>;
  inject(fault: Fault): void;
  /** Takes all faults away that have not struck yet. */
  heal(): void;
  /** How many requests of each kind have come in so far. */
  readonly seen: Readonly<Record<string, number>>;
};

/** A stored document with what the service adds to it. */
export type Doc = {
  id: string;
  pk: string;
  ttl?: number;
  _etag: string;
  _ts: number;
  _rid: string;
  [field: string]: unknown;
};

/** The parts of a collection of @vercel/cosmosdb-server that are used here; private to that package, hence its exact version. */
export type Collection = {
  read(): { defaultTtl?: number } | undefined;
  document(id: string, partition: string): { read(): Doc | undefined };
  documents: {
    _data: Map<string, { read(): Doc }>;
    _index: Map<string, string>;
    _set(doc: Doc): Doc;
    create(doc: object): Doc;
    replace(doc: object, old: Doc): Doc;
    delete(id: string, partition: string): void;
    query(
      body: object,
      page: { maxItemCount: number | null; continuation: unknown },
    ): { result: Doc[]; continuation?: unknown };
  };
};
type Database = { collection(id: string): Collection };
type Account = { read(): object; database(id: string): Database };
type Route = readonly [
  Record<string, string>,
  (account: Account, req: IncomingMessage, res: ServerResponse, params: object) => unknown,
];
type Reply = { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> };

const load = createRequire(import.meta.url);
const { default: AccountOf } = load('@vercel/cosmosdb-server/lib/account') as {
  default: new (host: string, port: number) => Account;
};
const { default: routeOf } = load('@vercel/cosmosdb-server/lib/routes') as {
  default: (req: IncomingMessage) => Route | undefined;
};
const DOCUMENT_PATH = /^\/+dbs\/([^/]+)\/colls\/([^/]+)\/docs(?:\/([^/]+))?\/?$/;
const MOST_BYTES = 2 * 1024 * 1024;

/**
 * Starts @vercel/cosmosdb-server's data and query engine behind a door of our own, which does what the real service does and that package does
 * not: whole batches, queries within one partition, expiry, quoted etags, limits; plus faults on demand. cosmos-server.test.ts says each.
 */
export async function startCosmosServer(now: () => Date = () => new Date()): Promise<CosmosServer> {
  const faults: { fault: Fault; left: number }[] = [];
  const seen: Record<string, number> = {};
  const server = createServer((req, res) => {
    void answer(req, res).catch((error: unknown) => res.writeHead(500).end(JSON.stringify({ message: String(error) })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const account = new AccountOf('127.0.0.1', port);
  const endpoint = `http://127.0.0.1:${port}`;

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const kind = kindOf(req);
    seen[kind] = (seen[kind] ?? 0) + 1;
    const hit = faults.find(({ fault, left }) => left > 0 && (fault.on === kind || fault.on === 'any'));
    if (hit) hit.left -= 1;
    const what: Partial<
      Record<'status' | 'operationStatus' | 'delayMs', number> & Record<'reset', 'before' | 'after'>
    > = hit?.fault.what ?? {};
    if (what.reset === 'before') return void req.socket.destroy();
    if (what.status)
      return send(res, {
        status: what.status,
        body: { code: 'Injected', message: '' },
        headers: { 'x-ms-retry-after-ms': '1' },
      });
    const reply = await handle(req, res, kind, what.operationStatus);
    if (what.delayMs) await pause(what.delayMs);
    if (what.reset) return void req.socket.destroy();
    send(res, reply);
  }

  async function handle(
    req: IncomingMessage,
    res: ServerResponse,
    kind: string,
    operationStatus?: number,
  ): Promise<Reply> {
    if (kind === 'account')
      return { status: 200, body: JSON.parse(JSON.stringify(account.read()).replaceAll('https://', 'http://')) };
    if (kind === 'plan') return { status: 200, body: {} };
    const [, db, coll, id] = DOCUMENT_PATH.exec(new URL(req.url ?? '/', endpoint).pathname) ?? [];
    if (!db || !coll || !['read', 'query', 'batch'].includes(kind)) return byPackage(account, req, res);
    const collection = account.database(decodeURIComponent(db)).collection(decodeURIComponent(coll));
    if (!collection.read()) return { status: 404, body: { code: 'NotFound', message: '' } };
    prepare(collection, now);
    const partition = partitionOf(req);
    if (kind === 'read') return readOne(collection, decodeURIComponent(id ?? ''), partition);
    const text = await textOf(req);
    if (Buffer.byteLength(text) > MOST_BYTES)
      return { status: 413, body: { code: 'RequestEntityTooLarge', message: '' } };
    if (kind === 'query') return query(collection, JSON.parse(text), partition, req);
    return runBatch(collection, JSON.parse(text), partition ?? '', operationStatus);
  }

  return {
    endpoint,
    seen,
    inject: (fault) => void faults.push({ fault, left: fault.times ?? 1 }),
    heal: () => void faults.splice(0),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function kindOf(req: IncomingMessage): string {
  const is = (header: string) => String(req.headers[header]).toLowerCase() === 'true';
  const path = new URL(req.url ?? '/', 'http://127.0.0.1').pathname;
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

/** Gives new documents a quoted etag and the time of our clock, and takes away what has expired. */
function prepare(collection: Collection, now: () => Date): void {
  const documents = collection.documents;
  const seconds = () => Math.floor(now().getTime() / 1000);
  if (!Object.hasOwn(documents, '_set')) {
    const keep = documents._set.bind(documents);
    documents._set = (doc) => keep(Object.assign(doc, { _etag: `"${doc._etag}"`, _ts: seconds() }));
  }
  const usual = collection.read()?.defaultTtl;
  if (usual === undefined) return;
  for (const doc of [...documents._data.values()].map((item) => item.read())) {
    const ttl = doc.ttl ?? usual;
    if (ttl > 0 && doc._ts + ttl <= seconds()) documents.delete(doc.id, doc.pk);
  }
}

function readOne(collection: Collection, id: string, partition: string | undefined): Reply {
  const doc = partition === undefined ? undefined : collection.document(id, partition).read();
  if (!doc || doc.id !== id) return { status: 404, body: { code: 'NotFound', message: '' } };
  return { status: 200, body: doc, headers: { etag: doc._etag } };
}

function query(
  collection: Collection,
  body: { query: string },
  partition: string | undefined,
  req: IncomingMessage,
): Reply {
  const within = [...collection.documents._data].filter(
    ([, item]) => partition === undefined || item.read().pk === partition,
  );
  const view: Collection['documents'] = Object.assign(Object.create(collection.documents), { _data: new Map(within) });
  const continuation = req.headers['x-ms-continuation'];
  const maxItemCount = Number(req.headers['x-ms-max-item-count']) || null;
  try {
    const page = view.query(body, {
      maxItemCount,
      continuation: continuation ? JSON.parse(String(continuation)) : null,
    });
    const headers = page.continuation ? { 'x-ms-continuation': JSON.stringify(page.continuation) } : {};
    return { status: 200, body: { Documents: page.result, _count: page.result.length }, headers };
  } catch (error) {
    return { status: 400, body: { code: 'BadRequest', message: String(error) } };
  }
}

async function byPackage(account: Account, req: IncomingMessage, res: ServerResponse): Promise<Reply> {
  const [params, handler] = routeOf(req) ?? [];
  if (!params || !handler) return { status: 400, body: { message: 'no route' } };
  const body = await handler(account, req, res, params);
  return { status: res.statusCode, body };
}

function partitionOf(req: IncomingMessage): string | undefined {
  const header = req.headers['x-ms-documentdb-partitionkey'];
  return header === undefined ? undefined : String((JSON.parse(String(header)) as unknown[])[0]);
}

async function textOf(req: IncomingMessage): Promise<string> {
  return Buffer.concat(await req.toArray()).toString();
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
