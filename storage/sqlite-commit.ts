import { randomBytes } from 'node:crypto';
import type { StatementSync } from 'node:sqlite';
import { SQL } from './sqlite-schema.ts';
import type { Body, Committed, Write } from './store.ts';

type Statements = (sql: string) => StatementSync;

/**
 * Writes what a commit asks for, one after the other, and stops at the first that cannot be; the caller's transaction then undoes the rest. `texts`
 * holds the body of each write as JSON, `now` is an ISO moment. With each commit some expired documents go.
 */
export function writeAll(
  statement: Statements,
  table: string,
  writes: readonly Write[],
  texts: readonly (string | undefined)[],
  now: string,
): Committed {
  const etag = randomBytes(9).toString('base64url');
  const etags = new Map<string, string>();
  for (const [index, write] of writes.entries()) {
    const found = write.op === 'put' ? undefined : etagOf(statement, table, write.id, now);
    if (write.op === 'mark' && found) return { ok: true, replayed: true, etags: {} };
    const reason = objection(write, found);
    if (reason) return { ok: false, reason, id: write.id };
    if (write.op === 'remove') statement(SQL.remove).run({ table, id: write.id });
    else {
      const row = { table, id: write.id, etag, body: texts[index] ?? '', ...columnsOf(write.body) };
      statement(SQL.write).run(row);
      etags.set(write.id, etag);
    }
  }
  statement(SQL.purge).run({ now });
  return { ok: true, replayed: false, etags: Object.fromEntries(etags) };
}

function etagOf(statement: Statements, table: string, id: string, now: string): string | undefined {
  const row = statement(SQL.etag).get({ table, id, now });
  return row && String(row.etag);
}

function columnsOf(body: Body) {
  const { kind, status, owner, caseId, dueAt, expiresAt } = body;
  return {
    kind,
    status: status ?? null,
    owner: owner ?? null,
    caseId: caseId ?? null,
    due: dueAt ?? null,
    expires: expiresAt ?? null,
  };
}

function objection(write: Write, found: string | undefined): 'exists' | 'missing' | 'stale' | undefined {
  if (write.op === 'create') return found === undefined ? undefined : 'exists';
  if (write.op !== 'replace' && write.op !== 'remove') return undefined;
  if (found === undefined) return 'missing';
  return found === write.etag ? undefined : 'stale';
}
