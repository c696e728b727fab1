import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BotSettings } from './settings.ts';

/** The master key: from the settings, or in development one that is made once and kept beside the database. */
export function masterKeyOf({ DATA_KEY, SQLITE_PATH }: Pick<BotSettings, 'DATA_KEY' | 'SQLITE_PATH'>): string {
  if (DATA_KEY) return DATA_KEY;
  const path = `${SQLITE_PATH}.master-key`;
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const key = randomBytes(32).toString('base64');
    writeFileSync(path, `${key}\n`, { mode: 0o600, flag: 'wx' });
    return key;
  }
}
