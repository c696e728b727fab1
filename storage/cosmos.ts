import type { Agent } from 'node:http';
import type { Container, CosmosClient, SqlQuerySpec } from '@azure/cosmos';
import { checkCommit, isId } from './commit-check.ts';
import { type CosmosDoor, commitBatch, readItem } from './cosmos-commit.ts';
import { type Found, isExpired, toStored } from './cosmos-item.ts';
import { CROSS_PARTITION, listQuery } from './cosmos-queries.ts';
import { codeOf, type Patience, patiently } from './cosmos-retry.ts';
import { CONTAINER } from './index-policy.ts';
import { type Committed, type Store, type Stored, StoreUnavailable } from './store.ts';

/**
 * Which container of which account. Without `key` the managed identity of the machine is used; it may read and write documents but usually not
 * make a database, which then must exist. `now` is the clock that expiry follows; `connection` is for servers that are not the real one.
 */
export type CosmosOptions = {
  readonly endpoint: string;
  readonly key?: string;
  readonly database: string;
  readonly container: string;
  readonly now?: () => Date;
  readonly connection?: {
    readonly timeoutMs?: number;
    readonly agent?: Agent;
    readonly patience?: Patience;
  };
};

const TIMEOUT_MS = 5000;
const PATIENCE: Patience = { tries: 4, firstPause: 50 };
const PAGE = 100;

/**
 * Opens the store in one container of Azure Cosmos DB for NoSQL, and makes database and container where they are missing. Several processes may
 * use it at once. Session consistency is enough: etags are checked by the service, and multi-region writes must stay off (they void etags).
 */
export async function openCosmos(options: CosmosOptions): Promise<Store> {
  const client = await connect(options);
  const patience = options.connection?.patience ?? PATIENCE;
  try {
    const container = await patiently(patience, () => containerOf(client, options));
    return new CosmosStore(client, { container, patience, now: options.now ?? (() => new Date()) });
  } catch (error) {
    client.dispose();
    throw error;
  }
}

// Both libraries take a third of a second to load; whoever runs on SQLite does not pay for them.
async function connect(options: CosmosOptions): Promise<CosmosClient> {
  const { CosmosClient } = await import('@azure/cosmos');
  const { connection = {}, endpoint, key } = options;
  const identity = key ? { key } : { aadCredentials: new (await import('@azure/identity')).DefaultAzureCredential() };
  return new CosmosClient({
    endpoint,
    ...identity,
    ...(connection.agent ? { agent: connection.agent } : {}),
    connectionPolicy: {
      // With discovery on, the client itself sends a broken request again, up to 120 times and unseen. The account's address always leads
      // to the region that writes.
      enableEndpointDiscovery: false,
      requestTimeout: connection.timeoutMs ?? TIMEOUT_MS,
      retryOptions: { maxRetryAttemptCount: 3, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 5 },
    },
  });
}

async function containerOf(client: CosmosClient, options: CosmosOptions): Promise<Container> {
  const container = client.database(options.database).container(options.container);
  try {
    await container.read();
  } catch (error) {
    if (codeOf(error) !== 404) throw error;
    await unlessThere(client.databases.create({ id: options.database }));
    await unlessThere(client.database(options.database).containers.create({ id: options.container, ...CONTAINER }));
  }
  return container;
}

/** Another process that starts at the same moment makes the same thing. */
async function unlessThere(made: Promise<unknown>): Promise<void> {
  await made.catch((error: unknown) => {
    if (codeOf(error) !== 409) throw error;
  });
}

class CosmosStore implements Store {
  readonly #client: CosmosClient;
  readonly #door: CosmosDoor;

  constructor(client: CosmosClient, door: CosmosDoor) {
    this.#client = client;
    this.#door = door;
  }

  async get(table: string, id: string): Promise<Stored | undefined> {
    if (!isId(table) || !isId(id)) return undefined;
    const found = await readItem(this.#door, table, id);
    return found && !isExpired(found, this.#door.now()) ? toStored(found) : undefined;
  }

  async list(table: string, kind: string, filter: Parameters<Store['list']>[2] = {}): Promise<readonly Stored[]> {
    const { after = '', limit = 100, ...narrowed } = filter;
    return this.#query(listQuery(filter), { pk: table, kind, after, ...narrowed }, limit, table);
  }

  async find(kind: string, owner: string): Promise<readonly Stored[]> {
    return this.#query(CROSS_PARTITION.find, { kind, owner }, Number.POSITIVE_INFINITY);
  }

  async due(kind: string, now: string, limit: number): Promise<readonly Stored[]> {
    return this.#query(CROSS_PARTITION.due, { kind, until: now }, limit);
  }

  async commit(table: string, writes: Parameters<Store['commit']>[1]): Promise<Committed> {
    const checked = checkCommit(table, writes);
    if (!checked.ok || writes.length === 0) return checked.ok ? { ok: true, replayed: false, etags: {} } : checked;
    try {
      return await commitBatch(this.#door, table, writes);
    } catch (error) {
      if (error instanceof StoreUnavailable) return { ok: false, reason: 'unavailable', id: writes[0]?.id ?? '' };
      throw error;
    }
  }

  /** Looks for a document that is not there: the cheapest question that goes all the way. */
  async ping(): Promise<void> {
    await readItem(this.#door, 'ping', 'ping');
  }

  async close(): Promise<void> {
    this.#client.dispose();
  }

  async #query(
    query: string,
    values: Record<string, string>,
    limit: number,
    table?: string,
  ): Promise<readonly Stored[]> {
    const parameters = Object.entries({ ...values, now: this.#door.now().toISOString() }).map(([name, value]) => ({
      name: `@${name}`,
      value,
    }));
    const spec: SqlQuerySpec = { query, parameters };
    return limit > 0 ? patiently(this.#door.patience, () => this.#pages(spec, limit, table)) : [];
  }

  async #pages(spec: SqlQuerySpec, limit: number, table?: string): Promise<readonly Stored[]> {
    const options = { maxItemCount: Math.min(limit, PAGE), ...(table === undefined ? {} : { partitionKey: table }) };
    const pages = this.#door.container.items.query<Found>(spec, options);
    const found: Found[] = [];
    while (pages.hasMoreResults() && found.length < limit) {
      found.push(...((await pages.fetchNext()).resources ?? []));
    }
    return found.slice(0, limit).map(toStored);
  }
}
