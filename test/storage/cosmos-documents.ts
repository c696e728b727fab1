import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';

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
/** All databases of one server. */
export type Account = { read(): object; database(id: string): Database };
type Route = readonly [
  Record<string, string>,
  (account: Account, req: IncomingMessage, res: ServerResponse, params: object) => unknown,
];
/** An answer before it is sent. */
export type Reply = { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> };

const load = createRequire(import.meta.url);
const { default: AccountOf } = load('@vercel/cosmosdb-server/lib/account') as {
  default: new (host: string, port: number) => Account;
};
const { default: routeOf } = load('@vercel/cosmosdb-server/lib/routes') as {
  default: (req: IncomingMessage) => Route | undefined;
};

/** An empty account at an address. */
export function newAccount(host: string, port: number): Account {
  return new AccountOf(host, port);
}

/** Gives new documents a quoted etag and the time of our clock, and takes away what has expired. */
export function prepare(collection: Collection, now: () => Date): void {
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

/** One document of one partition. */
export function readOne(collection: Collection, id: string, partition: string | undefined): Reply {
  const doc = partition === undefined ? undefined : collection.document(id, partition).read();
  if (!doc || doc.id !== id) return { status: 404, body: { code: 'NotFound', message: '' } };
  return { status: 200, body: doc, headers: { etag: doc._etag } };
}

/** A query over one partition, or over all when none is named. */
export function query(
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

/** Everything else (databases, containers) as the package does it. */
export async function byPackage(account: Account, req: IncomingMessage, res: ServerResponse): Promise<Reply> {
  const [params, handler] = routeOf(req) ?? [];
  if (!params || !handler) return { status: 400, body: { message: 'no route' } };
  const body = await handler(account, req, res, params);
  return { status: res.statusCode, body };
}
