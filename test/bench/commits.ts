import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openCosmos } from '../../storage/cosmos.ts';
import { openSqlite } from '../../storage/sqlite.ts';
import type { Body, Store, Write } from '../../storage/store.ts';
import { startCosmosServer } from '../storage/cosmos-server.ts';
import { median, spread } from './report.ts';

/** Milliseconds of one commit of a submission on each store, and of what the disk or the service asks at the least for it. */
export type CommitTimes = { readonly name: string; readonly ms: number; readonly spread: number };

const SQLITE_TIMES = 300;
const COSMOS_TIMES = 60;
/** About what SQLite writes for one submission: pages, not bytes. */
const PAGES = 4096 * 12;

/** Measures the commit of a submission on both stores, beside one plain write to the same disk. */
export async function commitTimes(folder: string): Promise<CommitTimes[]> {
  const sqlite = openSqlite(join(folder, 'commits.db'));
  const server = await startCosmosServer();
  const cosmos = await openCosmos({ endpoint: server.endpoint, key: 'bench', database: 'bench', container: 'tables' });
  const file = openSync(join(folder, 'raw'), 'w');
  const times: Record<'sqlite' | 'raw' | 'cosmos' | 'read', number[]> = { sqlite: [], raw: [], cosmos: [], read: [] };
  for (let n = 0; n < SQLITE_TIMES; n++) {
    times.sqlite.push(await submit(sqlite, n));
    times.raw.push(plainWrite(file, n));
    if (n % (SQLITE_TIMES / COSMOS_TIMES) !== 0) continue;
    times.cosmos.push(await submit(cosmos, n));
    times.read.push(await timed(() => cosmos.get('bench', `case:${n}`)));
  }
  closeSync(file);
  await Promise.all([sqlite.close(), cosmos.close()]);
  await server.stop();
  const line = (name: string, all: number[]) => ({ name, ms: median(all), spread: spread(all) });
  return [
    line('plain write of 48 KB and fdatasync', times.raw),
    line('SQLite: commit of a submission', times.sqlite),
    line('Cosmos DB in the test process: one read', times.read),
    line('Cosmos DB in the test process: commit of a submission', times.cosmos),
  ];
}

function plainWrite(file: number, n: number): number {
  const from = performance.now();
  writeSync(file, Buffer.alloc(PAGES, n), 0, PAGES, 0);
  fdatasyncSync(file);
  return performance.now() - from;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** What `case.submit` writes: the fact, the case, its number, its counter, the mark of its pupil and two notices; the draft goes. */
async function submit(store: Store, n: number): Promise<number> {
  const draft = await store.commit('bench', [{ op: 'create', id: `draft:${n}`, body: sealed('draft', n) }]);
  const counter = await store.get('bench', 'counter:2026');
  const etag = draft.ok ? (draft.etags[`draft:${n}`] ?? '') : '';
  const create = (kind: string, body: object = {}, id = `${kind}:${n}`) =>
    ({ op: 'create', id, body: { kind, caseId: `${n}`, ...body } }) satisfies Write;
  const due = { status: 'waiting', dueAt: '2026-11-23T08:00:00.000Z' };
  const count = { kind: 'counter', last: n };
  const writes: Write[] = [
    { ...create('audit', { by: 'somebody', at: '2026-11-23T08:00:00.000Z', what: 'case.submit' }), op: 'mark' },
    create('case', sealed('case', n)),
    counter
      ? { op: 'replace', id: 'counter:2026', body: count, etag: counter.etag }
      : { op: 'create', id: 'counter:2026', body: count },
    create('number'),
    create('duplicate', { number: `AT-2026-${n}` }),
    { op: 'remove', id: `draft:${n}`, etag },
    create('notice', { ...due, topic: 'case.announced' }),
    create('notice', { ...due, topic: 'case.received' }, `notice:receipt:${n}`),
  ];
  return timed(async () => {
    const committed = await store.commit('bench', writes);
    if (!committed.ok) throw new Error(`the commit was refused: ${committed.reason}`);
  });
}

/** A document with two kilobytes under seal. */
function sealed(kind: string, n: number): Body {
  return { kind, owner: 'somebody', caseId: `${n}`, status: 'active', file: `1.key.${'A'.repeat(2048)}` };
}
