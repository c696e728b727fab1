import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBot } from '../../bot/build.ts';
import { errorFields } from '../../bot/log.ts';
import { admitEverybody, fillIn, PEOPLE, planMeeting } from '../journeys/house.ts';
import { startTeams } from '../teams/teams.ts';

const ID = '11111111-2222-3333-4444-555555555555';

/** What a bot in production needs at the least. */
const PRODUCTION = {
  HOST: '127.0.0.1',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: ID,
  MicrosoftAppPassword: 'geheim',
  MicrosoftAppTenantId: ID,
  DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
};

describe('the built bot', () => {
  const folder = mkdtempSync(join(tmpdir(), 'actietafel-build-'));
  const started: ChildProcess[] = [];

  /** Starts the built bot far from the project, so that nothing of it can be found by accident. */
  async function start(env: Record<string, string>): Promise<{ url: string; process: ChildProcess }> {
    const database = join(folder, `${started.length}.db`);
    const child = spawn(process.execPath, ['bot.cjs'], {
      cwd: folder,
      env: { PATH: process.env.PATH, PORT: '0', SQLITE_PATH: database, CLOCK: '', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    started.push(child);
    for await (const line of createInterface(child.stdout)) {
      const { port } = JSON.parse(line) as { port?: number };
      if (port) return { url: `http://127.0.0.1:${port}`, process: child };
    }
    throw new Error('the bot ended before it listened');
  }

  beforeAll(() => buildBot(folder));
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes a case from the form to the channel, and ends in order', async () => {
    const bot = await start({ CLOCK: '2026-11-23T09:00:00+01:00' });
    expect(await (await fetch(`${bot.url}/healthz`)).json()).toEqual({ status: 'ok' });
    const teams = await startTeams({ people: PEOPLE, bot: `${bot.url}/api/messages` });
    try {
      await admitEverybody({ teams });
      await planMeeting({ teams }, '2026-12-10');
      const dana = teams.person('Dana Deelnemer');
      const done = await fillIn(await dana.opens('aanmelden'));
      expect(done.message).toContain('AT-2026-0001');
      await dana.waitsFor((message) => message.text.includes('Nieuwe casus AT-2026-0001'));
    } finally {
      await teams.stop();
    }
    bot.process.kill('SIGTERM');
    expect(await once(bot.process, 'exit')).toEqual([0, null]);
  });

  it.each([
    ['Word', 'PK'],
    ['PDF', '%PDF-'],
  ])('makes the minutes as %s', async (title, begin) => {
    const bot = await start({ CLOCK: '2026-11-23T09:00:00+01:00' });
    const teams = await startTeams({ people: PEOPLE, bot: `${bot.url}/api/messages` });
    try {
      await admitEverybody({ teams });
      await planMeeting({ teams }, '2026-11-23');
      const vera = teams.person('Vera Voorzitter');
      const agenda = await (await vera.tells('agenda')).answer();
      await agenda.press('Plaats agenda');
      await agenda.press('Start bijeenkomst');
      await vera.tells('verslag');
      const card = await vera.waitsFor(({ buttons }) => buttons.includes(title));
      await card.press(title);
      const { url = '' } = await card.press(`Download ${title}`);
      const file = await fetch(url.replace('localhost', '127.0.0.1'));
      expect(
        Buffer.from(await file.arrayBuffer())
          .subarray(0, begin.length)
          .toString(),
      ).toBe(begin);
    } finally {
      await teams.stop();
    }
  });

  it('turns strangers away in production', async () => {
    const bot = await start(PRODUCTION);
    const body = JSON.stringify({
      type: 'message',
      serviceUrl: 'https://smba.example/emea/',
      from: { id: '29:stranger' },
      conversation: { id: 'a:1' },
    });
    expect((await fetch(`${bot.url}/api/messages`, { method: 'POST', body })).status).toBe(401);
  });

  it.each([
    ['@azure/cosmos', 'CosmosClient'],
    ['@azure/identity', 'DefaultAzureCredential'],
    ['adaptivecards-templating', 'Template'],
    ['botbuilder-core', 'ConfigurationBotFrameworkAuthentication'],
    ['docx', 'Packer'],
    ['pdfkit', 'PDFDocument'],
    ['prom-client', 'Registry'],
  ])('brings %s along, to be loaded when it is needed', (library, name) => {
    const asked = `process.stdout.write(typeof require('${library}').${name})`;
    expect(execFileSync(process.execPath, ['-e', asked], { cwd: folder, encoding: 'utf8' })).toBe('function');
  });

  it('lets the log say at which of its lines something went wrong', () => {
    const error = new Error('never logged');
    error.stack = `${error.name}: ${error.message}\n    at decide (/opt/actietafel/bot.cjs:1234:56)`;
    expect(errorFields(error).where).toBe('bot.cjs:1234');
  });
});
