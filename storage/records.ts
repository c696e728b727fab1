import { type Cipher, KeyDestroyed, type KeyName } from './cipher.ts';
import { type AnyDocument, type Documents, type Kind, kindOf } from './documents.ts';
import type { Body, Committed, ListFilter, Store, Stored, Write } from './store.ts';

/** One change of a decision: a document as it must become, or one that must go. */
export type Change = { readonly write: AnyDocument } | { readonly remove: string };

/**
 * What one command reads and writes at one table. It remembers how each document was when it was read, so that a commit
 * fails as `stale` or `exists` when somebody else was first; nothing can be overwritten unseen.
 */
export interface Session {
  readonly table: string;
  get<K extends Kind>(kind: K, id: string): Promise<Documents[K] | undefined>;
  /** `where` looks at the clear fields alone, so that what is not asked for is not opened. */
  list<K extends Kind>(kind: K, filter?: ListFilter, where?: (clear: Body) => boolean): Promise<Documents[K][]>;
  /** All or nothing. `mark` says that the command was carried out: the same mark again writes nothing (`replayed`). */
  commit(changes: readonly Change[], mark?: Documents['audit']): Promise<Committed>;
}

/** Typed documents over the store: shapes checked, old versions lifted, personal data sealed and opened. */
export interface Records {
  session(table: string): Session;
  find<K extends Kind>(kind: K, owner: string): Promise<{ table: string; document: Documents[K] }[]>;
  due(now: string, limit: number): Promise<{ table: string; id: string }[]>;
  /** The earliest moment at or before `until` at which something comes due; for moving the clock in development. */
  nextDue(until: string): Promise<string | undefined>;
  fingerprint(table: string, purpose: string, parts: readonly string[]): Promise<string>;
  /** Destroys the key of a case or draft: its personal data is unreadable for good, in every copy. */
  forget(table: string, caseId: string): Promise<void>;
  ping(): Promise<void>;
}

const ABSENT = Symbol('absent');

/** Opens typed records on a store. */
export function openRecords(store: Store, cipher: Cipher): Records {
  const coder = makeCoder(cipher);
  return {
    session: (table) => openSession(table, store, coder),
    async find(kind, owner) {
      const found = await store.find(kind, owner);
      return Promise.all(found.map(async (s) => ({ table: s.table, document: await coder.decode(kind, s) })));
    },
    async due(now, limit) {
      return (await store.due('notice', now, limit)).map(({ table, id }) => ({ table, id }));
    },
    async nextDue(until) {
      const moments = (await store.due('notice', until, 100_000)).flatMap(({ body }) => body.dueAt ?? []);
      return moments.sort()[0];
    },
    fingerprint: (table, purpose, parts) => cipher.fingerprint(table, purpose, parts),
    forget: (table, caseId) => cipher.destroy(table, `case:${caseId}`),
    ping: () => store.ping(),
  };
}

type Coder = ReturnType<typeof makeCoder>;

function makeCoder(cipher: Cipher) {
  const keyOf = (key: 'case' | 'table', body: Body): KeyName => (key === 'table' ? 'table' : `case:${body.caseId}`);
  return {
    async encode(table: string, document: AnyDocument): Promise<Body> {
      const { id, ...rest } = document;
      const body: Record<string, unknown> & Body = { ...(rest as Body), v: kindOf(document.kind).version };
      const seal = kindOf(document.kind).sealed;
      if (seal) body[seal.field] = await cipher.seal(table, keyOf(seal.key, body), id, seal.field, body[seal.field]);
      return body;
    },
    async decode<K extends Kind>(kind: K, stored: Stored): Promise<Documents[K]> {
      let body: Record<string, unknown> & Body = { ...stored.body };
      const { sealed: seal, shape, version, lifts } = kindOf(kind);
      const sealed = seal && body[seal.field];
      if (seal && typeof sealed === 'string') {
        body[seal.field] = await cipher.open(stored.table, keyOf(seal.key, body), stored.id, seal.field, sealed);
      }
      for (let v = Number(body.v); v < version; v++) {
        const lift = lifts?.[v];
        if (!lift) throw new Error(`no way to lift ${kind} from version ${v}`);
        body = { ...lift(body), kind };
      }
      return shape.parse({ ...body, id: stored.id }) as Documents[K];
    },
    /** What is kept for a while only is gone with its key, also when its row still stands: it must not be in anybody's way. */
    async decodeKept<K extends Kind>(kind: K, stored: Stored): Promise<Documents[K] | undefined> {
      try {
        return await this.decode(kind, stored);
      } catch (error) {
        if (error instanceof KeyDestroyed && stored.body.expiresAt !== undefined) return undefined;
        throw error;
      }
    },
  };
}

function openSession(table: string, store: Store, coder: Coder): Session {
  const seen = new Map<string, string | typeof ABSENT>();
  const remember = (stored: Stored) => seen.set(stored.id, stored.etag);

  async function toWrite(change: Change): Promise<Write | undefined> {
    if ('remove' in change) {
      const etag = seen.get(change.remove);
      if (etag === ABSENT) return undefined;
      if (etag === undefined) throw new Error(`removed without being read: ${prefixOf(change.remove)}`);
      return { op: 'remove', id: change.remove, etag };
    }
    const { id } = change.write;
    const etag = seen.get(id);
    const body = await coder.encode(table, change.write);
    return typeof etag === 'string' ? { op: 'replace', id, body, etag } : { op: 'create', id, body };
  }

  return {
    table,
    async get(kind, id) {
      const stored = await store.get(table, id);
      if (!stored) {
        seen.set(id, ABSENT);
        return undefined;
      }
      remember(stored);
      return coder.decodeKept(kind, stored);
    },
    async list(kind, filter, where) {
      const all = await store.list(table, kind, filter);
      const found = where ? all.filter(({ body }) => where(body)) : all;
      for (const stored of found) remember(stored);
      const kept = await Promise.all(found.map((stored) => coder.decodeKept(kind, stored)));
      return kept.filter((document) => document !== undefined);
    },
    async commit(changes, mark) {
      const writes: Write[] = [];
      if (mark) writes.push({ op: 'mark', id: mark.id, body: await coder.encode(table, mark) });
      for (const change of changes) {
        const write = await toWrite(change);
        if (write) writes.push(write);
      }
      const committed = await store.commit(table, writes);
      if (committed.ok) for (const [id, etag] of Object.entries(committed.etags)) seen.set(id, etag);
      return committed;
    },
  };
}

/** The part of an id before the first colon: enough for an error text, and never about a person. */
function prefixOf(id: string): string {
  return id.split(':', 1)[0] ?? '';
}
