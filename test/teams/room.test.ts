import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import type { Command } from './commands.ts';
import { openRoom } from './room.ts';
import type { RoomSight } from './room-sight.ts';
import { attach, type StubActivity, type StubAnswer, type StubBot, startStub } from './stub.ts';
import { startTeams, type TeamsInMemory } from './teams.ts';

const commands: Command[] = [
  { kind: 'extension', id: 'aanmelden', title: 'aanmelden', description: 'Meld een casus aan' },
  { kind: 'slash', title: 'mijn', description: 'Wat staat er voor mij klaar' },
  ...Array.from(
    { length: 9 },
    (_, index): Command => ({ kind: 'slash', title: `opdracht${index}`, description: 'Nog een opdracht' }),
  ),
];
const people = [
  { name: 'Marieke Vos', caption: 'Voorzitter' },
  { name: 'Bas Jansen', caption: 'Deelnemer' },
  { name: 'Olga Buiten', caption: 'Niet in het team', inTeam: false },
];
const poll = (text: string): Record<string, unknown> => ({
  body: [
    { type: 'TextBlock', text, wrap: true },
    { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '<img src=x onerror=alert(1)>' }] },
    {
      type: 'Table',
      columns: [{ width: 1 }],
      rows: [
        { type: 'TableRow', cells: [{ type: 'TableCell', items: [{ type: 'TextBlock', text: 'In een tabel' }] }] },
      ],
    },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Ik neem de regie', verb: 'take' },
    { type: 'Action.Execute', title: 'Kapot', verb: 'break' },
    { type: 'Action.Execute', title: 'Zeg iets', verb: 'say' },
  ],
});
const form = {
  body: [
    { type: 'TextBlock', text: 'Vul in wat u **weet**.', wrap: true },
    { type: 'Input.Date', id: 'born', label: 'Geboortedatum (verplicht)' },
    { type: 'Input.ChoiceSet', id: 'kind', label: 'Soort onderwijs', choices: [{ title: 'VO', value: 'vo' }] },
    { type: 'Input.Text', id: 'plan', label: 'Plan' },
  ],
  actions: [{ type: 'Action.Submit', title: 'Verder', data: { step: 1 } }],
};

async function answer(activity: StubActivity, bot: StubBot): Promise<StubAnswer> {
  if (!activity.type) return undefined;
  const path = `v3/conversations/${encodeURIComponent(activity.conversation.id)}/activities`;
  if (activity.type === 'message') {
    const targeted = activity.recipient.isTargeted;
    const body = targeted
      ? { text: 'Dit is **uw** lijst', recipient: activity.from }
      : { attachments: [attach(poll('Wie neemt de regie?'))] };
    await bot.call('POST', path + (targeted ? '?isTargetedActivity=true' : ''), {
      type: 'message',
      summary: 'Antwoord',
      ...body,
    });
  }
  if (activity.name === 'composeExtension/fetchTask') {
    return { body: { task: { type: 'continue', value: { title: 'Casus aanmelden', card: attach(form) } } } };
  }
  if (activity.name === 'composeExtension/submitAction')
    return { body: { task: { type: 'message', value: 'Uw aanmelding is bewaard.' } } };
  const verb = activity.value?.action?.verb;
  if (verb === 'break') return { status: 501 };
  if (verb === 'say')
    return {
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Dat is genoteerd.' },
    };
  const value = { type: 'AdaptiveCard', version: '1.5', ...poll('U neemt de regie.') };
  return verb ? { body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value } } : undefined;
}

let teams: TeamsInMemory;
let bot: StubBot;
let address: string;

beforeEach(async () => {
  bot = await startStub(answer);
  teams = await startTeams({ people, bot: bot.url });
  address = openRoom(teams, { bot: () => new URL(bot.url).origin, commands: () => commands });
  await teams.installs('Marieke Vos');
});

afterEach(async () => {
  await teams.stop();
  await bot.stop();
});

const sight = async (name: string): Promise<RoomSight> =>
  (await fetch(`${address}room/sight?as=${teams.person(name).aadObjectId}`)).json() as Promise<RoomSight>;

describe('what the room tells the page', () => {
  test('a targeted message goes to its reader only, and to nobody outside the team goes anything of the channel', async () => {
    await (await teams.person('Marieke Vos').slash('mijn')).answer();
    await teams.person('Bas Jansen').mentions('peiling');
    expect((await sight('Marieke Vos')).messages.filter((message) => message.targeted)).toHaveLength(2);
    expect((await sight('Bas Jansen')).messages.filter((message) => message.targeted)).toHaveLength(0);
    expect(await sight('Olga Buiten')).toMatchObject({ channels: [], messages: [] });
  });

  test('the room answers this computer only, and forbids the page everything from elsewhere', async () => {
    const status = (headers: Record<string, string>): Promise<number | undefined> =>
      new Promise((resolve) =>
        request(address, { headers, agent: false }, (response) => resolve(response.resume().statusCode)).end(),
      );
    expect(await status({ host: 'kwaad.voorbeeld.test' })).toBe(403);
    expect(await status({ origin: 'https://kwaad.voorbeeld.test' })).toBe(403);
    const page = await fetch(address);
    expect(page.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
  });
});

describe('the clock of the room', () => {
  const jump = async (to: string): Promise<Response> =>
    fetch(`${address}room/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: teams.person('Marieke Vos').aadObjectId, to }),
    });

  test('moves the bot and Teams forward together, and never back', async () => {
    const to = new Date(Date.now() + 7 * 24 * 3_600_000).toISOString();
    expect((await jump(to)).status).toBe(200);
    expect(bot.heard.at(-1)).toEqual({ now: to });
    expect(teams.world.clock().getTime()).toBeGreaterThanOrEqual(Date.parse(to));
    expect(await (await jump(new Date().toISOString())).json()).toEqual({ error: 'De klok kan alleen vooruit.' });
  });
});

describe('the page in a browser', { timeout: 40_000 }, () => {
  let browser: Browser;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    problems = [];
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL' });
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => problems.push(error.message));
    page.on(
      'console',
      (message) =>
        message.type() === 'error' && !message.text().includes('Failed to load') && problems.push(message.text()),
    );
    page.on(
      'request',
      (asked) => asked.url().startsWith(address) || asked.url().startsWith('data:') || problems.push(asked.url()),
    );
    await page.goto(address);
    await page.getByRole('heading', { name: 'Algemeen' }).waitFor();
  });

  afterEach(async () => {
    await page.close();
    expect(problems).toEqual([]);
  });

  const type = async (text: string): Promise<void> => {
    await page.getByLabel(/Nieuw bericht|Bericht aan/).fill(text);
    await page.keyboard.press('Enter');
  };

  test('a mention is answered with a card whose text is never HTML, and a press changes it for the one who pressed', async () => {
    await type('@Actietafel peiling');
    await page.getByText('In een tabel').waitFor();
    await page.getByText('<img src=x onerror=alert(1)>').waitFor();
    await page.getByRole('button', { name: 'Ik neem de regie' }).click();
    await page.getByText('U neemt de regie.').waitFor();
    await page.getByRole('button', { name: 'Zeg iets' }).click();
    await page.getByText('Dat is genoteerd.').waitFor();
    await page.getByRole('button', { name: 'Kapot' }).click();
    await page.getByText('Unable to reach app. Please try again.').waitFor();
    await page.getByRole('button', { name: /^Bas Jansen Deelnemer/ }).click();
    await page.getByText('Wie neemt de regie?').waitFor();
  });

  test('a typed command opens the dialog at once, sends what was filled in without what is empty, and Esc closes it', async () => {
    await type('/aanmelden');
    const dialog = page.getByRole('dialog', { name: 'Casus aanmelden' });
    await dialog.getByLabel('Geboortedatum').fill('2012-03-04');
    await dialog.getByLabel('Soort onderwijs').selectOption({ label: 'VO' });
    await dialog.getByRole('button', { name: 'Verder' }).click();
    await dialog.getByText('Uw aanmelding is bewaard.').waitFor();
    expect(bot.heard.at(-1)?.value?.data).toEqual({ step: 1, born: '2012-03-04', kind: 'vo' });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(teams.person('Bas Jansen').channel().messages).toEqual([]);
  });

  test('the menu offers the commands, and a slash command is seen by its sender alone', async () => {
    await page.getByLabel('Nieuw bericht').fill('/m');
    await page.getByRole('option', { name: '/mijn' }).click();
    await page.keyboard.press('Enter');
    await page.getByText('Dit is uw lijst').waitFor();
    await expect.poll(() => page.getByText('Alleen zichtbaar voor u').count()).toBe(2);
    expect(bot.heard.at(-1)?.recipient.isTargeted).toBe(true);
    expect(teams.person('Bas Jansen').unread.channel).toBe(0);
  });

  test('what is new for others shows in the rail, and goes away when they look', async () => {
    await type('@Actietafel peiling');
    const news = page.getByRole('region', { name: 'Nieuw voor anderen' });
    await news.getByRole('button', { name: 'Bas Jansen 2 nieuw in Algemeen' }).click();
    await news.getByText('Iedereen is bij.').waitFor();
  });

  test.each([
    ['wide and light', 1280, 'light'],
    ['narrow and dark', 390, 'dark'],
  ] as const)('assistive tools find nothing serious when %s', async (_name, width, colorScheme) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await type('@Actietafel peiling');
    await page.getByRole('button', { name: 'Ik neem de regie' }).waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await page.getByLabel('Nieuw bericht').fill('/');
    await page.getByRole('option', { name: '/mijn' }).waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await type('/aanmelden');
    await page.getByRole('dialog').waitFor();
    expect(await seriousIn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function seriousIn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ impact, id, nodes }) => [impact, id, nodes[0].html]))',
  );
  return (found as [string, string, string][])
    .filter(([impact]) => impact !== 'minor')
    .map((violation) => violation.join(' '));
}
