import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keptAt } from '../journeys/kept.ts';
import { type CosmosServer, startCosmosServer } from '../storage/cosmos-server.ts';
import { startTeams, type TeamsInMemory } from '../teams/teams.ts';
import { BotProcess, freePort } from './bot-process.ts';
import { submitOne } from './submitters.ts';
import { admitAll } from './table.ts';

const PEOPLE = ['Vera Voorzitter', 'Dana Deelnemer', 'Pim Partner', 'Iris Inval', 'Bas Bedacht', 'Noor Naam'];
// The cases are nine weeks at home; the weekly question about eight weeks falls on Monday 30 November.
const MORNING = ['2026-11-30T08:29:50+01:00', '2026-11-30T08:31:00+01:00', '2026-11-30T12:00:00+01:00'];
const NEXT = '2026-12-01T12:00:00+01:00';

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
  for (const name of PEOPLE) {
    const who = { teams, person: teams.person(name), bots: bots.map(({ url }) => `${url}/api/messages`) };
    await submitOne(who, `Leerling ${name.slice(0, 3)}`);
  }
});
afterAll(async () => {
  await Promise.all(bots.map((bot) => bot.signal('SIGKILL')));
  await Promise.all([teams.stop(), cosmos.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

/** How many digests of this day somebody has. */
const digests = (name: string, day: string) =>
  teams
    .person(name)
    .chat()
    .messages.filter(({ text }) => text.includes(`Voor u op ${day}`)).length;

/** Moves the clock of a bot; whatever happens to it meanwhile is no fault. */
async function moves(bot: BotProcess | undefined, now: string): Promise<void> {
  await fetch(`${bot?.url}/dev/clock`, { method: 'POST', body: JSON.stringify({ now }) }).catch(() => undefined);
}

it('sends the digests of a morning once, and says again the next day what may have been lost, while either bot is killed', {
  timeout: 120_000,
}, async () => {
  const [first, second] = bots;
  await Promise.all(bots.map((bot) => moves(bot, MORNING[0] ?? '')));
  const going = Promise.all(bots.map((bot) => moves(bot, MORNING[1] ?? '')));
  await Promise.race([going, new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 250))]);
  await first?.kill();
  await going;
  await second?.kill();
  await Promise.all(bots.map((bot) => bot.start()));
  await Promise.all(bots.map((bot) => moves(bot, MORNING[2] ?? '')));
  const notices = await keptAt(env, teams, 'notice');
  for (const name of PEOPLE) {
    const { aadObjectId } = teams.person(name);
    const notice = notices.find(({ id }) => id === `notice:digest:2026-11-30:${aadObjectId}`);
    const seen = digests(name, 'maandag 30 november 2026');
    expect(['sent', 'uncertain'], name).toContain(notice?.status);
    expect(seen, name).toBeLessThanOrEqual(1);
    if (notice?.status === 'sent') expect(seen, name).toBe(1);
  }
  await Promise.all(bots.map((bot) => moves(bot, NEXT)));
  for (const name of PEOPLE) {
    const { aadObjectId } = teams.person(name);
    const uncertain = notices.some(
      ({ id, status }) => id === `notice:digest:2026-11-30:${aadObjectId}` && status === 'uncertain',
    );
    const seen = digests(name, 'dinsdag 1 december 2026');
    expect(seen, name).toBeLessThanOrEqual(1);
    if (uncertain) expect(seen, name).toBe(1);
  }
});
