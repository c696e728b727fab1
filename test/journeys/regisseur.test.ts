import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenMessage } from '../teams/teams.ts';
import { admitEverybody, fillIn, type House, openHouse, planMeeting } from './house.ts';

const isPoll = (message: SeenMessage) => message.text.includes('Regisseur gezocht voor casus AT-2026-0001');

describe('a regisseur is found, appointed and leads', () => {
  let house: House;
  let minute = 0;
  const person = (name: string) => house.teams.person(name);
  /** A minute passes, so that what is gathered for one card leaves. */
  const aMinutePasses = () => {
    minute += 1;
    return house.moveClock(`2026-11-23T10:${String(minute).padStart(2, '0')}:00+01:00`);
  };
  const polls = () =>
    person('Vera Voorzitter')
      .channel()
      .messages.filter(
        (message) =>
          message.text.includes('casus AT-2026-0001') &&
          !message.targeted &&
          message.buttons.includes('Ik neem de regie'),
      );
  const poll = (name: string) => person(name).waitsFor(isPoll);

  beforeAll(async () => {
    house = await openHouse();
    await admitEverybody(house);
    await planMeeting(house, '2026-12-10');
    await fillIn(await person('Dana Deelnemer').opens('aanmelden'));
    await house.quiet();
  });
  afterAll(() => house.stop());

  it('is looked for with /regie, on one card without personal data', async () => {
    const vera = person('Vera Voorzitter');
    const said = await (await vera.slash('/regie AT-2026-0001')).answer();
    expect(said.text).toContain('De kaart staat in het kanaal');
    expect(said.targeted).toBe(true);
    const card = await poll('Pim Partner');
    expect(card.buttons).toEqual(['Ik neem de regie', 'Trek terug', 'Wijs aan']);
    expect(card.text).toContain('Accent: Onderwijs');
    expect(card.text).not.toMatch(/Fenna|Rivierdam|Bedachte/);
    await vera.slash('/regie AT-2026-0001');
    await aMinutePasses();
    expect(polls()).toHaveLength(1);
  });

  it('has both on the card who press at the same moment', async () => {
    const [dana, pim] = await Promise.all(
      ['Dana Deelnemer', 'Pim Partner'].map(async (name) => (await poll(name)).press('Ik neem de regie')),
    );
    expect(dana?.text).toContain('Dana Deelnemer');
    expect(pim?.text).toContain('Pim Partner');
    await aMinutePasses();
    const seen = await poll('Vera Voorzitter');
    expect(seen.text).toContain('2 mensen bieden zich aan');
    expect(polls()).toHaveLength(1);
  });

  it('says to who may not what they may not, and nothing else', async () => {
    const card = await poll('Gijs Gast');
    expect((await card.press('Ik neem de regie')).message).toContain(
      'kunnen alleen de voorzitter, de secretaris en de deelnemers',
    );
    expect((await (await poll('Pim Partner')).press('Wijs aan')).text).toContain(
      'alleen de voorzitter en de secretaris',
    );
  });

  it('stands in the channel again, once, after Teams lost the card', async () => {
    house.teams.faults.next({ route: 'update', status: 404 });
    const before = house.teams.world.state.messages.length;
    await (await poll('Dana Deelnemer')).press('Trek terug');
    await aMinutePasses();
    await aMinutePasses();
    expect(house.teams.world.state.messages.length).toBe(before + 1);
    const last = polls().at(-1);
    expect(last?.text).toContain('1 persoon biedt zich aan');
    await (await poll('Dana Deelnemer')).press('Ik neem de regie');
    await aMinutePasses();
    expect(house.teams.world.state.messages.length).toBe(before + 1);
    expect(polls().at(-1)?.text).toContain('2 mensen bieden zich aan');
  });

  it('is appointed by the chair, hears the tasks, and accepts', async () => {
    const dialog = await (await poll('Vera Voorzitter')).press('Wijs aan');
    expect(dialog.title).toBe('Regisseur aanwijzen');
    const done = await dialog.press('Wijs aan', { Regisseur: 'Pim Partner · biedt zich aan · leidt nog geen casus' });
    expect(done.message).toContain('is aangewezen');
    const pim = person('Pim Partner');
    const told = await pim.waitsFor((message) => message.text.includes('U bent regisseur van casus AT-2026-0001'));
    expect(told.buttons).toEqual(
      expect.arrayContaining(['Aannemen', 'Teruggeven', 'Plan van aanpak', 'Voortgang melden']),
    );
    expect((await told.press('Aannemen')).text).toContain('aangenomen');
    expect(told.buttons).not.toContain('Aannemen');
    await aMinutePasses();
    expect(person('Dana Deelnemer').channel().text).toContain('Regisseur: \nPim Partner'.replace('\n', ''));
  });

  it('gives a plan and a report from the card', async () => {
    const lead = await person('Pim Partner').waitsFor((message) => message.buttons.includes('Plan van aanpak'));
    const plan = await lead.press('Plan van aanpak');
    const late = { Doel: 'School', 'Stap 1': 'Gesprek met de mentor', Streefdatum: '2027-02-01' };
    const again = await plan.press('Opslaan', late);
    expect(again.text).toContain('zaterdag 23 januari 2027');
    expect(again.value('Stap 1')).toBe('Gesprek met de mentor');
    expect((await again.press('Opslaan', { Streefdatum: '2027-01-15' })).message).toContain('is bewaard');
    const report = await lead.press('Voortgang melden');
    const given = await report.press('Voortgang melden', {
      Stand: 'Op schema',
      Toelichting: 'De eerste gesprekken zijn geweest.',
    });
    expect(given.message).toContain('is bewaard');
    expect(await house.kept('plan')).toMatchObject([{ goal: 'school', targetOn: '2027-01-15' }]);
    expect(await house.kept('progress')).toMatchObject([{ standing: 'on-track' }]);
  });

  it('hands the case over, and leads until the other accepts', async () => {
    const lead = await person('Pim Partner').waitsFor((message) => message.buttons.includes('Overdragen'));
    const asked = await (await lead.press('Overdragen')).press('Vraag om over te nemen', {
      'Overdragen aan': 'Dana Deelnemer · leidt nog geen casus',
    });
    expect(asked.message).toContain('houdt u de regie');
    const offer = await person('Dana Deelnemer').waitsFor((message) => message.buttons.includes('Regie overnemen'));
    expect((await house.kept('case'))[0]?.regisseur?.person).toBe(person('Pim Partner').aadObjectId);
    expect((await offer.press('Regie overnemen')).text).toContain('U hebt de regie van casus AT-2026-0001 overgenomen');
    await person('Pim Partner').waitsFor((message) =>
      message.text.includes('Dana Deelnemer heeft de regie overgenomen'),
    );
    expect((await house.kept('case'))[0]?.leads).toMatchObject([{ person: person('Pim Partner').aadObjectId }]);
  });

  it('lists the case one leads under /mijn, each with its buttons', async () => {
    await house.quiet();
    const mine = await (await person('Dana Deelnemer').tells('mijn')).answer();
    expect(mine.text).toContain('U leidt');
    expect(mine.buttons).toEqual(expect.arrayContaining(['Plan van aanpak', 'Voortgang melden', 'Regie']));
  });

  it('leaves the team: the chair hears at once which case is without lead', async () => {
    await house.teams.leaves('Dana Deelnemer');
    const told = await person('Vera Voorzitter').waitsFor((message) =>
      message.text.includes('Een casus zonder regisseur'),
    );
    expect(told.text).toContain('AT-2026-0001');
    expect((await told.press('Zoek regisseur')).message).toContain('De tafel zoekt een regisseur');
  });
});
