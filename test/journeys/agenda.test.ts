import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admitEverybody, fillIn, type House, openHouse, planMeeting } from './house.ts';

const DAY = 'donderdag 10 december 2026';
const MEMBERS = ['Vera Voorzitter', 'Sem Secretaris', 'Dana Deelnemer', 'Pim Partner', 'Cato Coördinator'];

describe('the agenda, from the draft to the posted card', () => {
  let house: House;
  const person = (name: string) => house.teams.person(name);
  const posts = () =>
    person('Pim Partner')
      .channel()
      .messages.filter(({ text, targeted }) => !targeted && text.includes(`Agenda ${DAY}`));
  const own = (name: string) =>
    person(name)
      .chat()
      .messages.filter(({ text }) => text.includes('Komt u?'));
  const draft = async () => (await person('Vera Voorzitter').tells('/agenda')).message;
  const chairCard = async () => {
    await draft();
    const [last] = person('Vera Voorzitter')
      .chat()
      .messages.filter(({ text }) => text.includes('nog niet geplaatst') || text.includes('Geplaatst in het kanaal'))
      .slice(-1);
    if (!last) throw new Error('no agenda for the chair');
    return last;
  };
  let minutes = 0;
  /** Changes of a card that stands are gathered for a second. */
  const gathered = () => {
    minutes += 1;
    return house.moveClock(new Date(Date.parse('2026-11-23T10:00:00+01:00') + minutes * 60_000).toISOString());
  };

  beforeAll(async () => {
    house = await openHouse();
    await admitEverybody(house);
    await planMeeting(house, '2026-12-10');
    await fillIn(await person('Dana Deelnemer').opens('aanmelden'));
    await fillIn(await person('Dana Deelnemer').opens('aanmelden'), 'Boaz Bedacht');
    await house.quiet();
  });
  afterAll(() => house.stop());

  it('shows the chair a draft, and a participant that it is not there yet', async () => {
    const card = await chairCard();
    expect(card.text).toContain('AT-2026-0001');
    const pim = await (await person('Pim Partner').slash('agenda')).answer();
    expect(pim.text).toContain('De agenda is nog niet geplaatst');
    expect(pim.targeted).toBe(true);
  });

  it('asks a guest for one case', async () => {
    const form = await (await chairCard()).press('Gasten');
    const saved = await form.press('Opslaan', { 'Gasten bij AT-2026-0001': ['Gijs Gast · Organisatie G'] });
    expect(saved.text).toContain('1 gast');
  });

  it('is posted once as one card without a name, and each member gets one message', async () => {
    const card = await chairCard();
    const { card: shown } = card;
    expect((await card.press('Plaats agenda')).text).toContain(`De agenda van ${DAY} is geplaatst`);
    expect((await card.pressStale(shown ?? {}, 'Plaats agenda')).text).toContain('was al geplaatst');
    await house.quiet();
    expect(posts()).toHaveLength(1);
    expect(posts()[0]?.text).not.toMatch(/Fenna|Boaz|Rivierdam/);
    expect(posts()[0]?.buttons).toContain('Verklaring tekenen');
    for (const name of MEMBERS) expect(own(name), name).toHaveLength(1);
    expect(own('Gijs Gast')).toHaveLength(1);
    expect(own('Gijs Gast')[0]?.text).toContain('AT-2026-0001');
    expect(own('Gijs Gast')[0]?.text).not.toContain('AT-2026-0002');
    expect(own('Bo Bestuurder')).toEqual([]);
  });

  it('takes the answers of a member in one press each, and shows them wherever it is opened', async () => {
    const [card] = own('Pim Partner');
    expect((await card?.press('Aanwezig'))?.text).toContain('Uw antwoord: Aanwezig');
    expect((await card?.press('Bekend'))?.text).toContain('Verklaring tekenen');
    const dialog = await card?.press('Verklaring tekenen');
    await dialog?.press('Ik verklaar');
    expect((await card?.press('Bekend'))?.text).toContain('Uw antwoord: Bekend');
    const elsewhere = await (await person('Pim Partner').slash('agenda')).answer();
    expect(elsewhere.text).toContain('Uw antwoord: Aanwezig');
    expect(elsewhere.text).toContain('Uw antwoord: Bekend');
  });

  it('changes in place when the chair takes a case off, and many changes are one card', async () => {
    const card = await chairCard();
    await card.press('Van de agenda');
    await gathered();
    expect(posts()).toHaveLength(1);
    expect(posts()[0]?.text.match(/AT-2026-\d{4}/g)).toHaveLength(1);
  });

  it('sends a case back: its submitter reads why, amends it, and it is back under its number', async () => {
    const form = await (await chairCard()).press('Terug naar inbrenger');
    expect((await form.press('Terugsturen', { 'Reden (verplicht)': 'Vraag eerst het MDO' })).text).toContain(
      'is terug bij',
    );
    await gathered();
    expect(posts()[0]?.text).toContain('Er staan geen casussen');
    const dana = person('Dana Deelnemer');
    const back = await dana.waitsFor(({ text }) => text.includes('Vraag eerst het MDO'));
    await back.press('Aanpassen');
    for (const _step of [1, 2, 3]) await back.press('Verder');
    expect((await back.press('Indienen')).text).toMatch(/AT-2026-000\d is ingediend/);
    await gathered();
    expect(posts()).toHaveLength(1);
    expect(posts()[0]?.text).toMatch(/AT-2026-000\d/);
  });

  it('is posted anew when Teams lost the card', async () => {
    house.teams.faults.next({ route: 'update', status: 404 });
    await (await chairCard()).press('Van de agenda');
    await gathered();
    expect(posts()).toHaveLength(2);
  });
});
