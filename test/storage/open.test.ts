import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { openStores } from '../../storage/open.ts';
import { accepted } from './contract.ts';
import { startCosmosServer } from './cosmos-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'actietafel-open-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = [{ op: 'create', id: 'a', body: { kind: 'k' } }] as const;

describe('the stores', () => {
  test('keep documents and keys in two files beside each other', async () => {
    const path = join(folder, 'data', 'actietafel.db');
    const stores = await openStores({ STORAGE: 'sqlite', SQLITE_PATH: path, COSMOS_DATABASE: 'unused' });
    accepted(await stores.keys.commit('t', write));
    expect(await stores.tables.get('t', 'a')).toBeUndefined();
    expect([existsSync(path), existsSync(join(folder, 'data', 'actietafel.keys.db'))]).toEqual([true, true]);
    await stores.close();
  });

  test('keep documents and keys in two containers of one database', async () => {
    const server = await startCosmosServer();
    const settings = {
      STORAGE: 'cosmos',
      SQLITE_PATH: '',
      COSMOS_ENDPOINT: server.endpoint,
      COSMOS_KEY: 'test',
      COSMOS_DATABASE: 'd',
    } as const;
    const stores = await openStores(settings);
    accepted(await stores.keys.commit('t', write));
    expect(await stores.tables.get('t', 'a')).toBeUndefined();
    await stores.close();
    const again = await openStores(settings);
    expect(await again.keys.get('t', 'a')).toMatchObject({ body: { kind: 'k' } });
    await again.close();
    await server.stop();
  });

  test('follow the clock they are given', async () => {
    let time = new Date('2026-10-01T08:00:00.000Z');
    const stores = await openStores({ STORAGE: 'sqlite', SQLITE_PATH: ':memory:', COSMOS_DATABASE: '' }, () => time);
    accepted(
      await stores.tables.commit('t', [
        { op: 'create', id: 'a', body: { kind: 'k', expiresAt: '2026-10-01T08:00:01.000Z' } },
      ]),
    );
    expect(await stores.tables.get('t', 'a')).toBeDefined();
    time = new Date('2026-10-01T08:00:01.000Z');
    expect(await stores.tables.get('t', 'a')).toBeUndefined();
    await stores.close();
  });

  test('say which setting is missing for Cosmos DB', async () => {
    await expect(openStores({ STORAGE: 'cosmos', SQLITE_PATH: '', COSMOS_DATABASE: 'd' })).rejects.toThrow(
      'COSMOS_ENDPOINT',
    );
  });

  test('do not load the Azure libraries for whoever runs on SQLite', async () => {
    const open = new URL('../../storage/open.ts', import.meta.url).href;
    const script = `
      import { registerHooks } from 'node:module';
      const loaded = [];
      registerHooks({ resolve: (name, context, next) => { const found = next(name, context); loaded.push(found.url); return found; } });
      const { openStores } = await import('${open}');
      await (await openStores({ STORAGE: 'sqlite', SQLITE_PATH: ':memory:', COSMOS_DATABASE: '' })).close();
      console.log(JSON.stringify(loaded));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    const loaded = JSON.parse(stdout) as string[];
    expect(loaded).toContainEqual(expect.stringContaining('storage/sqlite.ts'));
    expect(loaded.filter((url) => url.includes('node_modules'))).toEqual([]);
  });
});
