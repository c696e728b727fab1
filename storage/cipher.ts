import { createHmac, hkdfSync } from 'node:crypto';
import { disclose, enclose, Unreadable } from './envelope.ts';
import { KeyRing } from './key-ring.ts';
import type { MasterKey } from './master-key.ts';
import type { Store } from './store.ts';

export { KeyDestroyed, Unreadable } from './envelope.ts';

/** Which key seals: the table's own, or that of one case or draft, which can be destroyed alone. */
export type KeyName = 'table' | `case:${string}`;

/** Keeps personal data unreadable to whoever has the documents without the keys (GDPR article 32), and erasable by destroying a key. */
export interface Cipher {
  /** Encrypts a JSON value under the named key of the table (made durable first when new), bound to document id and field. */
  seal(table: string, key: KeyName, document: string, field: string, value: unknown): Promise<string>;
  /** The value again; throws KeyDestroyed when the key is gone, Unreadable when the text was forged or moved. */
  open(table: string, key: KeyName, document: string, field: string, sealed: string): Promise<unknown>;
  /** Keyed hash for finding equals (duplicates) without showing them: HMAC-SHA-256 per table and purpose, 128 bits, base64url. */
  fingerprint(table: string, purpose: string, parts: readonly string[]): Promise<string>;
  /** Destroys the key: everything sealed under it is unreadable for good, and no new key can be made under its name. */
  destroy(table: string, key: KeyName): Promise<void>;
}

const VERSION = 1;
const SEALED = /^1\.([\w-]{11})\.([\w-]+)$/;
const STEP = 64;

/**
 * Opens the cipher over the store that holds the keys, which must be another one than that of the documents: a backup of the documents must not
 * bring a destroyed key back. `now` is in milliseconds; it ages the keys kept in memory.
 */
export function makeCipher(keys: Store, master: MasterKey, options: { readonly now?: () => number } = {}): Cipher {
  const ring = new KeyRing(keys, master, options.now ?? Date.now);
  return {
    async seal(table, name, document, field, value) {
      const key = await ring.obtain(table, name);
      return `${VERSION}.${key.id}.${enclose(key.secret, toPadded(value), [VERSION, table, document, field, key.id])}`;
    },
    async open(table, name, document, field, sealed) {
      const [, keyId, text] = SEALED.exec(sealed) ?? [];
      if (!keyId || !text) throw new Unreadable('this is not a sealed text');
      const key = await ring.existing(table, name);
      if (key.id !== keyId) throw new Unreadable('the sealed text is under another key');
      return JSON.parse(disclose(key.secret, text, [VERSION, table, document, field, keyId]).toString());
    },
    async fingerprint(table, purpose, parts) {
      const { secret } = await ring.obtain(table, 'index');
      const key = hkdfSync('sha256', secret, table, JSON.stringify(['fingerprint', VERSION, purpose]), 32);
      return createHmac('sha256', Buffer.from(key))
        .update(JSON.stringify(parts))
        .digest()
        .subarray(0, 16)
        .toString('base64url');
    },
    destroy: (table, name) => ring.destroy(table, name),
  };
}

/** JSON followed by spaces up to a multiple of 64 bytes, which JSON.parse ignores: the length must not tell a name from a longer name. */
function toPadded(value: unknown): Buffer {
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError('only a JSON value can be sealed');
  const length = Buffer.byteLength(text);
  return Buffer.from(text + ' '.repeat((STEP - (length % STEP)) % STEP));
}
