import type { IncomingMessage } from 'node:http';
import { linkIsOver } from '../../cards/sentences.ts';
import type { Downloads } from '../papers/downloads.ts';

/** An answer that is no JSON: bytes with the headers that keep them what they are. */
export type RawAnswer = {
  readonly status: number;
  readonly raw: { readonly bytes: Buffer; readonly headers: Readonly<Record<string, string>> };
};

// Nothing in a document may run, load or be framed, and no other site learns of its address.
const CLOSED = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
} as const;

/**
 * Answers `GET /download/<secret>`: the file as an attachment, or 404 with one sentence. Who has the link is taken to be the one
 * it was made for; once the browser signs in with Entra, that person goes along as `signedInAs`.
 */
export async function download(downloads: Downloads, { url = '' }: IncomingMessage): Promise<RawAnswer> {
  const [, secret] = /^\/download\/([\w-]{43})$/.exec(url) ?? [];
  const file = secret === undefined ? undefined : await downloads(secret);
  if (!file) {
    const headers = { ...CLOSED, 'content-type': 'text/plain; charset=utf-8' };
    return { status: 404, raw: { bytes: Buffer.from(`${linkIsOver}\n`), headers } };
  }
  const disposition = `attachment; filename="${file.name}"`;
  const headers = { ...CLOSED, 'content-type': file.type, 'content-disposition': disposition };
  return { status: 200, raw: { bytes: file.bytes, headers } };
}
