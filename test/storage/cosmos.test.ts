import { randomUUID } from 'node:crypto';
import { Agent } from 'node:https';
import { CosmosClient } from '@azure/cosmos';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CosmosOptions, openCosmos } from '../../storage/cosmos.ts';
import { toItem } from '../../storage/cosmos-item.ts';
import { type Store, StoreUnavailable, type Write } from '../../storage/store.ts';
import { accepted, storeContract } from './contract.ts';
import type { What } from './cosmos-faults.ts';
import { type CosmosServer, startCosmosServer } from './cosmos-server.ts';

let shift = 0;
const now = () => new Date(Date.now() + shift);
let contractServer: CosmosServer;
storeContract('Cosmos DB', {
  async open() {
    contractServer = await startCosmosServer(now);
    return openCosmos({ endpoint: contractServer.endpoint, key: 'test', database: 'test', container: 'tables', now });
  },
  close: () => contractServer.stop(),
  now,
  advance: (seconds) => {
    shift += seconds * 1000;
  },
});

// An emulator or a real account, when there is one: the only truth about the service itself.
const { COSMOS_TEST_ENDPOINT, COSMOS_TEST_KEY, COSMOS_TEST_INSECURE } = process.env;
if (COSMOS_TEST_ENDPOINT) {
  const agent = COSMOS_TEST_INSECURE ? new Agent({ rejectUnauthorized: false }) : undefined;
  const database = `contract-${randomUUID()}`;
  const access = { endpoint: COSMOS_TEST_ENDPOINT, ...(COSMOS_TEST_KEY ? { key: COSMOS_TEST_KEY } : {}) };
  storeContract('the service at COSMOS_TEST_ENDPOINT', {
    open: () => openCosmos({ ...access, database, container: 'tables', ...(agent ? { connection: { agent } } : {}) }),
    async close() {
      const client = new CosmosClient({
        ...access,
        ...(agent ? { agent } : {}),
        connectionPolicy: { enableEndpointDiscovery: false },
      });
      await client.database(database).delete();
      client.dispose();
    },
    now: () => new Date(),
  });
}

describe('expiry', () => {
  test('is left to the service too: some seconds after the end the document is gone, and never before', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), fc.integer({ min: 1, max: 1e9 }), (written, life) => {
        const ends = new Date(written.getTime() + life);
        fc.pre(ends.getUTCFullYear() < 10_000 && written.getUTCFullYear() >= 0);
        const { ttl = 0 } = toItem('t', 'a', { kind: 'k', expiresAt: ends.toISOString() }, 'tx', written);
        const removed = (Math.floor(written.getTime() / 1000) + ttl) * 1000;
        expect(removed).toBeGreaterThanOrEqual(ends.getTime());
        expect(removed).toBeLessThanOrEqual(ends.getTime() + 2000);
      }),
    );
  });

  test('of a document without an end never comes', () => {
    expect(toItem('t', 'a', { kind: 'k' }, 'tx', new Date())).not.toHaveProperty('ttl');
  });
});

describe('trouble on the way', () => {
  let server: CosmosServer;
  let store: Store;
  let tables = 0;
  const quick = { timeoutMs: 200, patience: { tries: 4, firstPause: 1 } };
  const options = (): CosmosOptions => ({
    endpoint: server.endpoint,
    key: 'test',
    database: 'd',
    container: 'c',
    connection: quick,
  });
  const newTable = () => `t${++tables}`;
  beforeAll(async () => {
    server = await startCosmosServer();
    store = await openCosmos(options());
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  const passing: [string, What][] = [
    ['the connection breaks before the commit', { reset: 'before' }],
    ['the connection breaks after the commit', { reset: 'after' }],
    ['the answer comes too late', { delayMs: 400 }],
    ...[408, 410, 429, 449, 500, 503].map((status): [string, What] => [`the service says ${status}`, { status }]),
    ...[429, 449, 503].map((operationStatus): [string, What] => [
      `one operation says ${operationStatus}`,
      { operationStatus },
    ]),
  ];

  describe.each(passing)('%s', (_, what) => {
    test.each([
      [
        'with a mark',
        [
          { op: 'mark', id: 'm', body: { kind: 'audit' } },
          { op: 'create', id: 'new', body: { kind: 'k' } },
        ],
      ],
      ['with a create', [{ op: 'create', id: 'new', body: { kind: 'k' } }]],
      ['with a replace', [{ op: 'replace', id: 'old', etag: 'ETAG', body: { kind: 'k', n: 2 } }]],
      ['with a put', [{ op: 'put', id: 'old', body: { kind: 'k', n: 2 } }]],
      ['with a remove', [{ op: 'remove', id: 'old', etag: 'ETAG' }]],
      [
        'with a remove beside a create',
        [
          { op: 'remove', id: 'old', etag: 'ETAG' },
          { op: 'create', id: 'new', body: { kind: 'k' } },
        ],
      ],
    ] as [string, Write[]][])('a commit %s is carried out once and says so', async (__, writes) => {
      const t = newTable();
      const etag = accepted(await store.commit(t, [{ op: 'create', id: 'old', body: { kind: 'k', n: 1 } }])).old ?? '';
      server.inject({ on: 'batch', what });
      const etags = accepted(
        await store.commit(
          t,
          writes.map((write) => ('etag' in write ? { ...write, etag } : write)),
        ),
      );
      for (const write of writes) {
        const found = await store.get(t, write.id);
        expect(found?.body).toEqual(write.op === 'remove' ? undefined : write.body);
        expect(found?.etag).toBe(etags[write.id]);
      }
    });
  });

  test('a refusal after a broken connection is believed when somebody else wrote the same', async () => {
    const t = newTable();
    const create: Write = { op: 'create', id: 'a', body: { kind: 'k' } };
    const etag = accepted(await store.commit(t, [create])).a ?? '';
    server.inject({ on: 'batch', what: { reset: 'before' } });
    expect(await store.commit(t, [create])).toEqual({ ok: false, reason: 'exists', id: 'a' });
    accepted(await store.commit(t, [{ op: 'replace', id: 'a', etag, body: { kind: 'k', n: 2 } }]));
    server.inject({ on: 'batch', what: { reset: 'before' } });
    expect(await store.commit(t, [{ op: 'replace', id: 'a', etag, body: { kind: 'k', n: 2 } }])).toEqual({
      ok: false,
      reason: 'stale',
      id: 'a',
    });
  });

  test('a mark of an earlier commit is still replayed after a broken connection', async () => {
    const t = newTable();
    const mark: Write = { op: 'mark', id: 'm', body: { kind: 'audit' } };
    accepted(await store.commit(t, [mark]));
    server.inject({ on: 'batch', what: { reset: 'before' } });
    expect(await store.commit(t, [mark, { op: 'create', id: 'a', body: { kind: 'k' } }])).toEqual({
      ok: true,
      replayed: true,
      etags: {},
    });
  });

  test('that does not pass makes a commit unavailable, writes nothing and names no document', async () => {
    const t = newTable();
    server.inject({ on: 'any', times: 200, what: { status: 503 } });
    expect(await store.commit(t, [{ op: 'create', id: 'a', body: { kind: 'k' } }])).toEqual({
      ok: false,
      reason: 'unavailable',
      id: 'a',
    });
    for (const read of [
      () => store.get(t, 'secret-id'),
      () => store.list(t, 'k'),
      () => store.find('k', 'secret-id'),
      () => store.due('k', '', 1),
      () => store.ping(),
    ]) {
      const error = await read().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(String((error as Error).stack)).not.toMatch(/secret-id|SELECT/);
    }
    server.heal();
    expect(await store.get(t, 'a')).toBeUndefined();
  });

  test('while reading is tried again, and a page comes once', async () => {
    const t = newTable();
    for (const part of [0, 1]) {
      accepted(
        await store.commit(
          t,
          Array.from({ length: 90 }, (_, n): Write => ({ op: 'create', id: `${part}:${n}`, body: { kind: 'k' } })),
        ),
      );
    }
    for (const on of ['read', 'query'] as const) server.inject({ on, what: { status: 503 } });
    expect(await store.get(t, '0:0')).toBeDefined();
    expect(new Set((await store.list(t, 'k', { limit: 500 })).map((found) => found.id)).size).toBe(180);
  });

  test('is sent again by us alone, so that we know of every try', async () => {
    const before = server.seen.batch ?? 0;
    server.inject({ on: 'batch', what: { reset: 'after' } });
    accepted(await store.commit(newTable(), [{ op: 'create', id: 'a', body: { kind: 'k' } }]));
    expect((server.seen.batch ?? 0) - before).toBe(2);
  });

  test('between two processes: both may make the container at once, and one of them wins a race', async () => {
    const fresh = { ...options(), database: 'fresh' };
    const [one, two] = await Promise.all([openCosmos(fresh), openCosmos(fresh)]);
    const mark: Write = { op: 'mark', id: 'm', body: { kind: 'audit' } };
    const answers = await Promise.all(
      [one, two].map((client, n) => client.commit('t', [mark, { op: 'create', id: `by${n}`, body: { kind: 'k' } }])),
    );
    expect(answers.map((answer) => answer.ok && answer.replayed).sort()).toEqual([false, true]);
    expect(await two.list('t', 'k')).toEqual(await one.list('t', 'k'));
    await Promise.all([one.close(), two.close()]);
  });

  test('a server that is gone is unavailable, also at the start', async () => {
    const gone = await startCosmosServer();
    const left = await openCosmos({ ...options(), endpoint: gone.endpoint });
    await gone.stop();
    await expect(left.ping()).rejects.toThrow(StoreUnavailable);
    expect(await left.commit('t', [{ op: 'create', id: 'a', body: { kind: 'k' } }])).toMatchObject({
      reason: 'unavailable',
    });
    await expect(openCosmos({ ...options(), endpoint: gone.endpoint })).rejects.toThrow(StoreUnavailable);
    await left.close();
  });

  test('a refused key is not tried again and says what to check', async () => {
    server.inject({ on: 'read', what: { status: 401 } });
    await expect(store.get('t', 'a')).rejects.toThrow('check COSMOS_KEY');
  });
});
