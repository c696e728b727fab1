// Busy, locked, read-only, I/O error, damaged, full, cannot open, not a database (https://www.sqlite.org/rescode.html).
const TROUBLE = new Set([5, 6, 8, 10, 11, 13, 14, 26]);

/** SQLite's own number for what went wrong, with its details in the higher bits; 0 for an error from elsewhere. */
export function errorNumber(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
}

/** Is this the trouble of a disk or a lock, or of a store that was closed meanwhile, and not a mistake of ours? */
export function isTrouble(error: unknown): boolean {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_STATE') return true;
  return TROUBLE.has(errorNumber(error) & 0xff);
}
