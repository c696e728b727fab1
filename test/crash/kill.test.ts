import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTeams, type TeamsInMemory } from '../teams/teams.ts';
import { BotProcess, freePort } from './bot-process.ts';
import { checkOutcome } from './outcome.ts';
import { admitAll, submitWhileKilling } from './table.ts';

const CASES = 200;
const PEOPLE = ['Vera Voorzitter', 'Dana Deelnemer', 'Pim Partner'];

describe('the bot is killed at random moments while two hundred cases come in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'actietafel-'));
  const env = { SQLITE_PATH: join(folder, 'tafel.db') };
  let teams: TeamsInMemory;
  let bot: BotProcess;

  beforeAll(async () => {
    bot = new BotProcess(await freePort(), env);
    await bot.start();
    teams = await startTeams({
      bot: `${bot.url}/api/messages`,
      people: PEOPLE.map((name) => ({ name })),
    });
    await admitAll(teams);
  });
  afterAll(async () => {
    await bot.signal('SIGKILL');
    await teams.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes every case once, and tells of each once or lists it as uncertain', { timeout: 240_000 }, async () => {
    const numbers = await submitWhileKilling({ teams, people: PEOPLE, bots: [bot], cases: CASES });
    expect(new Set(numbers).size).toBe(CASES);
    expect(bot.kills).toBeGreaterThan(3);
    await bot.letAnHourPass();
    const { uncertain } = await checkOutcome(env, teams, CASES);
    expect(uncertain).toBeLessThanOrEqual(bot.kills * 24);
  });
});
