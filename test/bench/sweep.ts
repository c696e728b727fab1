import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Ports } from '../../bot/found.ts';
import type { Handler } from '../../bot/handle.ts';
import { makeLog } from '../../bot/log.ts';
import { NO_METRICS } from '../../bot/metrics.ts';
import { makeDispatcher } from '../../bot/outbox/dispatcher.ts';
import { makeCipher } from '../../storage/cipher.ts';
import { openCosmos } from '../../storage/cosmos.ts';
import { localMasterKey } from '../../storage/master-key.ts';
import { openRecords } from '../../storage/records.ts';
import { openSqlite } from '../../storage/sqlite.ts';
import { SQL } from '../../storage/sqlite-schema.ts';
import { startCosmosServer } from '../storage/cosmos-server.ts';
import { median } from './report.ts';

/** Milliseconds of one sweep, with so many notices that wait and so many of them due. */
export type SweepTime = { readonly waiting: number; readonly due: number; readonly ms: number };

const NOW = new Date('2026-11-24T08:00:00.000Z');
const LATER = '2027-03-01T07:30:00.000Z';
const TABLES = 10_000;
const QUIET_SWEEPS = 200;

/** Measures the regular sweep in SQLite: with nothing due beside little and much that waits, and with much due over many tables. */
export async function sweepTimes(
  folder: string,
  plan: readonly { readonly waiting: number; readonly due: readonly number[] }[] = [
    { waiting: 1_000, due: [] },
    { waiting: 1_000_000, due: [100, 10_000] },
  ],
): Promise<SweepTime[]> {
  const times: SweepTime[] = [];
  for (const { waiting, due } of plan) {
    const path = join(folder, `sweep-${waiting}.db`);
    await openSqlite(path).close();
    fill(path, waiting, LATER, 'w');
    const { sweep, close } = openSweep(path);
    const quiet: number[] = [];
    for (let n = 0; n < QUIET_SWEEPS; n++) quiet.push(await timed(sweep));
    times.push({ waiting, due: 0, ms: median(quiet) });
    for (const count of due) {
      fill(path, count, NOW.toISOString(), `d${count}`);
      times.push({ waiting, due: count, ms: await timed(sweep) });
    }
    await close();
  }
  return times;
}

/** Writes notices straight into the file, spread over the tables: through the store it would take longer than the measurement. */
function fill(path: string, count: number, dueAt: string, prefix: string): void {
  const db = new DatabaseSync(path);
  const write = db.prepare(SQL.write);
  db.exec('BEGIN');
  for (let n = 0; n < count; n++) {
    const [table, id] = [`t${n % TABLES}`, `notice:${prefix}:${n}`];
    const errand = { topic: 'clock.case', to: { system: true }, about: { case: `${n}` } };
    const body = { kind: 'notice', v: 1, status: 'waiting', ...errand, dueAt, attempt: 0 };
    const found = { kind: 'notice', status: 'waiting', owner: null, caseId: null, due: dueAt, expires: null };
    write.run({ table, id, etag: 'e', ...found, body: JSON.stringify(body) });
  }
  db.exec('COMMIT');
  db.close();
}

/** The dispatcher on this file, with errands that do nothing: what is measured is finding, settling and writing down. */
function openSweep(path: string) {
  const store = openSqlite(path);
  const keys = openSqlite(':memory:');
  const records = openRecords(store, makeCipher(keys, localMasterKey(Buffer.alloc(32, 7).toString('base64'))));
  const handler: Handler = { knows: () => true, handle: async () => ({ say: '' }) };
  const ports: Ports = {
    fingerprint: records.fingerprint,
    roster: async () => undefined,
    secret: () => '',
    address: '',
  };
  const sender = { send: async () => ({ outcome: 'sent', posted: { conversationId: '', activityId: '' } }) as const };
  const clock = { now: () => NOW, moveTo: () => true };
  const log = makeLog('silent');
  const dispatcher = makeDispatcher({ records, ports, clock, sender, handler, log, metrics: NO_METRICS });
  return {
    sweep: () => dispatcher.sweep(),
    close: async () => {
      await Promise.all([store.close(), keys.close()]);
    },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Requests that one look for what is due costs on Cosmos DB, with so many notices that wait in so many tables. */
export type CosmosLook = {
  readonly waiting: number;
  readonly tables: number;
  readonly due: number;
  readonly requests: number;
};

/** Counts the requests of the sweep's query on Cosmos DB: they must grow with what is due, not with what waits or with the tables. */
export async function cosmosLooks(): Promise<CosmosLook[]> {
  const looks: CosmosLook[] = [];
  for (const [waiting, tables, due] of [
    [20, 1, 0],
    [1_000, 200, 0],
    [1_000, 200, 100],
  ] as const) {
    const server = await startCosmosServer();
    const store = await openCosmos({
      endpoint: server.endpoint,
      key: 'c2xldXRlbA==',
      database: 'bench',
      container: 'tables',
    });
    for (let n = 0; n < waiting + due; n++) {
      const body = { kind: 'notice', status: 'waiting', dueAt: n < due ? NOW.toISOString() : LATER };
      await store.commit(`t${n % tables}`, [{ op: 'put', id: `notice:${n}`, body }]);
    }
    const before = total(server.seen);
    await store.due('notice', NOW.toISOString(), 200);
    looks.push({ waiting, tables, due, requests: total(server.seen) - before });
    await store.close();
    await server.stop();
  }
  return looks;
}

function total(seen: Readonly<Record<string, number>>): number {
  return Object.values(seen).reduce((sum, count) => sum + count, 0);
}
