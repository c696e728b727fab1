import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBot } from '../../bot/main.ts';
import { cast, seedsOf } from './cast.ts';
import { playPrologue } from './prologue.ts';
import { startTeams, type TeamsInMemory } from './teams.ts';

let folder: string;
let teams: TeamsInMemory;
let bot: { url: string; stop(): Promise<void> };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'practice-'));
  teams = await startTeams({ people: seedsOf(cast) });
  bot = await startBot({
    PORT: '0',
    HOST: '127.0.0.1',
    SQLITE_PATH: join(folder, 'actietafel.db'),
    LOG_LEVEL: 'silent',
  });
  teams.delivery.bot = new URL('/api/messages', bot.url).href;
});

afterEach(async () => {
  await bot.stop();
  await teams.stop();
  rmSync(folder, { recursive: true });
});

test('the first start of the practice room sets a table with three cases, and everybody but one is admitted', async () => {
  const remarks: string[] = [];
  await playPrologue(teams, (line) => remarks.push(line));
  expect(remarks).toEqual([]);
  const anna = teams.person('Anna de Vries');
  for (const number of ['0001', '0002', '0003']) {
    await anna.waitsFor(
      (message) => message.targeted === false && new RegExp(`AT-\\d{4}-${number}`).test(message.text),
    );
  }
  const meetings = await (await teams.person('Marieke Vos').tells('/bijeenkomst')).answer();
  expect(meetings.text.match(/Aanmelden tot en met/g)).toHaveLength(2);
  const refused = await (await teams.person('Tim Nieuwenhuis').tells('aanmelden')).answer();
  expect(refused.inputs).toEqual([]);
});
