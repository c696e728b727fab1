import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CosmosServer, startCosmosServer } from '../storage/cosmos-server.ts';
import { startTeams, type TeamsInMemory } from '../teams/teams.ts';
import { BotProcess, freePort } from './bot-process.ts';
import { checkOutcome } from './outcome.ts';
import { admitAll, submitWhileKilling } from './table.ts';

const CASES = 60;
const PEOPLE = ['Vera Voorzitter', 'Dana Deelnemer', 'Pim Partner'];

describe('two bots work on one Cosmos DB, and each is killed now and then', () => {
  const folder = mkdtempSync(join(tmpdir(), 'actietafel-'));
  let cosmos: CosmosServer;
  let env: { SQLITE_PATH: string; [name: string]: string };
  let bots: BotProcess[];
  let teams: TeamsInMemory;

  beforeAll(async () => {
    cosmos = await startCosmosServer();
    env = {
      STORAGE: 'cosmos',
      COSMOS_ENDPOINT: cosmos.endpoint,
      COSMOS_KEY: Buffer.from('a key of the tests').toString('base64'),
      DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
      SQLITE_PATH: join(folder, 'not-used.db'),
    };
    bots = [new BotProcess(await freePort(), env), new BotProcess(await freePort(), env)];
    await Promise.all(bots.map((bot) => bot.start()));
    teams = await startTeams({ bot: `${bots[0]?.url}/api/messages`, people: PEOPLE.map((name) => ({ name })) });
    await admitAll(teams);
  });
  afterAll(async () => {
    await Promise.all(bots.map((bot) => bot.signal('SIGKILL')));
    await Promise.all([teams.stop(), cosmos.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes every case once and sends no notice twice, while both sweep', { timeout: 240_000 }, async () => {
    const numbers = await submitWhileKilling({ teams, people: PEOPLE, bots, cases: CASES });
    expect(new Set(numbers).size).toBe(CASES);
    const [first, second] = bots;
    await second?.signal('SIGTERM');
    await first?.letAnHourPass();
    await checkOutcome(env, teams, CASES);
    expect(bots.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThan(1);
  });
});
