import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { checkCommit } from './commit-check.ts';
import { writeAll } from './sqlite-commit.ts';
import { listSql, prepareSchema, SQL } from './sqlite-schema.ts';
import { errorNumber, isTrouble } from './sqlite-trouble.ts';
import { SqliteWriter } from './sqlite-writer.ts';
import { type Committed, type ListFilter, type Store, type Stored, StoreUnavailable, type Write } from './store.ts';

/**
 * How a file is opened. `now` is the clock that expiry follows. `leaveNoTrace` empties the write-ahead log after every commit, so that what was
 * overwritten is gone from the disk at once: right for keys, needless for the rest. `maxPages` makes a small disk for tests.
 */
export type SqliteOptions = {
  readonly now?: () => Date;
  readonly leaveNoTrace?: boolean;
  readonly maxPages?: number;
};

/**
 * Opens (or makes) the embedded store in one file, mode 0600, in a directory of mode 0700; `:memory:` keeps nothing. Every acknowledged commit
 * is on disk (synchronous=FULL). A second process on the same file is safe: a commit takes the write lock first and checks etags in the file
 * itself; it waits at most a second for the other and then answers `unavailable`. The file must stand on a local disk, not on a network share.
 */
export function openSqlite(path: string, options: SqliteOptions = {}): Store {
  const db = openFile(path);
  try {
    prepareSchema(db);
    if (options.maxPages) db.exec(`PRAGMA max_page_count = ${Math.trunc(options.maxPages)}`);
    return new SqliteStore(db, options);
  } catch (error) {
    db.close();
    throw error;
  }
}

function openFile(path: string): DatabaseSync {
  if (path !== ':memory:') {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(path, 'a', 0o600));
    chmodSync(path, 0o600);
  }
  return new DatabaseSync(path, { timeout: 1000 });
}

type Row = { pk: string; id: string; etag: string; body: string };

class SqliteStore implements Store {
  readonly #db: DatabaseSync;
  readonly #now: () => Date;
  readonly #writer: SqliteWriter;
  readonly #statements = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, options: SqliteOptions) {
    this.#db = db;
    this.#now = options.now ?? (() => new Date());
    this.#writer = new SqliteWriter(db, () => options.leaveNoTrace && this.#emptyLog());
  }

  async get(table: string, id: string): Promise<Stored | undefined> {
    return this.#read(SQL.get, { table, id })[0];
  }

  async list(table: string, kind: string, filter: ListFilter = {}): Promise<readonly Stored[]> {
    const { after = '', limit = 100, ...wanted } = filter;
    const given = NARROWING.flatMap((field) => (wanted[field] === undefined ? [] : [[field, wanted[field]] as const]));
    const sql = listSql(given.map(([field]) => field));
    return this.#read(sql, { table, kind, after, limit, ...Object.fromEntries(given) });
  }

  async find(kind: string, owner: string): Promise<readonly Stored[]> {
    return this.#read(SQL.find, { kind, owner });
  }

  async due(kind: string, now: string, limit: number): Promise<readonly Stored[]> {
    return this.#read(SQL.due, { kind, until: now, limit });
  }

  async commit(table: string, writes: readonly Write[]): Promise<Committed> {
    const checked = checkCommit(table, writes);
    if (!checked.ok || writes.length === 0) return checked.ok ? { ok: true, replayed: false, etags: {} } : checked;
    try {
      return await this.#writer.run(() =>
        writeAll((sql) => this.#statement(sql), table, writes, checked.texts, this.#isoNow()),
      );
    } catch (error) {
      if (isTrouble(error)) return { ok: false, reason: 'unavailable', id: writes[0]?.id ?? '' };
      throw error;
    }
  }

  async ping(): Promise<void> {
    this.#guard(() => this.#statement(SQL.ping).get());
  }

  async close(): Promise<void> {
    this.#writer.flush();
    if (this.#db.isOpen) this.#db.close();
  }

  /** The commit stands by now: when the log cannot be emptied, the next commit or the closing of the file does it. */
  #emptyLog(): void {
    try {
      this.#statement('PRAGMA wal_checkpoint(TRUNCATE)').get();
    } catch {
      // Nothing to do about it now.
    }
  }

  #read(sql: string, values: Record<string, string | number>): Stored[] {
    const rows = this.#guard(() => this.#statement(sql).all({ ...values, now: this.#isoNow() })) as Row[];
    return rows.map((row) => ({ table: row.pk, id: row.id, etag: row.etag, body: JSON.parse(row.body) }));
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (isTrouble(error)) throw new StoreUnavailable(`SQLite gave error ${errorNumber(error)}`);
      throw error;
    }
  }

  #statement(sql: string): StatementSync {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const made = this.#db.prepare(sql);
    this.#statements.set(sql, made);
    return made;
  }

  #isoNow(): string {
    return this.#now().toISOString();
  }
}

const NARROWING = ['status', 'owner', 'caseId'] as const;
