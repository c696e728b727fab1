import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keptAt } from '../journeys/kept.ts';
import { activityOf } from '../teams/activities.ts';
import { startTeams, type TeamsInMemory } from '../teams/teams.ts';
import { BotProcess, freePort } from './bot-process.ts';
import { submitOne } from './submitters.ts';
import { admitAll } from './table.ts';

describe('the bot is told to stop', () => {
  const folder = mkdtempSync(join(tmpdir(), 'actietafel-'));
  const env = { SQLITE_PATH: join(folder, 'tafel.db') };
  let teams: TeamsInMemory;
  let bot: BotProcess;

  beforeAll(async () => {
    bot = new BotProcess(await freePort(), env);
    await bot.start();
    teams = await startTeams({ bot: `${bot.url}/api/messages`, people: [{ name: 'Vera Voorzitter' }] });
    await admitAll(teams);
  });
  afterAll(async () => {
    await bot.signal('SIGKILL');
    await teams.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends on %s within ten seconds with exit code 0', async (signal) => {
    const began = performance.now();
    expect(await bot.signal(signal)).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    await bot.start();
  });

  it('finishes what is under way first: a press is answered and its notices are sent', {
    timeout: 30_000,
  }, async () => {
    const vera = teams.person('Vera Voorzitter');
    const who = { teams, person: vera, bots: [`${bot.url}/api/messages`] };
    const number = await submitOne(who, 'Leerling bcd');
    const answered = vera.opens('aanmelden');
    const [code, answer] = await Promise.all([bot.signal('SIGTERM'), answered]);
    expect(code).toBe(0);
    expect(['dialog', 'error']).toContain(answer.kind);
    const told = ['case.announced', 'case.received'];
    const notices = (await keptAt(env, teams, 'notice')).filter(({ topic }) => told.includes(topic));
    expect(notices.map(({ status }) => status)).toEqual(['sent', 'sent']);
    const posts = vera.channel().messages.filter(({ text }) => text.includes(`Nieuwe casus ${number}`));
    expect(posts).toHaveLength(1);
  });

  it('exits in time although Teams does not answer a message', { timeout: 40_000 }, async () => {
    await bot.start();
    teams.faults.next({ route: 'create', hang: true });
    await submitOne(
      { teams, person: teams.person('Vera Voorzitter'), bots: [`${bot.url}/api/messages`] },
      'Leerling dfg',
    );
    teams.faults.next({ route: 'post', hang: true });
    const { world, serviceUrl } = teams;
    const { person } = teams.person('Vera Voorzitter');
    const place = { conversation: world.chatOf(person) };
    const question = activityOf(world, serviceUrl, person, place, { type: 'message', text: 'help' });
    const keptAlive = fetch(`${bot.url}/api/messages`, { method: 'POST', body: JSON.stringify(question) });
    await vi.waitUntil(() => teams.requestsTo('post').some(({ status }) => status === 0));
    const began = performance.now();
    expect(await bot.signal('SIGTERM')).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect((await keptAlive).status).toBe(200);
    await bot.start();
    await bot.letAnHourPass();
    const notices = (await keptAt(env, teams, 'notice')).filter(({ topic }) => topic === 'case.announced');
    expect(notices.map(({ status }) => status).sort()).toEqual(['sent', 'uncertain']);
  });
});
