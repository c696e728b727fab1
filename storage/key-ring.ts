import { randomBytes } from 'node:crypto';
import { disclose, enclose, KeyDestroyed } from './envelope.ts';
import type { MasterKey } from './master-key.ts';
import { type Body, type Store, StoreUnavailable } from './store.ts';

/** The name of a key within its table: the table's own, one for each case or draft, and the secret behind fingerprints. */
export type RingName = 'table' | 'index' | `case:${string}`;

/** A key in the hand: 32 bytes, and the random id by which sealed texts name it. */
export type Key = { readonly id: string; readonly bytes: Uint8Array };

/** The keys of all tables. A destroyed name stays destroyed: a new key under it would look as if nothing had been lost. */
export interface KeyRing {
  /** The key, made durable first when it is new. */
  obtain(table: string, name: RingName): Promise<Key>;
  /** The key as it exists; throws KeyDestroyed when there is none. */
  existing(table: string, name: RingName): Promise<Key>;
  destroy(table: string, name: RingName): Promise<void>;
}

class Absent extends KeyDestroyed {}

const CACHE_MS = 10 * 60_000;
const CACHE_SIZE = 1000;

/**
 * Opens the ring over the store of keys: the table key is wrapped by the master key, all others by the table key. Unwrapped keys stay in memory
 * for ten minutes at most, a thousand at most; so another process can read a destroyed key's texts for as long as that.
 */
export function openKeyRing(store: Store, master: MasterKey, now: () => number): KeyRing {
  const cache = new Map<string, { readonly table: string; readonly until: number; readonly key: Promise<Key> }>();

  function remembered(table: string, name: RingName, load: () => Promise<Key>): Promise<Key> {
    const entry = `${table} ${name}`;
    const kept = cache.get(entry);
    if (kept && kept.until > now()) return kept.key;
    const made = { table, until: now() + CACHE_MS, key: load() };
    made.key.catch(() => {
      if (cache.get(entry) === made) cache.delete(entry);
    });
    cache.delete(entry);
    cache.set(entry, made);
    const oldest = cache.keys().next().value;
    if (cache.size > CACHE_SIZE && oldest !== undefined) cache.delete(oldest);
    return made.key;
  }

  const ring: KeyRing = {
    async obtain(table, name) {
      try {
        return await ring.existing(table, name);
      } catch (error) {
        if (!(error instanceof Absent)) throw error;
        return remembered(table, name, async () => (await read(table, name)) ?? make(table, name));
      }
    },
    existing: (table, name) =>
      remembered(table, name, async () => {
        const key = await read(table, name);
        if (!key) throw new Absent('the key does not exist');
        return key;
      }),
    async destroy(table, name) {
      const body = { kind: 'key', status: 'destroyed', at: new Date(now()).toISOString() };
      const answer = await store.commit(table, [{ op: 'put', id: idOf(name), body }]);
      if (!answer.ok) throw new StoreUnavailable('the key could not be destroyed');
      for (const [entry, kept] of cache) {
        if (entry === `${table} ${name}` || (name === 'table' && kept.table === table)) cache.delete(entry);
      }
    },
  };

  async function read(table: string, name: RingName): Promise<Key | undefined> {
    const body = (await store.get(table, idOf(name)))?.body;
    if (body?.status === 'destroyed') throw new KeyDestroyed('the key was destroyed');
    return body && unwrap(table, name, body);
  }

  async function make(table: string, name: RingName): Promise<Key> {
    const key = { id: randomBytes(8).toString('base64url'), bytes: randomBytes(32) };
    const wrapped =
      name === 'table'
        ? await master.wrap(key.bytes)
        : enclose((await ring.obtain(table, 'table')).bytes, key.bytes, place(table, name, key.id));
    const body = { kind: 'key', status: 'live', keyId: key.id, wrapped };
    const answer = await store.commit(table, [{ op: 'create', id: idOf(name), body }]);
    if (answer.ok) return key;
    // Another process was first: its key is the key.
    const theirs = answer.reason === 'exists' ? await read(table, name) : undefined;
    if (!theirs) throw new StoreUnavailable('the key could not be kept');
    return theirs;
  }

  async function unwrap(table: string, name: RingName, body: Body): Promise<Key> {
    const [id, wrapped] = [String(body.keyId), String(body.wrapped)];
    if (name === 'table') return { id, bytes: await master.unwrap(wrapped) };
    return { id, bytes: disclose((await ring.existing(table, 'table')).bytes, wrapped, place(table, name, id)) };
  }

  return ring;
}

function idOf(name: RingName): string {
  return `key:${name}`;
}

function place(table: string, name: RingName, keyId: string): readonly unknown[] {
  return [1, 'key', table, name, keyId];
}
