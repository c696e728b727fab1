import { describe, expect, test } from 'vitest';
import { moveTable, removeTable } from '../../bot/tables/change-table.ts';
import { installTable } from '../../bot/tables/install-table.ts';
import { saveSettings } from '../../bot/tables/save-settings.ts';
import { showHelp } from '../../bot/tables/show-help.ts';
import { showSettings } from '../../bot/tables/show-settings.ts';
import { aTable } from './builders.ts';
import { newGround, openDesk, textOf } from './desk.ts';
import { given } from './given.ts';
import { chair, guest, memberOf, participant, secretary, senderOf, stranger, system, TABLE } from './people.ts';

const installation = {
  tableId: TABLE,
  team: '19:team',
  name: 'Actietafel Rivierdam',
  channel: '19:kanaal',
  serviceUrl: 'http://127.0.0.1:1/',
  practice: false,
};

/** Teams says that the bot was installed by this person. */
function installedBy(desk: ReturnType<typeof openDesk>, by = chair, data: Record<string, unknown> = installation) {
  const sender = { ...senderOf(by), system: true };
  const rest = { table: TABLE, surface: { kind: 'channel' }, commandId: `install-${by.id}` } as const;
  return desk.handler.handle({ verb: installTable.verb, data, sender, ...rest });
}

describe('installing the bot in a team', () => {
  test('makes the table, with the one who installs as its first chair', async () => {
    const desk = openDesk(newGround());
    expect(textOf(await installedBy(desk))).toContain('De actietafel staat klaar');
    expect(await desk.all('table')).toMatchObject([{ ...installation, installed: true, installedBy: chair.id }]);
    expect(await desk.all('member')).toMatchObject([{ person: chair.id, roles: ['chair'], status: 'member' }]);
  });

  test('greets the channel and the installer with the card that sets up the table', async () => {
    const desk = openDesk(newGround());
    await installedBy(desk);
    await desk.dispatcher.sweep();
    expect(desk.left.map(({ to }) => to).sort()).toEqual(['channel', chair.id]);
    for (const { text } of desk.left) expect(text).toContain('Leden toelaten');
  });

  test('again, or in another channel, changes nothing', async () => {
    const desk = openDesk(newGround());
    await installedBy(desk);
    await installedBy(desk, participant, { ...installation, channel: '19:ander', name: 'Anders' });
    expect(await desk.all('table')).toMatchObject([{ channel: '19:kanaal', name: 'Actietafel Rivierdam' }]);
    expect(await desk.all('member')).toHaveLength(1);
  });

  test('is nothing that anybody can press: neither for a table that is there nor for one that was removed', async () => {
    for (const installed of [true, false]) {
      const outcome = await given(aTable({ installed })).when(
        installTable,
        { ...installation, serviceUrl: 'https://elders.example/' },
        { by: guest },
      );
      outcome.refuses('not-allowed-chair');
      await outcome.when(installTable, installation, { by: stranger });
      outcome.refuses('not-a-member');
    }
  });
});

describe('removing the bot', () => {
  test('keeps everything and sends nothing; installing again opens the table as it was', async () => {
    const outcome = await given().when(removeTable, {}, { by: system });
    expect(await outcome.all('table')).toMatchObject([{ installed: false }]);
    await outcome.when('draft.to-chat', {}, { by: participant });
    outcome.tellsOnly();
    await installedBy(outcome.desk, participant, { ...installation, serviceUrl: 'http://127.0.0.1:2/' });
    expect(await outcome.all('table')).toMatchObject([{ installed: true, serviceUrl: 'http://127.0.0.1:2/' }]);
    expect(await outcome.all('member')).toHaveLength(9);
  });

  test('twice is harmless', async () => {
    const outcome = await given(aTable({ installed: false })).when(removeTable, {}, { by: system });
    outcome.changesNothing();
  });
});

describe('the address of Teams', () => {
  test('is kept as last seen, and the same address changes nothing', async () => {
    const outcome = await given().when(moveTable, { serviceUrl: 'http://127.0.0.1:9/' }, { by: system });
    expect(await outcome.all('table')).toMatchObject([{ serviceUrl: 'http://127.0.0.1:9/' }]);
    await outcome.when(moveTable, { serviceUrl: 'http://127.0.0.1:9/' }, { by: system });
    outcome.changesNothing();
  });

  test('is changed by nobody at the table', async () => {
    (await given().when(moveTable, { serviceUrl: 'https://elders.example/' }, { by: chair })).refuses(
      'not-allowed-chair',
    );
  });
});

describe('the settings', () => {
  const right = {
    name: 'Actietafel Rivierdam',
    region: 'Rivierdam en Polder',
    privacyContact: 'privacy@rivierdam.example',
    escalationModel: 'tilburg',
    lowestAge: '5',
    highestAge: '17',
    reviewWeeks: '8',
    retentionMonths: '12',
  };

  test('are saved by chair and secretary', async () => {
    for (const by of [chair, secretary]) {
      const outcome = await given().when(saveSettings, right, { by });
      outcome.accepts('De instellingen zijn bewaard');
      expect(await outcome.all('table')).toMatchObject([
        {
          name: right.name,
          settings: { region: right.region, lowestAge: 5, highestAge: 17, escalationModel: 'tilburg' },
        },
      ]);
    }
  });

  test('show the values of now', async () => {
    const outcome = await given().when(saveSettings, right, { by: chair });
    await outcome.when(showSettings, {}, { by: chair });
    outcome.accepts('Rivierdam en Polder', 'privacy@rivierdam.example');
  });

  test('twice the same is harmless', async () => {
    const outcome = await given().when(saveSettings, right, { by: chair });
    await outcome.when(saveSettings, right, { by: chair });
    outcome.accepts().changesNothing();
  });

  test.each([
    ['an empty name', { name: '' }, 'Vul dit in'],
    ['a name that is too long', { name: 'x'.repeat(121) }, 'tekens'],
    ['a region that is too long', { region: 'x'.repeat(121) }, 'tekens'],
    ['no number', { lowestAge: 'vijf' }, 'Vul een heel getal in'],
    ['an emptied number', { lowestAge: '' }, 'Vul een heel getal in'],
    ['half a year', { lowestAge: '4.5' }, 'Vul een heel getal in'],
    ['a number in another notation', { reviewWeeks: '0x10' }, 'Vul een heel getal in'],
    ['a number out of its range', { highestAge: '3' }, 'Vul een heel getal in'],
    ['a lowest age above the highest', { lowestAge: '16', highestAge: '12' }, 'Vul een heel getal in'],
    ['no retention at all', { retentionMonths: '0' }, 'Vul een heel getal in'],
    ['a model that does not exist', { escalationModel: 'rotterdam' }, 'Kies een antwoord'],
  ] as const)('are asked again for %s', async (_title, wrong, sentence) => {
    const outcome = await given().when(saveSettings, { ...right, ...wrong }, { by: chair });
    outcome.asksAgain(sentence).changesNothing();
  });
});

test('help says what this person can do, and is there for everybody', async () => {
  const asChair = await given().when(showHelp, {}, { by: chair });
  asChair.accepts(/bijeenkomst/i);
  const asGuest = await given(memberOf(guest)).when(showHelp, {}, { by: guest });
  asGuest.accepts();
  expect(textOf(asGuest.reply)).not.toMatch(/bijeenkomst plannen/i);
});
