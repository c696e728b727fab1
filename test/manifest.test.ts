import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { COMMANDS, LISTED_AT_MOST } from '../manifest/commands.ts';
import { manifestFor } from '../manifest/manifest.ts';
import { appPackage } from '../manifest/package.ts';
import { manifestProblems } from '../manifest/schema.ts';

const appId = '5f0a3c1e-7b52-4e0c-9d0a-2f1b6c8e4a77';
const manifest = manifestFor({ appId, publicUrl: 'https://tafel.example:8443', version: '1.2.3' });
const [bot] = manifest.bots;
const [extension] = manifest.composeExtensions;
const manifestIn = (files: Unzipped) => JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
const file = (path: string) => new URL(`../${path}`, import.meta.url);

describe('the manifest', () => {
  it('is right by the schema of Microsoft, version 1.29', async () => {
    expect(manifest.manifestVersion).toBe('1.29');
    expect(await manifestProblems(manifest)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['has a name that is too long', { name: { short: 'A'.repeat(31) } }, '/name/short'],
    ['misses its icons', { icons: undefined }, "'icons'"],
    ['has an id that is no GUID', { id: 'actietafel' }, '/id'],
    ['has a property that does not exist', { hobby: 'tuinieren' }, '(hobby)'],
    [
      'has a bot with a trigger that does not exist',
      { bots: [{ ...bot, commandLists: [{ scopes: ['team'], commands: [], triggers: ['shout'] }] }] },
      '/bots/0/commandLists/0/triggers/0',
    ],
  ])('would be refused when it %s', async (_, change, where) => {
    const broken = JSON.parse(JSON.stringify({ ...manifest, ...change }));
    expect((await manifestProblems(broken)).join('\n')).toContain(where);
  });

  it('cannot follow version 1.28, which knows no slash commands and no targeted messages', async () => {
    const problems = await manifestProblems({ ...manifest, manifestVersion: '1.28' }, '1.28');
    expect(problems.toSorted()).toEqual([
      '/bots/0 must NOT have additional properties (supportsTargetedMessages)',
      '/bots/0/commandLists/0 must NOT have additional properties (triggers)',
      '/bots/0/commandLists/1 must NOT have additional properties (triggers)',
      '/composeExtensions/0/commands/0 must NOT have additional properties (triggers)',
    ]);
  });

  it('asks for no right but to know who people are and to write to them', () => {
    expect(manifest.permissions).toEqual(['identity', 'messageTeamMembers']);
    const withRights = ['authorization', 'webApplicationInfo', 'devicePermissions', 'graphConnector', 'connectors'];
    expect(Object.keys(manifest).filter((key) => withRights.includes(key))).toEqual([]);
    expect(JSON.stringify(manifest)).not.toMatch(/\.(Read|ReadWrite|Send)\b|Read\.Group/);
  });

  it('puts the bot in a team and in the personal chat, with the team first', () => {
    expect(bot).toMatchObject({
      scopes: ['personal', 'team'],
      supportsFiles: false,
      isNotificationOnly: false,
      supportsTargetedMessages: true,
    });
    expect(manifest).toMatchObject({ defaultInstallScope: 'team', supportsChannelFeatures: 'tier1' });
  });

  it('names one bot everywhere and no other domain than its own', () => {
    expect([manifest.id, bot.botId, extension.botId]).toEqual([appId, appId, appId]);
    expect(manifest.validDomains).toEqual(['tafel.example:8443']);
    const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
    expect([websiteUrl, privacyUrl, termsOfUseUrl].map((url) => new URL(url).origin)).toEqual(
      Array(3).fill('https://tafel.example:8443'),
    );
  });

  it('is in Dutch', () => {
    expect(manifest.localizationInfo.defaultLanguageTag).toBe('nl-nl');
  });
});

describe('the commands', () => {
  const offered = (trigger: string, scope: string) =>
    bot.commandLists
      .filter(({ triggers, scopes }) => triggers.includes(trigger) && scopes.includes(scope))
      .flatMap(({ commands }) => commands.map(({ title }) => title));
  const names = COMMANDS.map(({ name }) => name);
  const listed = COMMANDS.filter((command) => !('listed' in command)).map(({ name }) => name);

  it('each have a name of their own, which can be typed as one word', () => {
    expect(names).toContain('aanmelden');
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(COMMANDS.map(({ title }) => title)).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]{3,32}$/.test(name))).toEqual([]);
  });

  it('are told in a sentence that fits in the menu', () => {
    const unfit = COMMANDS.filter(({ description }) => !/^[A-Z].{10,126}\.$/.test(description));
    expect(unfit).toEqual([]);
  });

  it('are offered after a mention, in the team and in the personal chat, as far as the menu holds them', () => {
    expect(listed.length).toBeLessThanOrEqual(LISTED_AT_MOST);
    expect(offered('mention', 'team')).toEqual(listed);
    expect(offered('mention', 'personal')).toEqual(listed);
  });

  it('are offered after a slash in the team, each once', () => {
    const dialogs = extension.commands.map(({ title }) => title);
    expect(dialogs).toEqual(['aanmelden']);
    expect([...dialogs, ...offered('slash', 'team')].toSorted()).toEqual(listed.toSorted());
    expect(offered('slash', 'personal')).toEqual([]);
  });

  it('open the form for a new case at once, without a message in the channel', () => {
    expect(extension.commands[0]).toMatchObject({
      id: 'aanmelden',
      type: 'action',
      fetchTask: true,
      triggers: ['slash'],
    });
  });
});

describe('the icons', () => {
  it.each([
    ['color.png', 192, 'full colour', 2],
    ['outline.png', 32, 'transparent', 6],
  ])('%s is a PNG of %i pixels square, %s', async (name, size, _, colourType) => {
    const png = await readFile(file(`manifest/${name}`));
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    const [width, height, bits, colours] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
    expect([width, height, bits, colours]).toEqual([size, size, 8, colourType]);
  });

  it('have an outline in white only', async () => {
    const source = await readFile(file('manifest/outline.svg'), 'utf8');
    expect(new Set(source.match(/#[0-9a-f]{6}/gi))).toEqual(new Set(['#ffffff']));
  });
});

describe('the app package', () => {
  it('holds the manifest and the two icons that it names, and nothing else', async () => {
    const files = unzipSync(await appPackage(manifest));
    expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png']);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(Object.values(manifest.icons)));
    expect(manifestIn(files)).toEqual(manifest);
    for (const icon of Object.values(manifest.icons)) {
      expect(Buffer.from(files[icon] ?? []).equals(await readFile(file(`manifest/${icon}`)))).toBe(true);
    }
  });

  it('has the same bytes for the same manifest', async () => {
    expect(Buffer.from(await appPackage(manifest)).equals(await appPackage(manifest))).toBe(true);
  });
});

describe('npm run manifest', () => {
  async function build(env: Record<string, string>, ...options: string[]) {
    const folder = await mkdtemp(join(tmpdir(), 'manifest-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const out = join(folder, 'new', 'app.zip');
    const args = [fileURLToPath(file('manifest/build.ts')), '--out', out, ...options];
    const run = promisify(execFile)(process.execPath, args, { env });
    const { code, stderr } = await run.then(
      ({ stderr }) => ({ code: 0, stderr }),
      (error: { code: number; stderr: string }) => error,
    );
    return { code, lines: stderr.split('\n').filter(Boolean), zip: await readFile(out).catch(() => undefined) };
  }
  const built = (zip: Buffer | undefined) => manifestIn(unzipSync(zip ?? new Uint8Array()));

  it('makes the package of the installation that the environment describes', async () => {
    const { code, zip } = await build({ MicrosoftAppId: appId, PUBLIC_URL: 'https://tafel.example' });
    expect(code).toBe(0);
    expect(built(zip)).toMatchObject({ id: appId, validDomains: ['tafel.example'] });
    expect(await manifestProblems(built(zip))).toEqual([]);
  });

  it('makes an example without any settings', async () => {
    const { code, zip } = await build({}, '--example');
    expect(code).toBe(0);
    expect(built(zip).id).toBe('00000000-0000-0000-0000-000000000000');
  });

  it.each<[string, Record<string, string>, RegExp[]]>([
    ['nothing is set', {}, [/^MicrosoftAppId moet/, /^PUBLIC_URL moet/]],
    ['the id is no GUID', { MicrosoftAppId: 'tafel', PUBLIC_URL: 'https://tafel.example' }, [/^MicrosoftAppId moet/]],
    ['the address is not safe', { MicrosoftAppId: appId, PUBLIC_URL: 'http://tafel.example' }, [/^PUBLIC_URL moet/]],
  ])('makes nothing and says why in one line for each setting, when %s', async (_, env, expected) => {
    const { code, lines, zip } = await build(env);
    expect(code).toBe(1);
    expect(lines).toEqual(expected.map((line) => expect.stringMatching(line)));
    expect(zip).toBeUndefined();
  });
});
