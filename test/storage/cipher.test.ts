import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cipher, KeyDestroyed, makeCipher, Unreadable } from '../../storage/cipher.ts';
import { localMasterKey } from '../../storage/master-key.ts';
import { openSqlite } from '../../storage/sqlite.ts';
import type { Store } from '../../storage/store.ts';

const newMaster = () => localMasterKey(randomBytes(32).toString('base64'));
const fresh = (keys: Store = openSqlite(':memory:'), master = newMaster()) => ({
  keys,
  master,
  cipher: makeCipher(keys, master),
});
const place = ['t1', 'case:c1', 'c1', 'personal'] as const;
const name = fc
  .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/[^!-~]|[/\\?#]/g, '-'));

describe('sealing', () => {
  const { cipher } = fresh();

  test('gives back any JSON value, also under the table key', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom('table' as const, 'case:c1' as const), async (value, key) => {
        const sealed = await cipher.seal('t1', key, 'd1', 'f', value);
        expect(JSON.stringify(await cipher.open('t1', key, 'd1', 'f', sealed))).toBe(JSON.stringify(value));
      }),
    );
  });

  test('shows nothing of the value, and not even whether two values are equal', async () => {
    const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...alphabet), minLength: 6, maxLength: 60 }), async (text) => {
        const sealed = await cipher.seal(...place, { text });
        expect(sealed).not.toContain(text);
        expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain(text);
        expect(await cipher.seal(...place, { text })).not.toBe(sealed);
      }),
    );
  });

  test('makes texts of equal length from values of nearly equal length', async () => {
    const lengths = await Promise.all(
      ['', 'Jo', 'Jonathan-Alexander', 'x'.repeat(62)].map(
        async (value) => (await cipher.seal(...place, value)).length,
      ),
    );
    expect(new Set(lengths).size).toBe(1);
    expect((await cipher.seal(...place, 'x'.repeat(63))).length).toBeGreaterThan(lengths[0] ?? 0);
  });

  test('refuses a text at any other table, key, document or field', async () => {
    await fc.assert(
      fc.asyncProperty(name, name, fc.nat(3), async (other, value, which) => {
        const sealed = await cipher.seal(...place, value);
        await cipher.seal('t1', 'table', 'd', 'f', 0);
        const moved = [...place] as [string, 'table' | `case:${string}`, string, string];
        moved[which] = which === 1 ? `case:x${other}` : `x${other}`;
        await cipher.seal(...moved, 'there is a key');
        await expect(cipher.open(...moved, sealed)).rejects.toThrow(Unreadable);
      }),
    );
  });

  test('refuses a text in which any one bit was flipped', async () => {
    const sealed = await cipher.seal(...place, { name: 'Sam Voorbeeld' });
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(6), async (at, bit) => {
        const flipped =
          sealed.slice(0, at) + String.fromCharCode(sealed.charCodeAt(at) ^ (1 << bit)) + sealed.slice(at + 1);
        await expect(cipher.open(...place, flipped)).rejects.toThrow(Unreadable);
      }),
      { numRuns: 500 },
    );
  });

  test('refuses a text that was cut short, or grew', async () => {
    const sealed = await cipher.seal(...place, { name: 'Sam Voorbeeld' });
    for (let length = 0; length < sealed.length; length++) {
      await expect(cipher.open(...place, sealed.slice(0, length))).rejects.toThrow(Unreadable);
    }
    await expect(cipher.open(...place, `${sealed}A`)).rejects.toThrow(Unreadable);
    await expect(cipher.open(...place, `${sealed}\n`)).rejects.toThrow(Unreadable);
  });

  test('takes only JSON values', async () => {
    await expect(cipher.seal(...place, undefined)).rejects.toThrow(TypeError);
  });

  test('errors say nothing of the value', async () => {
    const sealed = await cipher.seal(...place, 'Sam Voorbeeld');
    const error = await cipher.open('t1', 'case:c1', 'c2', 'personal', sealed).catch((thrown: Error) => thrown);
    expect(JSON.stringify([String(error), (error as Error).stack])).not.toMatch(/Voorbeeld/);
  });
});

describe('the keys', () => {
  test('are kept: another process with the same master key reads what was sealed', async () => {
    const { keys, master, cipher } = fresh();
    const sealed = await cipher.seal(...place, 1);
    expect(await makeCipher(keys, master).open(...place, sealed)).toBe(1);
  });

  test('do not open with another master key, and say so plainly', async () => {
    const { keys, cipher } = fresh();
    const sealed = await cipher.seal(...place, 1);
    await expect(makeCipher(keys, newMaster()).open(...place, sealed)).rejects.toThrow('The master key does not fit');
    await expect(makeCipher(keys, newMaster()).seal(...place, 1)).rejects.toThrow('The master key does not fit');
  });

  test('are one, also when several processes make it at once', async () => {
    const { keys, master } = fresh();
    const processes = Array.from({ length: 5 }, () => makeCipher(keys, master));
    const sealed = await Promise.all(processes.map((cipher, n) => cipher.seal(...place, n)));
    for (const reader of processes) {
      expect(await Promise.all(sealed.map((text) => reader.open(...place, text)))).toEqual([0, 1, 2, 3, 4]);
    }
    const prints = await Promise.all(
      Array.from({ length: 5 }, () => makeCipher(keys, master).fingerprint('t9', 'pupil', ['a'])),
    );
    expect(new Set(prints).size).toBe(1);
  });

  test('cannot be taken from one case to another within the store of keys', async () => {
    const { keys, master, cipher } = fresh();
    const sealed = await cipher.seal(...place, 1);
    const stolen = (await keys.get('t1', 'key:case:c1'))?.body ?? { kind: 'key' };
    await keys.commit('t1', [{ op: 'put', id: 'key:case:c2', body: stolen }]);
    await expect(makeCipher(keys, master).open('t1', 'case:c2', 'c1', 'personal', sealed)).rejects.toThrow(Unreadable);
  });

  test('are in no file in clear', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'actietafel-keys-'));
    const base64 = randomBytes(32).toString('base64');
    const seen: Uint8Array[] = [];
    const inner = localMasterKey(base64);
    const spy = { ...inner, wrap: (key: Uint8Array) => inner.wrap(seen[seen.push(key) - 1] ?? key) };
    const keys = openSqlite(join(folder, 'keys.db'));
    await makeCipher(keys, spy).seal(...place, 1);
    const disk = readFileSync(join(folder, 'keys.db-wal')).toString('latin1');
    expect(seen).toHaveLength(1);
    for (const form of ['latin1', 'base64', 'base64url', 'hex'] as const)
      expect(disk).not.toContain(Buffer.from(seen[0] ?? '').toString(form));
    expect(disk).not.toContain(base64);
    await keys.close();
    rmSync(folder, { recursive: true });
  });

  test('can be made while somebody looks for them in vain', async () => {
    const { cipher } = fresh();
    const old = await fresh().cipher.seal(...place, 1);
    const looking = cipher.open(...place, old).catch((error: unknown) => error);
    expect(await cipher.open(...place, await cipher.seal(...place, 2))).toBe(2);
    expect(await looking).toBeInstanceOf(KeyDestroyed);
  });

  test('that are not in the store are never made by reading', async () => {
    const { keys, cipher } = fresh();
    const sealed = await cipher.seal(...place, 1);
    await expect(cipher.open('t1', 'case:c2', 'c1', 'personal', sealed)).rejects.toThrow(KeyDestroyed);
    expect(await keys.get('t1', 'key:case:c2')).toBeUndefined();
  });
});

describe('destroying', () => {
  test('one case key leaves the other cases and the table readable', async () => {
    const { keys, master, cipher } = fresh();
    const [mine, other, head] = await Promise.all([
      cipher.seal('t1', 'case:c1', 'c1', 'f', 'mine'),
      cipher.seal('t1', 'case:c2', 'c2', 'f', 'other'),
      cipher.seal('t1', 'table', 'head', 'f', 'head'),
    ]);
    await cipher.destroy('t1', 'case:c1');
    for (const reader of [cipher, makeCipher(keys, master)]) {
      await expect(reader.open('t1', 'case:c1', 'c1', 'f', mine)).rejects.toThrow(KeyDestroyed);
      expect(await reader.open('t1', 'case:c2', 'c2', 'f', other)).toBe('other');
      expect(await reader.open('t1', 'table', 'head', 'f', head)).toBe('head');
    }
  });

  test('is for good: nothing new is sealed under that name, and twice is harmless', async () => {
    const { keys, master, cipher } = fresh();
    await cipher.seal(...place, 1);
    await cipher.destroy('t1', 'case:c1');
    await cipher.destroy('t1', 'case:c1');
    for (const writer of [cipher, makeCipher(keys, master)]) {
      await expect(writer.seal(...place, 2)).rejects.toThrow(KeyDestroyed);
    }
    expect(JSON.stringify((await keys.get('t1', 'key:case:c1'))?.body)).not.toMatch(/wrapped|keyId/);
  });

  test('a key that was never made forbids it all the same', async () => {
    const { cipher } = fresh();
    await cipher.destroy('t1', 'case:draft1');
    await expect(cipher.seal('t1', 'case:draft1', 'd', 'f', 1)).rejects.toThrow(KeyDestroyed);
  });

  test('the table key takes all cases and fingerprints of that table along, and no other table', async () => {
    const { cipher } = fresh();
    const sealed = await cipher.seal(...place, 1);
    const elsewhere = await cipher.seal('t2', 'case:c1', 'c1', 'f', 2);
    await cipher.fingerprint('t1', 'pupil', ['a']);
    await cipher.destroy('t1', 'table');
    await expect(cipher.open(...place, sealed)).rejects.toThrow(KeyDestroyed);
    await expect(cipher.seal('t1', 'case:new', 'd', 'f', 1)).rejects.toThrow(KeyDestroyed);
    await expect(cipher.fingerprint('t1', 'pupil', ['a'])).rejects.toThrow(KeyDestroyed);
    expect(await cipher.open('t2', 'case:c1', 'c1', 'f', elsewhere)).toBe(2);
  });

  test('in one process is known to another after ten minutes at most', async () => {
    let time = 0;
    const { keys, master, cipher } = fresh();
    const other = makeCipher(keys, master, { now: () => time });
    const sealed = await other.seal(...place, 1);
    await cipher.destroy('t1', 'case:c1');
    time += 10 * 60_000;
    await expect(other.open(...place, sealed)).rejects.toThrow(KeyDestroyed);
  });
});

describe('trouble', () => {
  test('in the store of keys is passed on, and is not remembered', async () => {
    const { keys, master } = fresh();
    let broken = true;
    const flaky: Store = new Proxy(keys, {
      get: (target, property) => {
        if (property !== 'commit') return Reflect.get(target, property).bind(target);
        return broken ? async () => ({ ok: false, reason: 'unavailable', id: 'x' }) : target.commit.bind(target);
      },
    });
    const cipher = makeCipher(flaky, master);
    await expect(cipher.seal(...place, 1)).rejects.toThrow('could not be kept');
    await expect(cipher.destroy('t1', 'case:c1')).rejects.toThrow('could not be destroyed');
    broken = false;
    expect(await cipher.open(...place, await cipher.seal(...place, 1))).toBe(1);
  });

  test('a master key of any other size is refused at the start', () => {
    for (const wrong of [
      '',
      'geheim',
      randomBytes(31).toString('base64'),
      randomBytes(33).toString('base64'),
      `${'!'.repeat(9)}`,
    ]) {
      expect(() => localMasterKey(wrong)).toThrow('The master key must be 32 bytes in base64.');
    }
    expect(() => localMasterKey(`${randomBytes(32).toString('base64')}\n`)).not.toThrow();
  });
});

describe('fingerprints', () => {
  const { keys, master, cipher } = fresh();
  const print = (from: Cipher, table: string, purpose: string, ...parts: string[]) =>
    from.fingerprint(table, purpose, parts);

  test('are the same for the same parts, in every process', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string()), async (parts) => {
        const first = await print(cipher, 't1', 'pupil', ...parts);
        expect(first).toMatch(/^[\w-]{22}$/);
        expect(await print(makeCipher(keys, master), 't1', 'pupil', ...parts)).toBe(first);
      }),
      { numRuns: 30 },
    );
  });

  test('differ for each table, purpose and division into parts', async () => {
    const prints = await Promise.all([
      print(cipher, 't1', 'pupil', 'ab', 'c'),
      print(cipher, 't1', 'pupil', 'a', 'bc'),
      print(cipher, 't1', 'pupil', 'ab', 'c', ''),
      print(cipher, 't1', 'other', 'ab', 'c'),
      print(cipher, 't2', 'pupil', 'ab', 'c'),
      print(fresh().cipher, 't1', 'pupil', 'ab', 'c'),
    ]);
    expect(new Set(prints).size).toBe(prints.length);
  });
});
