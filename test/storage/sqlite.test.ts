import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { openSqlite } from '../../storage/sqlite.ts';
import { listSql, SCHEMA_VERSION, SQL } from '../../storage/sqlite-schema.ts';
import { StoreUnavailable } from '../../storage/store.ts';
import { accepted, storeContract } from './contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'actietafel-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => join(folder, `store-${++files}`, 'table.db');

let shift = 0;
const now = () => new Date(Date.now() + shift);
storeContract('SQLite', {
  open: async () => openSqlite(newFile(), { now }),
  now,
  advance: (seconds) => {
    shift += seconds * 1000;
  },
});

describe('the file', () => {
  test('and its folder are open to their owner alone', async () => {
    const path = newFile();
    const store = openSqlite(path);
    accepted(await store.commit('t', [{ op: 'create', id: 'a', body: { kind: 'k' } }]));
    const modes = [join(path, '..'), path, `${path}-wal`].map((file) => (statSync(file).mode & 0o777).toString(8));
    expect(modes).toEqual(['700', '600', '600']);
    await store.close();
  });

  test('keeps what was written when it is opened again', async () => {
    const path = newFile();
    const first = openSqlite(path);
    const etags = accepted(await first.commit('t', [{ op: 'create', id: 'a', body: { kind: 'k', n: 1 } }]));
    await first.close();
    const second = openSqlite(path);
    expect(await second.get('t', 'a')).toMatchObject({ etag: etags.a, body: { n: 1 } });
    await second.close();
  });

  test('of a newer program is refused and left as it is', () => {
    const path = newFile();
    void openSqlite(path).close();
    const db = new DatabaseSync(path);
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    expect(() => openSqlite(path)).toThrow(/newer version of the program/);
  });

  test('holds on to nothing that was replaced or removed, when it must leave no trace', async () => {
    const path = newFile();
    const store = openSqlite(path, { leaveNoTrace: true });
    const secret = { kind: 'k', secret: 'KNOWN-SECRET '.repeat(1000) };
    const writes = ['a', 'b', 'c'].map((id) => ({ op: 'create', id, body: secret }) as const);
    const etags = accepted(await store.commit('t', writes));
    expect(onDisk(path).includes('KNOWN-SECRET')).toBe(true);
    accepted(await store.commit('t', [{ op: 'put', id: 'a', body: { kind: 'k' } }]));
    for (const id of ['b', 'c']) accepted(await store.commit('t', [{ op: 'remove', id, etag: etags[id] ?? '' }]));
    expect(onDisk(path).includes('KNOWN-SECRET')).toBe(false);
    await store.close();
  });

  test('lets go of what has expired, with the commits that follow', async () => {
    const path = newFile();
    const store = openSqlite(path, { now });
    const expiresAt = new Date(now().getTime() + 60_000).toISOString();
    const drafts = Array.from(
      { length: 60 },
      (_, n) => ({ op: 'create', id: `d:${n}`, body: { kind: 'draft', expiresAt } }) as const,
    );
    accepted(await store.commit('t', drafts));
    shift += 61_000;
    for (const n of [1, 2]) accepted(await store.commit('other', [{ op: 'create', id: `${n}`, body: { kind: 'k' } }]));
    const db = new DatabaseSync(path);
    expect(db.prepare("SELECT count(*) n FROM doc WHERE kind = 'draft'").get()).toEqual({ n: 0 });
    db.close();
    await store.close();
  });

  test('may be used by two stores at once: each sees the other, and etags decide between them', async () => {
    const path = newFile();
    const [one, two] = [openSqlite(path), openSqlite(path)];
    const etag = accepted(await one.commit('t', [{ op: 'create', id: 'a', body: { kind: 'k' } }])).a ?? '';
    expect((await two.get('t', 'a'))?.etag).toBe(etag);
    accepted(await two.commit('t', [{ op: 'replace', id: 'a', etag, body: { kind: 'k', n: 2 } }]));
    expect(await one.commit('t', [{ op: 'replace', id: 'a', etag, body: { kind: 'k', n: 3 } }])).toMatchObject({
      reason: 'stale',
    });
    await Promise.all([one.close(), two.close()]);
  });
});

describe('commits that come together', () => {
  const create = (id: string, text = '') => ({ op: 'create', id, body: { kind: 'k', text } }) as const;

  test('share one wait for the disk', async () => {
    const path = newFile();
    const store = openSqlite(path);
    const before = transactionsIn(path);
    await Promise.all(Array.from({ length: 16 }, async (_, n) => accepted(await store.commit(`t${n}`, [create('a')]))));
    expect(transactionsIn(path) - before).toBe(1);
    accepted(await store.commit('t', [create('a')]));
    expect(transactionsIn(path) - before).toBe(2);
    await store.close();
  });

  test('stand or fall alone: a refused one takes nothing from the others and leaves nothing', async () => {
    const store = openSqlite(newFile());
    const answers = await Promise.all([
      store.commit('t', [create('a')]),
      store.commit('t', [create('b'), create('a')]),
      store.commit('t', [create('b')]),
      store.commit('t', [{ op: 'mark', id: 'a', body: { kind: 'k' } }, create('c')]),
    ]);
    expect(answers.map((answer) => (answer.ok ? answer.replayed : answer.reason))).toEqual([
      false,
      'exists',
      false,
      true,
    ]);
    expect((await store.list('t', 'k')).map((found) => found.id)).toEqual(['a', 'b']);
    await store.close();
  });

  test('are not all lost when one of them does not fit on the disk', async () => {
    const store = openSqlite(newFile(), { maxPages: 40 });
    const [small, big, other] = await Promise.all([
      store.commit('t', [create('small')]),
      store.commit('t', [create('big', 'x'.repeat(200_000))]),
      store.commit('t', [create('other')]),
    ]);
    expect(small.ok && other.ok).toBe(true);
    expect(big).toEqual({ ok: false, reason: 'unavailable', id: 'big' });
    expect((await store.list('t', 'k')).map((found) => found.id)).toEqual(['other', 'small']);
    await store.close();
  });

  test('are carried out before the store closes', async () => {
    const path = newFile();
    const store = openSqlite(path);
    const commit = store.commit('t', [create('a')]);
    await store.close();
    accepted(await commit);
    const again = openSqlite(path);
    expect(await again.get('t', 'a')).toBeDefined();
    await again.close();
  });
});

describe('trouble', () => {
  test('a full disk refuses the commit whole, and reading goes on', async () => {
    const store = openSqlite(newFile(), { maxPages: 40 });
    accepted(await store.commit('t', [{ op: 'create', id: 'a', body: { kind: 'k' } }]));
    const big = { kind: 'k', text: 'x'.repeat(60_000) };
    const writes = ['b', 'c', 'd', 'e'].map((id) => ({ op: 'create', id, body: big }) as const);
    expect(await store.commit('t', writes)).toEqual({ ok: false, reason: 'unavailable', id: 'b' });
    expect((await store.list('t', 'k')).map((found) => found.id)).toEqual(['a']);
    accepted(await store.commit('t', [{ op: 'create', id: 'small', body: { kind: 'k' } }]));
    await store.close();
  });

  test('a writer that holds the file too long makes the commit unavailable, and afterwards it works', async () => {
    const path = newFile();
    const store = openSqlite(path);
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    expect(await store.commit('t', [{ op: 'create', id: 'a', body: { kind: 'k' } }])).toMatchObject({
      ok: false,
      reason: 'unavailable',
    });
    other.exec('ROLLBACK');
    accepted(await store.commit('t', [{ op: 'create', id: 'a', body: { kind: 'k' } }]));
    other.close();
    await store.close();
  });

  test('a store that was closed is unavailable', async () => {
    const store = openSqlite(newFile());
    await store.close();
    await store.close();
    await expect(store.get('t', 'a')).rejects.toThrow(StoreUnavailable);
    await expect(store.ping()).rejects.toThrow(StoreUnavailable);
    expect(await store.commit('t', [{ op: 'create', id: 'a', body: { kind: 'k' } }])).toMatchObject({
      reason: 'unavailable',
    });
  });
});

describe('processes', () => {
  test('killed at any moment have lost nothing that was acknowledged, and left nothing half', async () => {
    const path = newFile();
    void openSqlite(path).close();
    const acknowledged: string[] = [];
    for (let run = 0; run < 8; run++) acknowledged.push(...(await killedWhileWriting(path, `run${run}`)));
    const store = openSqlite(path);
    expect(acknowledged.length).toBeGreaterThan(8);
    for (const id of acknowledged) expect(await store.get('t', id)).toBeDefined();
    const count = async (kind: string) => (await store.list('t', kind, { limit: 1e6 })).length;
    expect(await count('mark')).toBe(await count('twin'));
    await store.close();
  });

  test('that write to one file together lose no update', async () => {
    const path = newFile();
    const store = openSqlite(path);
    accepted(await store.commit('t', [{ op: 'create', id: 'count', body: { kind: 'count', n: 0 } }]));
    await Promise.all([1, 2, 3].map(() => once(writer(path, 'count', '50'), 'exit')));
    expect((await store.get('t', 'count'))?.body.n).toBe(150);
    await store.close();
  });

  function writer(path: string, ...words: string[]) {
    return spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), path, ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }

  async function killedWhileWriting(path: string, run: string): Promise<string[]> {
    const child = writer(path, 'write', run);
    const seen: string[] = [];
    const enough = 1 + Math.floor(Math.random() * 200);
    for await (const line of createInterface(child.stdout)) {
      seen.push(line);
      if (seen.length === enough) child.kill('SIGKILL');
    }
    return seen;
  }
});

describe('the plan of each query', () => {
  const path = newFile();
  void openSqlite(path).close();
  const db = new DatabaseSync(path);
  afterAll(() => db.close());
  const plan = (sql: string) =>
    db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map((row) => String(row.detail))
      .join('; ');

  test.each([
    ['get', SQL.get, 'sqlite_autoindex_doc_1 (pk=? AND id=?)'],
    ['find', SQL.find, 'doc_owner (kind=? AND owner=?)'],
    ['due', SQL.due, 'doc_due (kind=? AND due<?)'],
    ['purge', SQL.purge, 'doc_expires (expires<?)'],
    ['list', listSql([]), 'doc_list (pk=? AND kind=? AND id>?)'],
    ['list by status', listSql(['status']), 'doc_status (pk=? AND kind=? AND status=? AND id>?)'],
    ['list by case', listSql(['caseId']), 'doc_case (pk=? AND kind=? AND caseId=? AND id>?)'],
    ['list by owner', listSql(['owner']), 'doc_owner (kind=? AND owner=? AND pk=? AND id>?)'],
  ])('%s walks its index and sorts nothing', (_, sql, index) => {
    expect(plan(sql)).toContain(index);
    expect(plan(sql)).not.toContain('TEMP B-TREE');
    expect(plan(sql)).not.toContain('SCAN');
  });
});

function onDisk(path: string): string {
  return ['', '-wal'].map((end) => readFileSync(`${path}${end}`, 'latin1')).join('');
}

/** Counts the transactions in the write-ahead log: a frame that ends one says how large the database has become (https://sqlite.org/fileformat2.html#walformat). */
function transactionsIn(path: string): number {
  const log = readFileSync(`${path}-wal`);
  if (log.length === 0) return 0;
  const frame = 24 + log.readUInt32BE(8);
  let count = 0;
  for (let at = 32; at + frame <= log.length; at += frame) if (log.readUInt32BE(at + 4) > 0) count += 1;
  return count;
}
