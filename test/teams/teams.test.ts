import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { attach, type StubActivity, type StubAnswer, type StubBot, startStub } from './stub.ts';
import { startTeams, type TeamsInMemory, type TeamsOptions } from './teams.ts';

const people = [{ name: 'Anna de Vries' }, { name: 'Bas Jansen' }, { name: 'Gijs Gast', userRole: 'guest' as const }];
const running: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});

async function table(
  answer: (activity: StubActivity, bot: StubBot) => StubAnswer | Promise<StubAnswer> = () => undefined,
  options: Partial<TeamsOptions> = {},
): Promise<{ teams: TeamsInMemory; bot: StubBot }> {
  const bot = await startStub(answer);
  const teams = await startTeams({ people, bot: bot.url, team: { channels: ['Algemeen', 'Planning'] }, ...options });
  running.push(teams, bot);
  await teams.installs('Anna de Vries');
  return { teams, bot };
}

const activities = (activity: StubActivity): string =>
  `v3/conversations/${encodeURIComponent(activity.conversation.id)}/activities`;
const inThread = async (
  activity: StubActivity,
  bot: StubBot,
  body: object,
  targeted = false,
): Promise<{ status: number; body: unknown }> =>
  bot.call('POST', `${activities(activity)}${targeted ? '?isTargetedActivity=true' : ''}`, {
    type: 'message',
    ...body,
  });

describe('the bot in the team', () => {
  test('installing tells the bot which channel was picked', async () => {
    const { bot } = await table();
    expect(bot.heard[0]).toMatchObject({
      type: 'installationUpdate',
      action: 'add',
      channelData: { settings: { selectedChannel: {} } },
    });
    expect(bot.heard[1]).toMatchObject({ type: 'conversationUpdate', channelData: { eventType: 'teamMemberAdded' } });
  });

  test('the roster comes in pages that follow each other until there is no token', async () => {
    const { teams, bot } = await table(undefined, { largestPage: 2 });
    const path = `v3/conversations/${teams.world.state.team.id}/pagedmembers?pageSize=500`;
    const first = (await bot.call('GET', path)).body as {
      continuationToken: string;
      members: { name: string; userRole: string }[];
    };
    const second = (await bot.call('GET', `${path}&continuationToken=${first.continuationToken}`)).body as typeof first;
    expect([...first.members, ...second.members].map((one) => one.name)).toEqual(people.map((one) => one.name));
    expect(second.continuationToken).toBeUndefined();
    expect(second.members[0]?.userRole).toBe('guest');
  });

  test('a bot that is not in the team gets no roster and may not post', async () => {
    const { teams, bot } = await table();
    await teams.uninstalls('Anna de Vries');
    const members = await bot.call('GET', `v3/conversations/${teams.world.state.team.id}/members`);
    expect(members).toMatchObject({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
  });

  test('General has no name and the id of the team', async () => {
    const { teams, bot } = await table();
    const { id } = teams.world.state.team;
    const { body } = await bot.call('GET', `v3/teams/${id}/conversations`);
    expect(body).toEqual({
      conversations: [{ id }, { id: expect.stringContaining('@thread.tacv2'), name: 'Planning' }],
    });
  });

  test('a new member may be told more than once', async () => {
    const { teams, bot } = await table();
    await teams.joins('Nora Nieuw', { times: 3 });
    expect(
      bot.heard.filter((activity) => JSON.stringify(activity).includes('"membersAdded":[{"id":"29:')),
    ).toHaveLength(3);
  });
});

describe('what people say and see', () => {
  test('a mention is answered in its own thread, for everybody in the team', async () => {
    const { teams } = await table(async (activity, bot) => {
      if (activity.type === 'message')
        await inThread(activity, bot, { text: `U zei: ${activity.text}`, summary: 'Antwoord' });
      return undefined;
    });
    const said = await teams.person('Anna de Vries').mentions('help', { channel: 'Planning' });
    const answer = await said.answer();
    expect(answer.text).toBe('U zei: <at>Actietafel</at> help');
    expect(answer.thread).toBe(said.message.id);
    expect(teams.person('Bas Jansen').channel('Planning').text).toContain('U zei:');
    expect(teams.person('Bas Jansen').unread).toEqual({ channel: 2, chat: 0 });
    expect(teams.person('Bas Jansen').seesNew()).toHaveLength(2);
    expect(teams.person('Bas Jansen').unread.channel).toBe(0);
    expect(teams.notifications()).toMatchObject([{ preview: 'Antwoord' }]);
  });

  test('a targeted answer to a slash command is seen by one person and gone after a day', async () => {
    let now = new Date('2026-11-23T09:00:00Z');
    const { teams } = await table(
      async (activity, bot) => {
        if (activity.recipient.isTargeted)
          await inThread(activity, bot, { text: 'Alleen voor u', recipient: activity.from }, true);
        return undefined;
      },
      { clock: () => now },
    );
    const anna = teams.person('Anna de Vries');
    const answer = await (await anna.slash('mijn')).answer();
    expect(answer.targeted).toBe(true);
    expect(teams.person('Bas Jansen').channel().messages).toEqual([]);
    now = new Date('2026-11-24T09:00:01Z');
    expect(anna.channel().messages).toEqual([]);
  });

  test('a targeted message without a recipient, or in a personal chat, is refused', async () => {
    const { teams, bot } = await table();
    const { team } = teams.world.state;
    const path = `v3/conversations/${team.id}/activities?isTargetedActivity=true`;
    expect(await bot.call('POST', path, { type: 'message', text: 'x' })).toMatchObject({
      status: 400,
      body: { error: { code: 'Bad argument' } },
    });
    const made = await bot.call('PUT', `v3/conversations/${team.id}/activities/geen-id?isTargetedActivity=true`, {
      type: 'message',
      text: 'x',
    });
    expect(made.body).toMatchObject({ error: { code: 'INVALID_TARGETED_MESSAGE_ID' } });
    const anna = teams.person('Anna de Vries');
    const chat = teams.world.chatOf(anna.person);
    const personal = await bot.call('POST', `v3/conversations/${chat}/activities?isTargetedActivity=true`, {
      type: 'message',
      text: 'x',
      recipient: { id: anna.id },
    });
    expect(personal.status).toBe(400);
  });

  test('a targeted message can be replaced and taken away by its sender, and afterwards it is gone', async () => {
    const { teams, bot } = await table();
    const anna = teams.person('Anna de Vries');
    const path = `v3/conversations/${teams.world.state.team.id}/activities`;
    const targeted = '?isTargetedActivity=true';
    const body = { type: 'message', text: 'een', recipient: { id: anna.id } };
    const { id } = (await bot.call('POST', path + targeted, body)).body as { id: string };
    expect((await bot.call('PUT', `${path}/${id}${targeted}`, body)).status).toBe(400);
    expect((await bot.call('PUT', `${path}/${id}`, { type: 'message', text: 'twee' })).status).toBe(404);
    expect((await bot.call('PUT', `${path}/${id}${targeted}`, { type: 'message', text: 'twee' })).status).toBe(200);
    expect(anna.channel().text).toBe('twee');
    expect((await bot.call('DELETE', `${path}/${id}${targeted}`)).status).toBe(200);
    expect(anna.channel().messages).toEqual([]);
    const gone = await bot.call('PUT', `${path}/${id}${targeted}`, { type: 'message', text: 'drie' });
    expect(gone).toMatchObject({ status: 404, body: { error: { code: 'TARGETED_MESSAGE_EXPIRED_OR_DELETED' } } });
  });

  test('a new thread is made in a channel, and the reply route answers in it', async () => {
    const { teams, bot } = await table();
    const planning = teams.world.channel('Planning');
    const made = await bot.call('POST', 'v3/conversations', {
      isGroup: true,
      channelData: { channel: { id: planning?.id } },
      activity: { type: 'message', text: 'Agenda' },
    });
    const { id, activityId } = made.body as { id: string; activityId: string };
    expect(id).toBe(`${planning?.id};messageid=${activityId}`);
    await bot.call('POST', `v3/conversations/${planning?.id}/activities/${activityId}`, {
      type: 'message',
      text: 'Erbij',
    });
    const [first, second] = teams.person('Bas Jansen').channel('Planning').messages;
    expect([first?.thread, second?.thread]).toEqual([activityId, activityId]);
    expect(teams.person('Bas Jansen').channel().messages).toEqual([]);
  });

  test('a personal chat can be made by MRI for a member of the team, and by object id only after they added the bot', async () => {
    const { teams, bot } = await table();
    const bas = teams.person('Bas Jansen');
    const create = (id: string): Promise<{ status: number; body: unknown }> =>
      bot.call('POST', 'v3/conversations', { isGroup: false, members: [{ id }], tenantId: bas.person.tenantId });
    expect((await create(bas.aadObjectId)).status).toBe(403);
    const { id } = (await create(bas.id)).body as { id: string };
    expect(
      (await bot.call('POST', `v3/conversations/${id}/activities`, { type: 'message', text: 'Dag Bas' })).status,
    ).toBe(201);
    expect(bas.chat().last?.text).toBe('Dag Bas');
    bas.blocks();
    const blocked = await bot.call('POST', `v3/conversations/${id}/activities`, { type: 'message', text: 'Dag' });
    expect(blocked).toMatchObject({ status: 403, body: { error: { code: 'ConversationBlockedByUser' } } });
  });

  test('a message above 100 KB of UTF-16 is refused', async () => {
    const { teams, bot } = await table();
    const path = `v3/conversations/${teams.world.state.team.id}/activities`;
    expect((await bot.call('POST', path, { type: 'message', text: 'x'.repeat(51_190) })).status).toBe(201);
    const big = await bot.call('POST', path, { type: 'message', text: 'x'.repeat(51_201) });
    expect(big).toMatchObject({ status: 413, body: { error: { code: 'MessageSizeTooBig' } } });
  });

  test('waiting in vain says for what and what was seen last', async () => {
    const { teams } = await table();
    teams.person('Bas Jansen').writes('Goedemorgen');
    const waiting = teams
      .person('Anna de Vries')
      .waitsFor((message) => message.fromBot, { timeout: 20, what: 'the agenda' });
    await expect(waiting).rejects.toThrow('Anna de Vries waited in vain for the agenda. Last seen: Goedemorgen');
  });
});

const form = {
  body: [
    { type: 'Input.Date', id: 'born', label: 'Geboortedatum (verplicht)' },
    {
      type: 'Input.ChoiceSet',
      id: 'kind',
      label: 'Soort onderwijs',
      choices: [
        { title: 'PO', value: 'po' },
        { title: 'VO', value: 'vo' },
      ],
    },
    { type: 'Input.Toggle', id: 'enrolled', label: 'Ingeschreven op een school', title: 'Ja' },
    { type: 'Input.Text', id: 'plan', label: 'Plan' },
    { type: 'Input.Text', id: 'place', label: 'Plaats', value: 'Stadhuis' },
  ],
  actions: [
    { type: 'Action.Submit', title: 'Verder', data: { step: 1 } },
    { type: 'Action.Submit', title: 'Terug', associatedInputs: 'none' },
  ],
};

describe('cards and dialogs', () => {
  const dialog = (title: string): StubAnswer => ({
    body: { task: { type: 'continue', value: { title, card: attach(form) } } },
  });

  test('a dialog is opened, filled in by label and closed by an empty answer', async () => {
    const { teams, bot } = await table((activity) => {
      if (activity.name === 'composeExtension/fetchTask') return dialog('Stap 1');
      if (activity.value?.data?.step === 1) return dialog('Stap 2');
      return activity.type === 'invoke' ? {} : undefined;
    });
    const first = await teams.person('Anna de Vries').opens('aanmelden', { channel: 'Algemeen' });
    expect(first.title).toBe('Stap 1');
    const second = await first.press('Verder', {
      Geboortedatum: '2012-03-04',
      'Soort onderwijs': 'VO',
      'Ingeschreven op een school': 'nee',
    });
    expect(bot.heard.at(-1)).toMatchObject({
      name: 'composeExtension/submitAction',
      value: { commandId: 'aanmelden' },
    });
    expect(bot.heard.at(-1)?.value?.data).toEqual({
      step: 1,
      born: '2012-03-04',
      kind: 'vo',
      enrolled: 'false',
      place: 'Stadhuis',
    });
    expect(second.title).toBe('Stap 2');
    expect((await second.press('Terug')).closed).toBe(true);
    expect(bot.heard.at(-1)?.value?.data).toEqual({});
  });

  test('pressing what is not there names what is', async () => {
    const { teams } = await table((activity) => (activity.type === 'invoke' ? dialog('Stap 1') : undefined));
    const first = await teams.person('Anna de Vries').opens('aanmelden');
    await expect(first.press('Indienen')).rejects.toThrow('No button "Indienen" on this card. Buttons: Verder, Terug.');
    await expect(first.press('Verder', { Leeftijd: '4' })).rejects.toThrow(
      'No input "Leeftijd" on this card. Inputs: Geboortedatum (verplicht)',
    );
    await expect(first.press('Verder', { 'Soort onderwijs': 'WO' })).rejects.toThrow('Choices: PO, VO.');
  });

  test('an answer that Teams does not understand, or an error, reads "Unable to reach app"', async () => {
    let answer: StubAnswer = { status: 501 };
    const { teams } = await table((activity) => (activity.type === 'invoke' ? answer : undefined));
    const anna = teams.person('Anna de Vries');
    expect((await anna.opens('aanmelden')).error).toBe('Unable to reach app. Please try again.');
    answer = { body: { task: { type: 'continue', value: { card: form } } } };
    expect((await anna.opens('aanmelden')).error).toBe('Unable to reach app. Please try again.');
    answer = { body: { task: { type: 'message', value: 'Dat mag u niet.' } } };
    expect((await anna.opens('aanmelden')).message).toBe('Dat mag u niet.');
  });

  const poll = (text: string, userIds?: string[]) => ({
    body: [{ type: 'TextBlock', text }],
    actions: [
      { type: 'Action.Execute', title: 'Ik neem de regie', verb: 'poll.take', data: { id: 1 } },
      { type: 'Action.Submit', title: 'Meer', data: { msteams: { type: 'task/fetch' } } },
    ],
    ...(userIds ? { refresh: { action: { type: 'Action.Execute', verb: 'poll.see', data: { id: 1 } }, userIds } } : {}),
  });

  test('the answer to Action.Execute is for the one who pressed, until the message itself is updated', async () => {
    const { teams, bot } = await table(async (activity, stub) => {
      if (activity.type === 'message') await inThread(activity, stub, { attachments: [attach(poll('Wie?'))] });
      if (activity.name === 'task/fetch') return { body: { task: { type: 'message', value: 'Meer hierover' } } };
      if (activity.type !== 'invoke') return undefined;
      return {
        body: {
          statusCode: 200,
          type: 'application/vnd.microsoft.card.adaptive',
          value: { type: 'AdaptiveCard', ...poll('U!') },
        },
      };
    });
    const [anna, bas] = [teams.person('Anna de Vries'), teams.person('Bas Jansen')];
    const card = await (await anna.mentions('peiling')).answer();
    expect((await card.press('Ik neem de regie')).kind).toBe('card');
    expect(bot.heard.at(-1)).toMatchObject({
      name: 'adaptiveCard/action',
      replyToId: card.id,
      value: { action: { verb: 'poll.take', data: { id: 1 } } },
    });
    expect(card.text).toContain('U!');
    expect(bas.channel().last?.text).toContain('Wie?');
    expect((await card.press('Meer')).message).toBe('Meer hierover');
    const base = card.message.conversation;
    await bot.call('PUT', `v3/conversations/${base}/activities/${card.id}`, {
      type: 'message',
      attachments: [attach(poll('Klaar'))],
    });
    expect(card.text).toContain('Klaar');
  });

  test('a card is refreshed for the people it names once it is older than a minute', async () => {
    let now = new Date('2026-11-23T09:00:00Z');
    const { teams, bot } = await table(
      async (activity, stub) => {
        if (activity.type === 'message')
          await inThread(activity, stub, { attachments: [attach(poll('Wie?', [activity.from.id]))] });
        if (activity.type !== 'invoke') return undefined;
        return {
          body: {
            statusCode: 200,
            type: 'application/vnd.microsoft.card.adaptive',
            value: { type: 'AdaptiveCard', ...poll('Eigen') },
          },
        };
      },
      { clock: () => now },
    );
    const card = await (await teams.person('Anna de Vries').mentions('peiling')).answer();
    expect(await card.refresh()).toBeUndefined();
    now = new Date('2026-11-23T09:01:01Z');
    expect(await teams.person('Bas Jansen').channel().last?.refresh()).toBeUndefined();
    expect((await card.refresh())?.kind).toBe('card');
    expect(bot.heard.at(-1)).toMatchObject({ value: { trigger: 'automatic', action: { verb: 'poll.see' } } });
    expect(card.text).toContain('Eigen');
  });
});

describe('a snapshot', () => {
  test('a restart loses nothing: messages, who saw what, and ids', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'teams-'));
    const snapshot = join(folder, 'teams.json');
    const first = await table(undefined, { snapshot });
    first.teams.person('Anna de Vries').writes('Blijft dit staan?');
    first.teams.person('Bas Jansen').seesNew();
    await first.teams.stop();
    running.splice(running.indexOf(first.teams), 1);
    const again = await startTeams({ people: [], snapshot });
    expect(again.person('Bas Jansen').channel().text).toBe('Blijft dit staan?');
    expect(again.person('Bas Jansen').unread.channel).toBe(0);
    expect(again.person('Gijs Gast').unread.channel).toBe(1);
    expect(again.person('Gijs Gast').id).toBe(first.teams.person('Gijs Gast').id);
    await again.stop();
    rmSync(folder, { recursive: true });
  });
});

describe('what hurts', () => {
  test('an activity that is not answered in time comes again with the same id', async () => {
    let turn = 0;
    const { teams, bot } = await table(
      (activity) => (activity.type === 'message' && ++turn === 1 ? { delay: 500 } : undefined),
      { patience: { timeout: 60 } },
    );
    const said = await teams.person('Anna de Vries').tells('hallo');
    const heard = bot.heard.filter((activity) => activity.type === 'message');
    expect(heard.map((activity) => activity.id)).toEqual([said.message.id, said.message.id]);
    expect(said.receipt.status).toBe(200);
  });

  test('activities come twice or in another order on demand', async () => {
    const { teams, bot } = await table();
    const anna = teams.person('Anna de Vries');
    teams.delivery.duplicateNext();
    await anna.tells('een');
    teams.delivery.hold();
    const both = [anna.tells('twee'), anna.tells('drie')];
    teams.delivery.release('reversed');
    await Promise.all(both);
    expect(bot.heard.filter((activity) => activity.type === 'message').map((activity) => activity.text)).toEqual([
      'een',
      'een',
      'drie',
      'twee',
    ]);
  });

  test('faults happen to the requests they are meant for, and only as often as asked', async () => {
    const { teams, bot } = await table();
    const path = `v3/conversations/${teams.world.state.team.id}/activities`;
    const post = () => bot.call('POST', path, { type: 'message', text: 'x' });
    const { id } = (await post()).body as { id: string };
    teams.faults.next({ route: 'update', status: 404 });
    teams.faults.next({ route: 'send', status: 429, retryAfter: 3, times: 2 });
    expect(await post()).toMatchObject({ status: 429, retryAfter: '3' });
    const update = await bot.call('PUT', `${path}/${id}`, { type: 'message', text: 'y' });
    expect(update).toMatchObject({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } });
    expect((await post()).status).toBe(429);
    expect((await post()).status).toBe(201);
    expect(teams.requestsTo('send').map((request) => request.status)).toEqual([201, 429, 429, 201]);
  });

  test('a connection can break before or after the message was accepted', async () => {
    const { teams, bot } = await table();
    const path = `v3/conversations/${teams.world.state.team.id}/activities`;
    teams.faults.next({ route: 'post', reset: true });
    await expect(bot.call('POST', path, { type: 'message', text: 'weg' })).rejects.toThrow();
    teams.faults.next({ route: 'post', reset: true, afterAccepting: true });
    await expect(bot.call('POST', path, { type: 'message', text: 'toch aangekomen' })).rejects.toThrow();
    expect(teams.person('Bas Jansen').channel().text).toBe('toch aangekomen');
  });

  test('a fault that hangs leaves the request without an answer', async () => {
    const { teams } = await table();
    teams.faults.next({ route: 'team', hang: true });
    const request = fetch(`${teams.serviceUrl}v3/teams/${teams.world.state.team.id}`, {
      signal: AbortSignal.timeout(50),
    });
    await expect(request).rejects.toThrow('aborted due to timeout');
  });

  test('the eighth message within a second to one conversation is throttled, and another conversation is not', async () => {
    const { teams, bot } = await table();
    teams.limits.on = true;
    const path = (name: string): string => `v3/conversations/${teams.world.channel(name)?.id}/activities`;
    const statuses: number[] = [];
    for (let turn = 0; turn < 8; turn += 1)
      statuses.push((await bot.call('POST', path('Algemeen'), { type: 'message', text: 'x' })).status);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 201, 429]);
    expect((await bot.call('POST', path('Planning'), { type: 'message', text: 'x' })).status).toBe(201);
  });
});
