import { readFileSync } from 'node:fs';
import { tableIdOf } from '../../bot/ids.ts';
import { makeCipher } from '../../storage/cipher.ts';
import type { Documents, Kind } from '../../storage/documents.ts';
import { localMasterKey } from '../../storage/master-key.ts';
import { openStores } from '../../storage/open.ts';
import { openRecords } from '../../storage/records.ts';
import type { TeamsInMemory } from '../teams/teams.ts';

/** The environment of a bot, as far as it says where things are kept. */
export type KeptWhere = Readonly<Record<string, string>> & { readonly SQLITE_PATH: string };

/** All documents of a kind at the table of this team, read beside the bot that runs on the same store. */
export async function keptAt<K extends Kind>(env: KeptWhere, teams: TeamsInMemory, kind: K): Promise<Documents[K][]> {
  const stores = await openStores({
    STORAGE: env.STORAGE === 'cosmos' ? 'cosmos' : 'sqlite',
    SQLITE_PATH: env.SQLITE_PATH,
    COSMOS_ENDPOINT: env.COSMOS_ENDPOINT,
    COSMOS_KEY: env.COSMOS_KEY,
    COSMOS_DATABASE: env.COSMOS_DATABASE ?? 'actietafel',
  });
  try {
    const master = env.DATA_KEY ?? readFileSync(`${env.SQLITE_PATH}.master-key`, 'utf8').trim();
    const records = openRecords(stores.tables, makeCipher(stores.keys, localMasterKey(master)));
    const { tenantId, team } = teams.world.state;
    return await records.session(tableIdOf(tenantId, team.id)).list(kind, { limit: 10_000 });
  } finally {
    await stores.close();
  }
}
