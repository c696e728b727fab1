import type { DatabaseSync } from 'node:sqlite';

/** The version of the schema below, kept in `user_version`; a file with a higher one was written by a newer program. */
export const SCHEMA_VERSION = 1;

// A rowid table: WITHOUT ROWID took three times the space and time with bodies of this size. The body is the truth; the fields by which it is found
// are copied by the one statement that writes. Generated columns and CHECK(json_valid(body)) made SQLite read each body again, for half of a commit.
const SCHEMA = `
  CREATE TABLE doc(
    pk TEXT NOT NULL, id TEXT NOT NULL, etag TEXT NOT NULL,
    kind TEXT NOT NULL, status TEXT, owner TEXT, caseId TEXT, due TEXT, expires TEXT,
    body TEXT NOT NULL,
    PRIMARY KEY(pk, id)) STRICT;
  CREATE INDEX doc_list ON doc(pk, kind, id);
  CREATE INDEX doc_status ON doc(pk, kind, status, id) WHERE status IS NOT NULL;
  CREATE INDEX doc_case ON doc(pk, kind, caseId, id) WHERE caseId IS NOT NULL;
  CREATE INDEX doc_owner ON doc(kind, owner, pk, id) WHERE owner IS NOT NULL;
  CREATE INDEX doc_due ON doc(kind, due) WHERE due IS NOT NULL;
  CREATE INDEX doc_expires ON doc(expires) WHERE expires IS NOT NULL;`;

const LIVE = '(expires IS NULL OR expires > :now)';
const FIELDS = 'pk, id, etag, body';

/** Every statement that reads or writes documents, in one place so that a test can ask SQLite for the plan of each. */
export const SQL = {
  get: `SELECT ${FIELDS} FROM doc WHERE pk = :table AND id = :id AND ${LIVE}`,
  find: `SELECT ${FIELDS} FROM doc WHERE kind = :kind AND owner = :owner AND ${LIVE}`,
  due: `SELECT ${FIELDS} FROM doc WHERE kind = :kind AND due <= :until AND ${LIVE} ORDER BY due LIMIT :limit`,
  etag: `SELECT etag FROM doc WHERE pk = :table AND id = :id AND ${LIVE}`,
  write: `INSERT INTO doc(pk, id, etag, kind, status, owner, caseId, due, expires, body)
    VALUES(:table, :id, :etag, :kind, :status, :owner, :caseId, :due, :expires, :body)
    ON CONFLICT(pk, id) DO UPDATE SET etag = excluded.etag, kind = excluded.kind, status = excluded.status, owner = excluded.owner,
      caseId = excluded.caseId, due = excluded.due, expires = excluded.expires, body = excluded.body`,
  remove: 'DELETE FROM doc WHERE pk = :table AND id = :id',
  purge: 'DELETE FROM doc WHERE rowid IN (SELECT rowid FROM doc WHERE expires <= :now LIMIT 50)',
  ping: 'SELECT count(*) FROM (SELECT 1 FROM doc LIMIT 1)',
} as const;

/** The list query that narrows by exactly these fields; each combination is a statement of its own, so that each has its index. */
export function listSql(fields: readonly ('status' | 'owner' | 'caseId')[]): string {
  const narrowed = fields.map((field) => ` AND ${field} = :${field}`).join('');
  return `SELECT ${FIELDS} FROM doc WHERE pk = :table AND kind = :kind AND id > :after${narrowed} AND ${LIVE} ORDER BY id LIMIT :limit`;
}

/** Makes the tables in a new file and refuses a file of a newer program, which this one could only damage. */
export function prepareSchema(db: DatabaseSync): void {
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF');
  db.exec('BEGIN IMMEDIATE');
  try {
    const version = Number(db.prepare('PRAGMA user_version').get()?.user_version);
    if (version > SCHEMA_VERSION) {
      throw new Error(
        `The database has schema ${version}; this program knows ${SCHEMA_VERSION}. Start a newer version of the program.`,
      );
    }
    if (version === 0) db.exec(`${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
