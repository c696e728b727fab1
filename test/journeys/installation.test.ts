import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SeenMessage, textOfCard } from '../teams/teams.ts';
import { admitEverybody, fillIn, type House, openHouse, planMeeting } from './house.ts';

const isSetup = (message: SeenMessage): boolean => message.fromBot && message.buttons.includes('Leden toelaten');

describe('the bot is installed in a team', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse({ teams: { team: { channels: ['Algemeen', 'Casussen', 'Overleg'] } } });
  });
  afterEach(() => house.stop());

  it('puts the set-up card in the selected channel and in the chat of the one who installed it', async () => {
    await house.teams.installs('Vera Voorzitter', { channel: 'Casussen' });
    await house.quiet();
    const vera = house.teams.person('Vera Voorzitter');
    expect(vera.chat().messages.filter(isSetup)).toHaveLength(1);
    expect(vera.channel('Casussen').messages.filter(isSetup)).toHaveLength(1);
    expect(vera.channel('Algemeen').messages).toHaveLength(0);
    expect(vera.chat().last?.buttons).toEqual(['Leden toelaten', 'Instellingen']);
    expect(house.teams.person('Dana Deelnemer').chat().messages).toHaveLength(0);
  });

  it('refuses others in the channel the set-up with a sentence instead of the form', async () => {
    await house.teams.installs('Vera Voorzitter');
    const card = await house.teams.person('Dana Deelnemer').waitsFor(isSetup);
    const answer = await card.press('Leden toelaten');
    expect(answer.kind).toBe('message');
    expect(answer.message).toContain('De voorzitter of de secretaris kan u toelaten');
  });

  it('changes and sends nothing when it is installed again, in a second channel or by somebody else', async () => {
    await house.teams.installs('Vera Voorzitter', { channel: 'Casussen', times: 4 });
    await house.quiet();
    const before = house.teams.requestsTo('send').length;
    const table = (await house.kept('table'))[0];
    await house.teams.installs('Vera Voorzitter', { channel: 'Casussen' });
    await house.teams.installs('Dana Deelnemer', { channel: 'Overleg', times: 2 });
    await house.quiet();
    expect(house.teams.requestsTo('send')).toHaveLength(before);
    expect((await house.kept('table'))[0]).toEqual(table);
    expect((await house.kept('member')).map(({ name, roles }) => [name, roles])).toEqual([
      ['Vera Voorzitter', ['chair']],
    ]);
  });

  it('tells the chair once of somebody who joins later, however often Teams tells it', async () => {
    await admitEverybody(house);
    await house.quiet();
    const newcomer = await house.teams.joins('Nico Nieuw', { times: 4 });
    await house.quiet();
    const vera = house.teams.person('Vera Voorzitter');
    const told = vera.chat().messages.filter((message) => message.text.includes('Nico Nieuw'));
    expect(told).toHaveLength(1);
    expect(told[0]?.summary).not.toContain('Nico');
    expect((await newcomer.opens('aanmelden')).message).toContain('U doet nog niet mee aan deze tafel');
    const form = await told[0]?.press('Leden toelaten');
    expect(form?.inputs).toContain('Rol van Nico Nieuw');
    await form?.press('Opslaan', { 'Rol van Nico Nieuw': 'Deelnemer' });
    expect((await newcomer.opens('aanmelden')).title).toBe('Casus aanmelden');
  });

  it('refuses somebody who left the team at that moment, also with a form that was open', async () => {
    await admitEverybody(house);
    const dana = house.teams.person('Dana Deelnemer');
    await dana.installs();
    const open = await dana.opens('aanmelden');
    await house.teams.leaves('Dana Deelnemer');
    expect((await open.press('Verder', { 'Soort onderwijs': 'VO' })).message).toContain('U doet nog niet mee');
    const said = await (await dana.tells('mijn')).answer();
    expect(said.text).toContain('U doet nog niet mee');
    expect(await house.kept('draft')).toHaveLength(0);
  });

  it('is silent after it was removed, keeps everything, and goes on after it came back', async () => {
    await admitEverybody(house);
    await planMeeting(house, '2026-12-10');
    const dana = house.teams.person('Dana Deelnemer');
    await fillIn(await dana.opens('aanmelden'));
    await house.quiet();
    const form = await (await dana.tells('aanmelden')).answer();
    await form.press('Verder', { Geboortedatum: '2012-05-04' });
    await house.quiet();
    await house.teams.uninstalls('Vera Voorzitter');
    const before = house.teams.requests.length;
    await house.moveClock('2026-11-25T09:00:00+01:00');
    expect(house.teams.requests).toHaveLength(before);
    await house.teams.installs('Vera Voorzitter');
    await house.quiet();
    const mine = await (await dana.tells('mijn')).answer();
    expect(mine.text).toContain('AT-2026-0001');
    expect(mine.buttons).toContain('Verder met concept');
    const done = await fillIn(await (await dana.opens('aanmelden')).press('Opnieuw beginnen'), 'Tweede Verzonnen');
    expect(done.message).toContain('AT-2026-0002');
    await house.quiet();
    const posts = dana.channel().messages.filter(({ fromBot }) => fromBot);
    expect(posts.filter(({ card }) => textOfCard(card).includes('AT-2026-0002'))).toHaveLength(1);
  });
});
