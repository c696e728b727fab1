import { openCosmos } from './cosmos.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** The settings that say where things are kept, named as in the environment. */
export type StorageSettings = {
  readonly STORAGE: 'sqlite' | 'cosmos';
  readonly SQLITE_PATH: string;
  readonly COSMOS_ENDPOINT?: string | undefined;
  readonly COSMOS_KEY?: string | undefined;
  readonly COSMOS_DATABASE: string;
};

/** The documents of all tables, and apart from them the keys that make their personal data readable. */
export type Stores = { readonly tables: Store; readonly keys: Store; close(): Promise<void> };

/**
 * Opens both stores. Keys have a file (`<name>.keys.db`) or a container of their own, so that they are backed up apart and for a shorter time:
 * an old backup of the documents must not bring back what was erased.
 */
export async function openStores(settings: StorageSettings, now?: () => Date): Promise<Stores> {
  const clock = now ? { now } : {};
  const tables =
    settings.STORAGE === 'sqlite' ? openSqlite(settings.SQLITE_PATH, clock) : await openContainer('tables');
  try {
    const keys =
      settings.STORAGE === 'sqlite'
        ? openSqlite(keysPath(settings.SQLITE_PATH), { ...clock, leaveNoTrace: true })
        : await openContainer('keys');
    return {
      tables,
      keys,
      async close() {
        await Promise.all([tables.close(), keys.close()]);
      },
    };
  } catch (error) {
    await tables.close();
    throw error;
  }

  async function openContainer(container: string): Promise<Store> {
    const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: database } = settings;
    if (!endpoint)
      throw new Error('STORAGE=cosmos needs COSMOS_ENDPOINT, for example https://name.documents.azure.com:443/');
    return openCosmos({ endpoint, ...(key ? { key } : {}), database, container, ...clock });
  }
}

function keysPath(path: string): string {
  return path === ':memory:' ? path : `${path.replace(/\.db$/, '')}.keys.db`;
}
