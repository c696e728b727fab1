import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admitEverybody, type House, openHouse } from './house.ts';

const DOOR = ['Casus aanmelden', 'In mijn chat'];

describe('a command comes in through every door', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    await admitEverybody(house);
  });
  afterAll(() => house.stop());

  it('opens the form at once when aanmelden is picked in the compose box, and posts nothing', async () => {
    const pim = house.teams.person('Pim Partner');
    await house.quiet();
    const before = house.teams.requestsTo('send').length;
    const form = await pim.opens('aanmelden');
    expect(form.title).toBe('Casus aanmelden');
    expect(form.inputs).toContain('Geboortedatum (verplicht)');
    expect(form.buttons).toEqual(['Verder']);
    expect(house.teams.requestsTo('send')).toHaveLength(before);
  });

  it('answers a mention in the thread with the card that opens the form, for all to see', async () => {
    const pim = house.teams.person('Pim Partner');
    const said = await pim.mentions('/aanmelden');
    const card = await said.answer();
    expect(card.buttons).toEqual(DOOR);
    expect(card.thread).toBe(said.message.thread);
    expect(card.targeted).toBe(false);
    const form = await card.press('Casus aanmelden');
    expect(form.title).toBe('Casus aanmelden');
    expect((await form.press('Verder', {})).text).toContain('⚠');
  });

  it.each([
    ['nothing else', 'aanmelden'],
    ['upper case', 'AANMELDEN'],
    ['a slash in upper case', '/Aanmelden'],
    ['no-break spaces', '\u00a0/aanmelden\u00a0'],
    ['a new line', '\n aanmelden \n'],
    ['no-break spaces as Teams writes them', '&nbsp;aanmelden&nbsp;'],
    ['a quoted message before it', '<quoted messageId="1700000000000"/>/aanmelden'],
  ])('understands aanmelden with %s, in the channel and in the own chat', async (_what, text) => {
    const vera = house.teams.person('Vera Voorzitter');
    expect((await (await vera.mentions(text)).answer()).buttons).toEqual(DOOR);
    const inChat = await (await vera.tells(text)).answer();
    expect(inChat.inputs).toContain('Geboortedatum (verplicht)');
    await house.quiet();
  });

  it('sends the form to the own chat with In mijn chat', async () => {
    const dana = house.teams.person('Dana Deelnemer');
    const card = await (await house.teams.person('Pim Partner').mentions('aanmelden')).answer();
    const seen = await dana.waitsFor(({ id }) => id === card.id);
    const answer = await seen.press('In mijn chat');
    expect(answer.text).toBe('Het formulier staat in uw eigen chat met Actietafel.');
    const form = await dana.waitsFor(({ inputs }) => inputs.includes('Geboortedatum (verplicht)'));
    expect(form.message.conversation).toBe(dana.chat().last?.message.conversation);
    expect(dana.channel().messages.find(({ id }) => id === card.id)?.buttons).toEqual(DOOR);
  });

  it.each(['mijn', 'help', 'casus AT-2026-0001', 'leden', 'instellingen', 'bijeenkomst'])(
    'answers the slash command %s for the one who gave it alone',
    async (command) => {
      const sem = house.teams.person('Sem Secretaris');
      const before = house.teams.moment();
      const answer = await (await sem.slash(command)).answer();
      expect(answer.targeted).toBe(true);
      for (const name of ['Vera Voorzitter', 'Dana Deelnemer', 'Bo Bestuurder']) {
        const others = house.teams.person(name).everything();
        expect(others.filter(({ message }) => message.order > before)).toEqual([]);
      }
    },
  );

  it.each([403, 404])('falls back to the own chat when Teams refuses the targeted message with %i', async (status) => {
    const sem = house.teams.person('Sem Secretaris');
    house.teams.faults.next({ route: 'post', status });
    const before = house.teams.moment();
    await sem.slash('mijn');
    const [answer] = sem.chat().messages.filter(({ message }) => message.order > before);
    expect(answer?.text).toContain('Mijn casussen');
    expect(sem.channel().messages.filter(({ message, fromBot }) => fromBot && message.order > before)).toEqual([]);
  });

  it('still answers when Teams is too busy for a moment', async () => {
    const sem = house.teams.person('Sem Secretaris');
    house.teams.faults.next({ route: 'post', status: 429, retryAfter: 1 });
    house.teams.faults.next({ route: 'post', status: 502 });
    const answer = await (await sem.tells('mijn')).answer();
    expect(answer.text).toContain('Mijn casussen');
  });

  it.each([
    ['Vera Voorzitter', 'Voorzitter', 'Leden toelaten en rollen geven'],
    ['Dana Deelnemer', 'Deelnemer', 'Uw eigen casussen volgen'],
    ['Bo Bestuurder', 'Bestuurder', 'Rapporten zonder persoonsgegevens'],
    ['Gijs Gast', 'Gast', 'waarvoor u bent gevraagd'],
  ])('answers words that it does not know with the help of the role: %s', async (name, role, line) => {
    const person = house.teams.person(name);
    const inChat = await (await person.tells('hoe werkt dit eigenlijk?')).answer();
    const inChannel = await (await person.mentions('hallo daar')).answer();
    for (const answer of [inChat, inChannel]) {
      expect(answer.text).toContain(`Uw rol: ${role}`);
      expect(answer.text).toContain(line);
    }
    expect(inChannel.targeted).toBe(true);
  });

  it('says nothing in the channel when it is not mentioned', async () => {
    const before = house.teams.requests.length;
    house.teams.person('Pim Partner').writes('aanmelden');
    await house.quiet();
    expect(house.teams.requests).toHaveLength(before);
  });

  it.each(['Gijs Gast', 'Bo Bestuurder', 'Iris Inval'])('refuses %s the form through every door', async (name) => {
    const person = house.teams.person(name);
    const refusal = /Een casus aanmelden kunnen alleen|U doet nog niet mee/;
    const door = await (await house.teams.person('Pim Partner').mentions('aanmelden')).answer();
    const seen = await person.waitsFor(({ id }) => id === door.id);
    const answers = [
      await person.opens('aanmelden'),
      await (await person.mentions('aanmelden')).answer(),
      await (await person.slash('aanmelden')).answer(),
      await (await person.tells('aanmelden')).answer(),
      await seen.press('Casus aanmelden'),
      await seen.press('In mijn chat'),
    ];
    for (const answer of answers) {
      expect(answer.text).toMatch(refusal);
      expect(answer.inputs).toEqual([]);
    }
  });
});
