import { type Container, CosmosClient, type OperationInput } from '@azure/cosmos';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CosmosServer, startCosmosServer } from './cosmos-server.ts';

// What the real service does and @vercel/cosmosdb-server 1.0.1 does not (or otherwise), one sentence each. When that package is updated, this is
// where it shows.
describe('the Cosmos DB of the tests', () => {
  let server: CosmosServer;
  let client: CosmosClient;
  let container: Container;
  let shift = 0;
  let n = 0;
  let pk = '';
  beforeAll(async () => {
    server = await startCosmosServer(() => new Date(Date.now() + shift));
    client = new CosmosClient({
      endpoint: server.endpoint,
      key: 'test',
      connectionPolicy: { enableEndpointDiscovery: false },
    });
    const { database } = await client.databases.createIfNotExists({ id: 'd' });
    container = (
      await database.containers.createIfNotExists({ id: 'c', partitionKey: { paths: ['/pk'] }, defaultTtl: -1 })
    ).container;
  });
  afterAll(async () => {
    client.dispose();
    await server.stop();
  });
  beforeEach(() => {
    pk = `p${++n}`;
  });

  const create = (id: string, fields: object = {}): OperationInput => ({
    operationType: 'Create',
    resourceBody: { id, pk, ...fields },
  });
  const batch = async (...operations: OperationInput[]) => (await container.items.batch(operations, pk)).result ?? [];
  const statuses = async (...operations: OperationInput[]) =>
    (await batch(...operations)).map((result) => result.statusCode);
  const read = async (id: string, partition = pk) => container.item(id, partition).read();

  test('listens on this machine alone, over plain HTTP, and says so in its account', async () => {
    expect(server.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const account = JSON.stringify(await (await fetch(server.endpoint)).json());
    expect(account).toContain(`${server.endpoint}/`);
    expect(account).not.toContain('https:');
  });

  test('carries out a batch whole or not at all, and says 424 for all operations but the one that failed', async () => {
    await batch(create('there'));
    expect(await statuses(create('before'), create('there'), create('after'))).toEqual([424, 409, 424]);
    expect((await read('before')).statusCode).toBe(404);
    expect((await read('after')).statusCode).toBe(404);
  });

  test('undoes replaces, upserts and deletes of a batch that fails', async () => {
    await batch(create('a', { v: 1 }), create('b', { v: 1 }), create('gone'));
    const failed = await statuses(
      { operationType: 'Replace', id: 'a', resourceBody: { id: 'a', pk, v: 2 } },
      { operationType: 'Upsert', resourceBody: { id: 'b', pk, v: 2 } },
      { operationType: 'Delete', id: 'gone' },
      { operationType: 'Delete', id: 'absent' },
    );
    expect(failed).toEqual([424, 424, 424, 404]);
    expect([(await read('a')).resource.v, (await read('b')).resource.v, (await read('gone')).statusCode]).toEqual([
      1, 1, 200,
    ]);
  });

  test('answers a failed batch with 207 and a good one with 200', async () => {
    expect((await container.items.batch([create('x')], pk)).code).toBe(200);
    expect((await container.items.batch([create('x')], pk)).code).toBe(207);
  });

  test('needs no partition key on the operations, and refuses one that differs from the batch', async () => {
    await batch(create('a'));
    expect(
      await statuses(
        { operationType: 'Replace', id: 'a', resourceBody: { id: 'a', pk } },
        { operationType: 'Delete', id: 'a' },
      ),
    ).toEqual([200, 204]);
    await expect(batch({ ...create('b'), partitionKey: 'elsewhere' })).rejects.toMatchObject({ cause: { code: 400 } });
  });

  test('refuses a batch with a document of another partition', async () => {
    await expect(batch({ operationType: 'Create', resourceBody: { id: 'a', pk: 'elsewhere' } })).rejects.toMatchObject({
      cause: { code: 400 },
    });
    expect((await read('a', 'elsewhere')).statusCode).toBe(404);
  });

  test('refuses more than 100 operations', async () => {
    const headers = {
      'x-ms-cosmos-is-batch-request': 'True',
      'x-ms-cosmos-batch-atomic': 'True',
      'x-ms-documentdb-partitionkey': JSON.stringify([pk]),
    };
    const body = JSON.stringify(Array.from({ length: 101 }, (_, at) => create(`n${at}`)));
    expect((await fetch(`${server.endpoint}/dbs/d/colls/c/docs`, { method: 'POST', headers, body })).status).toBe(400);
    expect((await read('n0')).statusCode).toBe(404);
  });

  test('refuses a batch of more than 2 MB', async () => {
    await expect(batch(create('big', { text: 'x'.repeat(2 * 1024 * 1024) }))).rejects.toMatchObject({
      cause: { code: 413 },
    });
  });

  test('gives quoted etags that change at every write, the same in a batch and on reading', async () => {
    const [created] = await batch(create('a'));
    const [replaced] = await batch({ operationType: 'Upsert', resourceBody: { id: 'a', pk } });
    expect(created?.eTag).toMatch(/^".+"$/);
    expect(replaced?.eTag).not.toBe(created?.eTag);
    expect((await read('a')).etag).toBe(replaced?.eTag);
  });

  test('refuses an old etag in a batch with 412, on replace and on delete', async () => {
    const [created] = await batch(create('a'));
    await batch({ operationType: 'Upsert', resourceBody: { id: 'a', pk } });
    const ifMatch = created?.eTag ?? '';
    const remove: OperationInput & { ifMatch: string } = { operationType: 'Delete', id: 'a', ifMatch };
    expect(await statuses({ operationType: 'Replace', id: 'a', ifMatch, resourceBody: { id: 'a', pk } })).toEqual([
      412,
    ]);
    expect(await statuses(remove)).toEqual([412]);
  });

  test('keeps a query with a partition key within that partition', async () => {
    const mark = `mark-${pk}`;
    await batch(create('a', { mark }));
    pk = `${pk}-other`;
    await batch(create('b', { mark }));
    const query = { query: 'SELECT * FROM c WHERE c.mark = @mark', parameters: [{ name: '@mark', value: mark }] };
    const ids = async (options: object) =>
      (await container.items.query(query, options).fetchAll()).resources.map((doc) => doc.id);
    expect(await ids({ partitionKey: pk })).toEqual(['b']);
    expect((await ids({})).sort()).toEqual(['a', 'b']);
  });

  test('lets documents end when their time is over, for reading, queries and batches alike', async () => {
    await batch(create('a', { ttl: 60 }), create('b', { ttl: -1 }), create('c'));
    shift += 61_000;
    expect((await read('a')).statusCode).toBe(404);
    const left = await container.items.query('SELECT c.id FROM c ORDER BY c.id', { partitionKey: pk }).fetchAll();
    expect(left.resources.map((doc) => doc.id)).toEqual(['b', 'c']);
    expect(await statuses(create('a'))).toEqual([201]);
  });

  test('says 404 for a document that is not there, and for one of another partition', async () => {
    await batch(create('a'));
    expect((await read('b')).statusCode).toBe(404);
    expect((await read('a', 'elsewhere')).statusCode).toBe(404);
  });

  describe('on demand', () => {
    test('gives a status instead of an answer, as often as asked', async () => {
      server.inject({ on: 'batch', times: 2, what: { status: 503 } });
      await expect(batch(create('a'))).rejects.toMatchObject({ cause: { code: 503 } });
      await expect(batch(create('a'))).rejects.toMatchObject({ cause: { code: 503 } });
      expect(await statuses(create('a'))).toEqual([201]);
    });

    test('breaks the connection before or after the work', async () => {
      server.inject({ on: 'batch', what: { reset: 'before' } });
      await expect(batch(create('before'))).rejects.toThrow();
      server.inject({ on: 'batch', what: { reset: 'after' } });
      await expect(batch(create('after'))).rejects.toThrow();
      expect([(await read('before')).statusCode, (await read('after')).statusCode]).toEqual([404, 200]);
    });

    test('fails one operation of a batch, and so all of it', async () => {
      server.inject({ on: 'batch', what: { operationStatus: 449 } });
      expect(await statuses(create('a'), create('b'))).toEqual([449, 424]);
      expect((await read('a')).statusCode).toBe(404);
    });

    test('strikes only requests of its kind', async () => {
      server.inject({ on: 'query', what: { status: 500 } });
      expect(await statuses(create('a'))).toEqual([201]);
      expect((await read('a')).statusCode).toBe(200);
      await expect(container.items.query('SELECT * FROM c', { partitionKey: pk }).fetchAll()).rejects.toMatchObject({
        code: 500,
      });
    });
  });
});
