import type { Body, Stored } from './store.ts';

/**
 * A document as Cosmos DB keeps it. The body stands apart, so that no field of a writer can meet one of the service (`id`, `ttl`, `_etag`); the
 * fields by which it is found are copied beside it. `tx` names the commit that wrote it: by it a commit with an unclear end is recognised.
 */
export type Item = {
  readonly id: string;
  readonly pk: string;
  readonly tx: string;
  readonly body: Body;
  readonly expiresAt?: string;
  readonly ttl?: number;
};

/** An item as it comes back. */
export type Found = Item & { readonly _etag: string };

const INDEXED = ['kind', 'status', 'owner', 'caseId', 'dueAt', 'expiresAt'] as const;
const LONGEST_TTL = 2 ** 31 - 1;

/** The item for a body. Its `ttl` counts from this write and is never short: the service keeps whole seconds, the exact end is checked on reading. */
export function toItem(table: string, id: string, body: Body, tx: string, now: Date): Item {
  const copied = INDEXED.filter((field) => body[field] !== undefined).map((field) => [field, body[field]]);
  const seconds =
    body.expiresAt === undefined ? undefined : Math.ceil((Date.parse(body.expiresAt) - now.getTime()) / 1000) + 1;
  const ttl = seconds === undefined ? {} : { ttl: Math.min(Math.max(seconds, 1), LONGEST_TTL) };
  return { id, pk: table, ...Object.fromEntries(copied), ...ttl, tx, body };
}

/** The document of an item. */
export function toStored(found: Found): Stored {
  return { table: found.pk, id: found.id, etag: found._etag, body: found.body };
}

/** Is the item past its end? The service removes it some seconds later. */
export function isExpired(found: Item, now: Date): boolean {
  return found.expiresAt !== undefined && found.expiresAt <= now.toISOString();
}
