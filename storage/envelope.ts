import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

/** Thrown when a sealed text was forged, damaged, cut short, or moved from the place it was sealed for. */
export class Unreadable extends Error {}

/** Thrown when the key is gone on purpose: what was sealed under it is unreadable for good. */
export class KeyDestroyed extends Error {}

const IV = 12;
const TAG = 16;

/** Encrypts with AES-256-GCM under a fresh random iv; the answer is base64url of iv (12), ciphertext and tag (16). `place` is bound, not kept. */
export function enclose(key: KeyObject, plain: Uint8Array, place: readonly unknown[]): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG });
  cipher.setAAD(toAad(place));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** The way back from `enclose`; throws Unreadable unless key, text and place are exactly the ones it was made with. */
export function disclose(key: KeyObject, text: string, place: readonly unknown[]): Buffer {
  const raw = Buffer.from(text, 'base64url');
  // Decoding forgives stray characters; a second spelling of the same bytes is a change all the same.
  if (raw.length < IV + TAG || raw.toString('base64url') !== text) throw new Unreadable('the sealed text is damaged');
  const decipher = createDecipheriv('aes-256-gcm', key, raw.subarray(0, IV), { authTagLength: TAG });
  decipher.setAAD(toAad(place));
  decipher.setAuthTag(raw.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(raw.subarray(IV, -TAG)), decipher.final()]);
  } catch {
    throw new Unreadable('the sealed text does not belong here');
  }
}

function toAad(place: readonly unknown[]): Buffer {
  return Buffer.from(JSON.stringify(place));
}
