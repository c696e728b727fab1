import { createSign, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { makeLog } from '../../bot/log.ts';
import { readSettings } from '../../bot/settings.ts';
import type { TeamsActivity } from '../../bot/teams/activity.ts';
import { channelAuthentication, couldBeGenuine, developmentAuthentication } from '../../bot/teams/authentication.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const NOW = new Date('2026-11-23T08:00:00Z');
const SECONDS = NOW.getTime() / 1000;
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

const HEAD = { alg: 'RS256', kid: 'key-1', typ: 'JWT' };
const CLAIMS = {
  iss: 'https://api.botframework.com',
  aud: APP,
  exp: SECONDS + 3600,
  nbf: SECONDS - 60,
  serviceurl: SERVICE,
};
const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url');
function header(claims: Record<string, unknown> = {}, head: Record<string, unknown> = {}): string {
  const signed = `${part({ ...HEAD, ...head })}.${part({ ...CLAIMS, ...claims })}`;
  return `Bearer ${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
}
const plausible = (text: string) => couldBeGenuine(text, APP, SERVICE, NOW);

describe('before anything is asked over the network', () => {
  test('a token that claims to be for us, from the channel and of now is plausible', () => {
    expect(plausible(header())).toBe(true);
    expect(plausible(header({ serviceurl: undefined, serviceUrl: SERVICE }))).toBe(true);
  });

  test.each([
    ['for another bot', header({ aud: 'another' })],
    ['for several bots', header({ aud: [APP] })],
    ['from another issuer', header({ iss: 'https://login.example/' })],
    ['that has ended', header({ exp: SECONDS - 301 })],
    ['without an end', header({ exp: undefined })],
    ['of later', header({ nbf: SECONDS + 301 })],
    ['for another service address', header({ serviceurl: 'https://elders.example/' })],
    ['without a service address', header({ serviceurl: undefined })],
    ['without a signature algorithm', header({}, { alg: 'none' })],
    ['signed with a shared secret', header({}, { alg: 'HS256' })],
    ['without a key id', header({}, { kid: undefined })],
    ['cut short', header().split('.').slice(0, 2).join('.')],
    ['with an empty signature', `${header().split('.').slice(0, 2).join('.')}.`],
    ['of another scheme', header().replace('Bearer', 'Basic')],
    ['that is no JSON', 'Bearer YWJj.ZGVm.Z2hp'],
    ['of nothing', 'Bearer ..'],
    ['that is empty', ''],
    ['of null', `Bearer ${part(null)}.${part(null)}.eA`],
  ])('a token %s is not', (_title, text) => {
    expect(plausible(text)).toBe(false);
  });
});

const activity = { type: 'message', serviceUrl: SERVICE, channelId: 'msteams' } as TeamsActivity;

describe('in production', () => {
  const read = readSettings({
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: APP,
    MicrosoftAppPassword: 'een-geheim',
    MicrosoftAppTenantId: APP,
    DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
  if ('problems' in read) throw new Error(read.problems.join());
  const authentication = channelAuthentication(read.settings, () => NOW, makeLog('silent'));

  test('no token, a forged one and one without a signature are refused, and nobody is asked over the network', async () => {
    const asked = vi.spyOn(globalThis, 'fetch');
    for (const text of [undefined, '', 'Bearer x', header({ aud: 'x' }), header({}, { alg: 'none' })]) {
      expect(await authentication.check(activity, text)).toBe('unauthorized');
    }
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });
});

describe('in development', () => {
  const { check, token } = developmentAuthentication();

  test('whoever says to be on this machine is answered, and nobody else', async () => {
    const at = (serviceUrl: string) => check({ ...activity, serviceUrl }, undefined);
    for (const url of ['http://127.0.0.1:5/', 'http://localhost/', 'http://[::1]:9/x']) {
      expect(await at(url)).toBe('verified');
    }
    for (const url of [
      SERVICE,
      'http://127.0.0.1.elders.example/',
      'http://localhost@elders.example/',
      'http://10.0.0.1/',
    ]) {
      expect(await at(url)).toBe('unauthorized');
    }
  });

  test('the bot speaks without a token', async () => {
    expect(await token()).toBeUndefined();
  });
});
