import type { ListFilter } from './store.ts';

const LIVE = '(NOT IS_DEFINED(c.expiresAt) OR c.expiresAt > @now)';
const NARROWING = ['status', 'owner', 'caseId'] as const;

/**
 * The two questions over all tables. They only filter (no TOP, no ORDER BY): such a query is answered by the gateway itself and takes the same way
 * through the client on one partition as on many.
 */
export const CROSS_PARTITION = {
  find: `SELECT * FROM c WHERE c.kind = @kind AND c.owner = @owner AND ${LIVE}`,
  due: `SELECT * FROM c WHERE c.kind = @kind AND c.dueAt <= @until AND ${LIVE}`,
} as const;

/** The list of one kind within one table, in the order of the ids; the order names the fields of its composite index. */
export function listQuery(filter: ListFilter): string {
  const narrowed = NARROWING.filter((field) => filter[field] !== undefined).map(
    (field) => ` AND c.${field} = @${field}`,
  );
  return `SELECT * FROM c WHERE c.pk = @pk AND c.kind = @kind AND c.id > @after${narrowed.join('')} AND ${LIVE} ORDER BY c.pk, c.kind, c.id`;
}
