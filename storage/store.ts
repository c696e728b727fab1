/** What is kept of one document. `body` is plain JSON, the same on every store; `etag` is opaque and changes at every write. */
export type Stored = { readonly table: string; readonly id: string; readonly etag: string; readonly body: Body };

/**
 * The fields by which documents are found, in clear; everything else in a body is the writer's own.
 * `dueAt` and `expiresAt` are UTC date-times of fixed width (`Date.toISOString()`), so that text order is time order.
 * A document past `expiresAt` is gone for every reader at once and removed later.
 */
export type Body = {
  readonly kind: string;
  readonly status?: string;
  readonly owner?: string;
  readonly caseId?: string;
  readonly dueAt?: string;
  readonly expiresAt?: string;
  readonly [field: string]: unknown;
};

/**
 * One change within a commit. `mark` creates a document that says "this command has been carried out": when it is
 * already there, nothing is written and the answer is `replayed`. It may stand only first.
 */
export type Write =
  | { readonly op: 'mark'; readonly id: string; readonly body: Body }
  | { readonly op: 'create'; readonly id: string; readonly body: Body }
  | { readonly op: 'replace'; readonly id: string; readonly body: Body; readonly etag: string }
  | { readonly op: 'put'; readonly id: string; readonly body: Body }
  | { readonly op: 'remove'; readonly id: string; readonly etag: string };

/** Why a commit wrote nothing: `exists` on create, `missing` or `stale` on replace and remove; `unavailable`: try again later. */
export type CommitFailure = 'exists' | 'missing' | 'stale' | 'too-large' | 'too-many' | 'unavailable';

/** The answer to a commit. `etags` holds the new etag of each written document, by id. Nothing is ever half written. */
export type Committed =
  | { readonly ok: true; readonly replayed: boolean; readonly etags: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly reason: CommitFailure; readonly id: string };

/** What narrows a list. Documents come in the order of their id, after `after` (exclusive), at most `limit` (default 100). */
export type ListFilter = {
  readonly status?: string;
  readonly owner?: string;
  readonly caseId?: string;
  readonly after?: string;
  readonly limit?: number;
};

/** The most writes in one commit, and the most bytes of JSON in one commit: what one transactional batch of Cosmos DB takes. */
export const COMMIT_LIMITS = { writes: 99, bytes: 1_900_000 } as const;

/** Thrown by reads when the store cannot be reached or is broken. The message holds no content of any document. */
export class StoreUnavailable extends Error {}

/**
 * The one door to what is kept. A table is the unit of isolation and of transactions (a logical partition in Cosmos DB).
 * Two implementations, one contract suite: SQLite (one process, one file) and Azure Cosmos DB for NoSQL.
 */
export interface Store {
  get(table: string, id: string): Promise<Stored | undefined>;
  list(table: string, kind: string, filter?: ListFilter): Promise<readonly Stored[]>;
  /** Every document of this kind with this owner, over all tables: at which tables does a person sit? */
  find(kind: string, owner: string): Promise<readonly Stored[]>;
  /** Documents of this kind with `dueAt` at or before `now`, over all tables, in no particular order. The cost grows with what is due. */
  due(kind: string, now: string, limit: number): Promise<readonly Stored[]>;
  /** All or nothing, within one table. Safe to call again after an unclear failure when the first write is a `mark`. */
  commit(table: string, writes: readonly Write[]): Promise<Committed>;
  /** Does the store answer? For the readiness probe; throws StoreUnavailable. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
