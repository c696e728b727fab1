import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admitEverybody, type House, openHouse } from './house.ts';

describe('requests that no Teams would send', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    await admitEverybody(house);
  });
  afterAll(() => house.stop());

  const post = (body: string | Buffer, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(`${house.bot.url}/api/messages`, { method: 'POST', body: body as string, headers });

  /** A whole activity of Dana, to leave out or spoil one thing at a time. */
  const whole = (): Record<string, unknown> => {
    const dana = house.teams.person('Dana Deelnemer');
    return {
      type: 'message',
      id: `x${Math.random()}`,
      text: 'help',
      channelId: 'msteams',
      serviceUrl: house.teams.serviceUrl,
      from: { id: dana.id, name: dana.name, aadObjectId: dana.aadObjectId },
      recipient: { id: '28:bot' },
      conversation: { id: house.teams.world.chatOf(dana.person), conversationType: 'personal' },
      channelData: { tenant: { id: house.teams.world.state.tenantId } },
    };
  };

  it.each([
    ['nothing', ''],
    ['no JSON', '{"type":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['a text', '"message"'],
    ['an empty object', '{}'],
    ['bytes', Buffer.from([0, 255, 254, 1, 2, 3])],
    ['JSON of great depth', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('refuses %s with 4xx', async (_what, body) => {
    const { status } = await post(body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it.each(['type', 'serviceUrl', 'from', 'conversation'])('refuses an activity without %s', async (field) => {
    const { [field]: _left, ...rest } = whole();
    expect((await post(JSON.stringify(rest))).status).toBe(400);
  });

  it.each([
    ['type', 7],
    ['text', { a: 1 }],
    ['from', 'Dana'],
    ['from', { id: 7 }],
    ['from', { id: '29:1', aadObjectId: '../../table' }],
    ['conversation', { id: [] }],
    ['channelData', 'x'],
    ['channelData', { tenant: { id: 'a/b#c?d' } }],
    ['channelData', { team: { id: 7 } }],
    ['membersAdded', { id: 'x' }],
    ['serviceUrl', 'not a url'],
  ])('refuses an activity with a spoiled %s', async (field, value) => {
    expect((await post(JSON.stringify({ ...whole(), [field]: value }))).status).toBe(400);
  });

  it.each(['http://169.254.169.254/', 'https://evil.test/', 'file:///etc/passwd', 'http://127.0.0.1.evil.test/'])(
    'does not speak to an address that is not on this machine: %s',
    async (serviceUrl) => {
      const before = house.teams.requests.length;
      const { status } = await post(JSON.stringify({ ...whole(), serviceUrl }));
      expect([400, 401]).toContain(status);
      expect(house.teams.requests).toHaveLength(before);
    },
  );

  it.each([
    ['an invoke without a name', { type: 'invoke', value: {} }],
    ['an invoke that is not ours', { type: 'invoke', name: 'signin/verifyState', value: {} }],
    ['an invoke without a value', { type: 'invoke', name: 'task/fetch' }],
    ['an invoke with a text for a value', { type: 'invoke', name: 'adaptiveCard/action', value: 'x' }],
    ['an invoke with lists', { type: 'invoke', name: 'task/submit', value: { data: [1, [2]] } }],
    [
      'a press on a message that says what it wants',
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: '../x?y#z',
        value: { action: { verb: 'draft.resume', data: { case: 'x'.repeat(60) } } },
      },
    ],
    ['an unknown kind of activity', { type: 'typing' }],
    ['an event without a team', { type: 'installationUpdate', action: 'add' }],
    ['people without an id of Entra', { type: 'conversationUpdate', membersAdded: [{ id: '29:app' }] }],
    ['a message without words', { text: undefined }],
    ['a message with a button that does not exist', { value: { verb: 'x' }, text: undefined }],
    ['a message of nobody', { from: { id: '29:nobody' } }],
  ])('lives on after %s', async (_what, spoiled) => {
    const response = await post(JSON.stringify({ ...whole(), ...spoiled }));
    expect(response.status).toBeLessThan(502);
    expect(response.status === 500).toBe(false);
    const help = await (await house.teams.person('Dana Deelnemer').tells('help')).answer();
    expect(help.text).toContain('Uw rol: Deelnemer');
  });

  it('makes nobody chair when it is not said who installed it', async () => {
    const team = { id: '19:zonder@thread.tacv2', name: 'Zonder installateur' };
    const event = {
      ...whole(),
      type: 'installationUpdate',
      action: 'add',
      from: { id: '29:unknown' },
      conversation: { id: team.id, conversationType: 'channel' },
      channelData: { tenant: { id: house.teams.world.state.tenantId }, team },
    };
    expect((await post(JSON.stringify(event))).status).toBe(200);
    const command = {
      ...event,
      id: 'x2',
      type: 'invoke',
      name: 'composeExtension/fetchTask',
      value: { commandId: 'aanmelden' },
    };
    expect(await (await post(JSON.stringify(command))).text()).toContain('U doet nog niet mee');
  });

  it('refuses a body of ten megabytes without reading it all', async () => {
    const { status } = await post(`{"text":"${'x'.repeat(10 * 1024 * 1024)}"}`).catch(() => ({ status: 413 }));
    expect(status).toBe(413);
    expect((await fetch(`${house.bot.url}/healthz`)).status).toBe(200);
  });

  it('answers other routes and methods with 404 or 405', async () => {
    for (const [method, path] of [
      ['GET', '/api/messages'],
      ['DELETE', '/api/messages'],
      ['GET', '/../etc/passwd'],
      ['POST', '/nope'],
      ['GET', '/metrics'],
    ] as const)
      expect([404, 405]).toContain((await fetch(`${house.bot.url}${path}`, { method })).status);
  });

  it('is ready after a client hung up in the middle of its request', async () => {
    const { port } = new URL(house.bot.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write('POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"type":');
        socket.destroy();
      });
      socket.on('close', () => resolve());
    });
    expect((await fetch(`${house.bot.url}/readyz`)).status).toBe(200);
  });

  it('moves its clock forward only, and only to a moment', async () => {
    const clock = (body: string) => fetch(`${house.bot.url}/dev/clock`, { method: 'POST', body });
    expect((await clock('{"now":"2020-01-01T00:00:00Z"}')).status).toBe(409);
    for (const body of ['', '{}', '{"now":7}', '{"now":"morgen"}', 'null'])
      expect((await clock(body)).status).toBe(400);
  });
});
