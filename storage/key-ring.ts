import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { disclose, enclose, KeyDestroyed } from './envelope.ts';
import { KeyCache } from './key-cache.ts';
import type { MasterKey } from './master-key.ts';
import { type Body, type Store, StoreUnavailable } from './store.ts';

/** The name of a key within its table: the table's own, one for each case or draft, and the secret behind fingerprints. */
export type RingName = 'table' | 'index' | `case:${string}`;

/** A key in the hand: 32 bytes, made ready once for all that it seals and opens, and the random id by which sealed texts name it. */
export type Key = { readonly id: string; readonly secret: KeyObject };

class NeverMade extends KeyDestroyed {}

/**
 * The keys of all tables, in a store of their own: the table key is wrapped by the master key, all others by the table key. A destroyed name stays
 * destroyed, for a new key under it would look as if nothing had been lost. Another process may know a destroyed key for ten minutes more.
 */
export class KeyRing {
  readonly #store: Store;
  readonly #master: MasterKey;
  readonly #now: () => number;
  readonly #cache: KeyCache;

  /** `now` is in milliseconds. */
  constructor(store: Store, master: MasterKey, now: () => number) {
    this.#store = store;
    this.#master = master;
    this.#now = now;
    this.#cache = new KeyCache(now);
  }

  /** The key, made durable first when it is new; throws KeyDestroyed when it was destroyed. */
  async obtain(table: string, name: RingName): Promise<Key> {
    try {
      return await this.existing(table, name);
    } catch (error) {
      if (!(error instanceof NeverMade)) throw error;
      return this.#cache.remember(table, name, async () => (await this.#read(table, name)) ?? this.#make(table, name));
    }
  }

  /** The key as it exists; throws KeyDestroyed when there is none. */
  existing(table: string, name: RingName): Promise<Key> {
    return this.#cache.remember(table, name, async () => {
      const key = await this.#read(table, name);
      if (!key) throw new NeverMade('the key does not exist');
      return key;
    });
  }

  /** Puts a gravestone over the key, also over one that was never made. */
  async destroy(table: string, name: RingName): Promise<void> {
    const body = { kind: 'key', status: 'destroyed', at: new Date(this.#now()).toISOString() };
    const answer = await this.#store.commit(table, [{ op: 'put', id: idOf(name), body }]);
    if (!answer.ok) throw new StoreUnavailable('the key could not be destroyed');
    this.#cache.forget(table, name);
  }

  async #read(table: string, name: RingName): Promise<Key | undefined> {
    const body = (await this.#store.get(table, idOf(name)))?.body;
    if (body?.status === 'destroyed') throw new KeyDestroyed('the key was destroyed');
    return body && this.#unwrap(table, name, body);
  }

  async #make(table: string, name: RingName): Promise<Key> {
    const key = { id: randomBytes(8).toString('base64url'), secret: createSecretKey(randomBytes(32)) };
    const body = { kind: 'key', status: 'live', keyId: key.id, wrapped: await this.#wrap(table, name, key) };
    const answer = await this.#store.commit(table, [{ op: 'create', id: idOf(name), body }]);
    if (answer.ok) return key;
    // Another process was first: its key is the key.
    const theirs = answer.reason === 'exists' ? await this.#read(table, name) : undefined;
    if (!theirs) throw new StoreUnavailable('the key could not be kept');
    return theirs;
  }

  async #wrap(table: string, name: RingName, key: Key): Promise<string> {
    if (name === 'table') return this.#master.wrap(key.secret.export());
    const outer = await this.obtain(table, 'table');
    return enclose(outer.secret, key.secret.export(), placeOf(table, name, key.id));
  }

  async #unwrap(table: string, name: RingName, body: Body): Promise<Key> {
    const [id, wrapped] = [String(body.keyId), String(body.wrapped)];
    if (name === 'table') return { id, secret: createSecretKey(await this.#master.unwrap(wrapped)) };
    const outer = await this.existing(table, 'table');
    return { id, secret: createSecretKey(disclose(outer.secret, wrapped, placeOf(table, name, id))) };
  }
}

function idOf(name: RingName): string {
  return `key:${name}`;
}

function placeOf(table: string, name: RingName, keyId: string): readonly unknown[] {
  return [1, 'key', table, name, keyId];
}
