import { type Body, COMMIT_LIMITS, type Committed, type Write } from './store.ts';

/** A commit that may be sent: for each write its body as JSON text (undefined where nothing is written). */
export type Checked = { readonly ok: true; readonly texts: readonly (string | undefined)[] };

type Refused = Extract<Committed, { ok: false }>;

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const ID = /^[!-~]{1,1023}$/;
const UNFIT = /[/\\?#]/;

/** Can this text be the id of a document or a table on every store? Visible ASCII without `/ \ ? #`, at most 1,023 characters (Cosmos DB). */
export function isId(id: string): boolean {
  return ID.test(id) && !UNFIT.test(id);
}

/**
 * Holds a commit against what every store must be able to take, before anything is sent. Throws a TypeError for what only a
 * programmer can cause (an impossible id, a moment in another form, a mark that is not first); answers a refusal when it is too big.
 */
export function checkCommit(table: string, writes: readonly Write[]): Checked | Refused {
  if (!isId(table)) throw new TypeError('a table id is visible ASCII without / \\ ? #');
  const excess = writes[COMMIT_LIMITS.writes];
  if (excess) return { ok: false, reason: 'too-many', id: excess.id };
  const texts: (string | undefined)[] = [];
  let bytes = 0;
  for (const [index, write] of writes.entries()) {
    if (!isId(write.id)) throw new TypeError('a document id is visible ASCII without / \\ ? #');
    if (write.op === 'mark' && index > 0) throw new TypeError('a mark stands first in its commit');
    const text = write.op === 'remove' ? undefined : toText(write.body);
    bytes += text === undefined ? 0 : Buffer.byteLength(text);
    if (bytes > COMMIT_LIMITS.bytes) return { ok: false, reason: 'too-large', id: write.id };
    texts.push(text);
  }
  return { ok: true, texts };
}

function toText(body: Body): string {
  if (typeof body.kind !== 'string') throw new TypeError('a body has a kind');
  for (const moment of [body.dueAt, body.expiresAt]) {
    if (moment !== undefined && !MOMENT.test(moment))
      throw new TypeError('dueAt and expiresAt look like Date.toISOString()');
  }
  return JSON.stringify(body);
}
