import { createSecretKey } from 'node:crypto';
import { disclose, enclose, Unreadable } from './envelope.ts';

/** What wraps table keys: a local 32-byte key now, Azure Key Vault later behind the same two calls. */
export interface MasterKey {
  wrap(key: Uint8Array): Promise<string>;
  unwrap(wrapped: string): Promise<Uint8Array>;
}

const PREFIX = 'local.1.';
const PLACE = [1, 'master'];

/** The master key of one machine, from base64 of exactly 32 bytes; it throws a plain error for anything else, and for keys it did not wrap. */
export function localMasterKey(base64: string): MasterKey {
  const text = base64.trim();
  const bytes = Buffer.from(text, 'base64');
  if (!/^[A-Za-z0-9+/_-]+=*$/.test(text) || bytes.length !== 32)
    throw new Error('The master key must be 32 bytes in base64.');
  const key = createSecretKey(bytes);
  return {
    async wrap(inner) {
      return PREFIX + enclose(key, inner, PLACE);
    },
    async unwrap(wrapped) {
      try {
        if (wrapped.startsWith(PREFIX)) return disclose(key, wrapped.slice(PREFIX.length), PLACE);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
      }
      throw new Error('The master key does not fit: these table keys were wrapped with another one.');
    },
  };
}
