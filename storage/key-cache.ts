import type { Key } from './key-ring.ts';

const LONGEST_MS = 10 * 60_000;
const MOST = 1000;

type Entry = { readonly table: string; readonly until: number; readonly key: Promise<Key> };

/** Unwrapped keys in memory, ten minutes and a thousand at most: what is not here is asked from the store and the vault again. */
export class KeyCache {
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();

  /** `now` is in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The key as it is remembered, else as `load` gives it; who asks meanwhile waits for the same answer. A failure is not remembered. */
  remember(table: string, name: string, load: () => Promise<Key>): Promise<Key> {
    const at = `${table} ${name}`;
    const kept = this.#entries.get(at);
    if (kept && kept.until > this.#now()) return kept.key;
    const made: Entry = { table, until: this.#now() + LONGEST_MS, key: load() };
    made.key.catch(() => {
      if (this.#entries.get(at) === made) this.#entries.delete(at);
    });
    this.#entries.delete(at);
    this.#entries.set(at, made);
    this.#dropOldest();
    return made.key;
  }

  /** Forgets one key, or with the table's own key all of that table. */
  forget(table: string, name: string): void {
    for (const [at, kept] of this.#entries) {
      if (at === `${table} ${name}` || (name === 'table' && kept.table === table)) this.#entries.delete(at);
    }
  }

  #dropOldest(): void {
    const oldest = this.#entries.keys().next().value;
    if (this.#entries.size > MOST && oldest !== undefined) this.#entries.delete(oldest);
  }
}
