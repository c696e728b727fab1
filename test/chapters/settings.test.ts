import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../bot/settings.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const production = {
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: APP,
  MicrosoftAppPassword: 'een-geheim',
  MicrosoftAppTenantId: APP,
  DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
};

function settingsOf(env: Record<string, string>) {
  const read = readSettings(env);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.settings;
}
const problemsOf = (env: Record<string, string>) => {
  const read = readSettings(env);
  return 'problems' in read ? read.problems : [];
};

describe('without any setting', () => {
  test('the bot is in development, on loopback, with the embedded store', () => {
    expect(settingsOf({})).toMatchObject({
      development: true,
      HOST: '127.0.0.1',
      PORT: 3978,
      STORAGE: 'sqlite',
      SQLITE_PATH: './data/actietafel.db',
      COSMOS_DATABASE: 'actietafel',
      LOG_LEVEL: 'info',
      tenants: [],
    });
  });

  test('an empty value counts as absent, and what is no setting of ours is left alone', () => {
    expect(settingsOf({ PORT: ' ', HOST: '', PATH: '/bin' })).toMatchObject({ PORT: 3978, HOST: '127.0.0.1' });
  });

  test('the settings cannot be changed afterwards', () => {
    expect(Object.isFrozen(settingsOf({}))).toBe(true);
  });
});

describe('in production', () => {
  test('the bot listens everywhere and serves its own tenant', () => {
    expect(settingsOf(production)).toMatchObject({ development: false, HOST: '0.0.0.0', tenants: [APP] });
  });

  test('it serves the tenants that are named', () => {
    expect(settingsOf({ ...production, ALLOWED_TENANTS: ` a , b,` }).tenants).toEqual(['a', 'b']);
  });

  test.each(['MicrosoftAppType', 'MicrosoftAppPassword', 'MicrosoftAppTenantId', 'DATA_KEY'] as const)(
    'it does not start without %s',
    (name) => {
      const { [name]: _, ...without } = production;
      expect(problemsOf(without)).toEqual([expect.stringMatching(new RegExp(`^${name}: .+ Voorbeeld: ${name}=.+`))]);
    },
  );

  test('a managed identity has no password; a bot for many tenants says which', () => {
    const { MicrosoftAppPassword: _, ...identity } = production;
    expect(problemsOf({ ...identity, MicrosoftAppType: 'UserAssignedMSI' })).toEqual([]);
    expect(problemsOf({ ...production, MicrosoftAppType: 'MultiTenant' })).toEqual([
      expect.stringContaining('ALLOWED_TENANTS'),
    ]);
  });

  test('the clock is the machine’s', () => {
    expect(problemsOf({ ...production, CLOCK: '2026-12-01T08:30:00+01:00' })).toEqual([
      expect.stringContaining('CLOCK'),
    ]);
  });
});

describe('a wrong setting stops the start with one line: name, what is wrong, an example', () => {
  test.each([
    ['PORT', 'poort'],
    ['PORT', '70000'],
    ['HOST', '0.0.0.0'],
    ['MicrosoftAppId', 'geen-guid'],
    ['STORAGE', 'mongo'],
    ['DATA_KEY', 'kort'],
    ['DATA_KEY', Buffer.alloc(31).toString('base64')],
    ['PUBLIC_URL', 'actietafel'],
    ['CLOCK', 'morgen'],
    ['LOG_LEVEL', 'veel'],
  ])('%s=%s', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: .+\\. Voorbeeld: ${name}=.+`));
  });

  test('and never with the value: it may be a secret', () => {
    const lines = problemsOf({ ...production, DATA_KEY: 'geheim-van-rivierdam' }).join('\n');
    expect(lines).toContain('DATA_KEY');
    expect(lines).not.toContain('rivierdam');
  });

  test('Cosmos DB needs its address', () => {
    expect(problemsOf({ STORAGE: 'cosmos' })).toEqual([expect.stringContaining('COSMOS_ENDPOINT')]);
  });

  test('several at once are all named', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'y', STORAGE: 'z' })).toHaveLength(3);
  });
});

test('the settings of the contract are the settings of the bot', () => {
  const source = readFileSync(new URL('../../bot/settings.ts', import.meta.url), 'utf8');
  const names = ['PORT', 'HOST', 'MicrosoftAppType', 'MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'];
  names.push('ALLOWED_TENANTS', 'STORAGE', 'SQLITE_PATH', 'COSMOS_ENDPOINT', 'COSMOS_KEY', 'COSMOS_DATABASE');
  names.push('DATA_KEY', 'PUBLIC_URL', 'CLOCK', 'METRICS_PORT', 'LOG_LEVEL');
  for (const name of names) expect(source).toMatch(new RegExp(`^ {2}${name}: `, 'm'));
});
