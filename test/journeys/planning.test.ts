import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admitEverybody, type House, openHouse, planMeeting } from './house.ts';

const PLACE = { Tijd: '14:00', Plaats: 'Stadskantoor, zaal 2' };

describe('the secretary plans the meetings of a school year', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ clock: '2026-05-04T09:00:00+02:00' });
    await admitEverybody(house);
  });
  afterAll(() => house.stop());

  it.each([
    ['2026-05-19', 'dinsdag 19 mei 2026', 'maandag 11 mei 2026'],
    ['2026-12-10', 'donderdag 10 december 2026', 'donderdag 3 december 2026'],
    ['2027-01-06', 'woensdag 6 januari 2027', 'dinsdag 29 december 2026'],
    ['2027-03-30', 'dinsdag 30 maart 2027', 'vrijdag 19 maart 2027'],
  ])('shows for a meeting on %s the last day to submit, five working days before it', async (date, day, deadline) => {
    const planned = await planMeeting(house, date);
    expect(planned.text).toContain(`De bijeenkomst op ${day} is gepland. Aanmelden kan tot en met ${deadline}.`);
  });

  it('plans one date after another on the same card', async () => {
    const sem = house.teams.person('Sem Secretaris');
    let form = await (await (await sem.slash('bijeenkomst')).answer()).press('Bijeenkomst plannen', {
      'Datum bijeenkomst': '2026-06-04',
      ...PLACE,
    });
    expect(form.kind).toBe('card');
    const card = sem.channel().last;
    form = (await card?.press('Bijeenkomst plannen', { 'Datum bijeenkomst': '2026-06-18', ...PLACE })) ?? form;
    expect(form.text).toContain('donderdag 18 juni 2026');
    expect((await house.kept('meeting')).map(({ date }) => date)).toEqual(
      expect.arrayContaining(['2026-06-04', '2026-06-18']),
    );
  });

  it('refuses a date in the past above the field and keeps what was typed', async () => {
    const before = (await house.kept('meeting')).length;
    const refused = await planMeeting(house, '2026-05-03');
    expect(refused.text).toContain('⚠ Deze datum is al geweest');
    expect(refused.value('Datum bijeenkomst')).toBe('2026-05-03');
    expect(refused.value('Plaats')).toBe('Stadskantoor, zaal 2');
    expect(refused.value('Tijd')).toBe('14:00');
    expect(await house.kept('meeting')).toHaveLength(before);
  });

  it('asks for every field that is empty, in one go', async () => {
    const form = await (await house.teams.person('Vera Voorzitter').mentions('/bijeenkomst')).answer();
    const refused = await form.press('Bijeenkomst plannen', {});
    expect(refused.text.match(/⚠ Vul dit in\./g)).toHaveLength(3);
  });

  it('plans once when the button is pressed twice', async () => {
    const vera = house.teams.person('Vera Voorzitter');
    const form = await (await vera.tells('bijeenkomst')).answer();
    const { card } = form;
    const filled = { date: '2026-09-10', time: '10:00', place: 'Zaal 1' };
    const press = () => form.pressStale(card ?? {}, 'Bijeenkomst plannen', filled);
    const [first, second] = await Promise.all([press(), press()]);
    expect([first.text, second.text].join()).toContain('was al gepland');
    const again = await press();
    expect(again.text).toContain('Deze bijeenkomst was al gepland, op donderdag 10 september 2026');
    expect((await house.kept('meeting')).filter(({ date }) => date === '2026-09-10')).toHaveLength(1);
  });

  it('refuses a second meeting on a day that has one', async () => {
    expect((await planMeeting(house, '2026-09-10')).text).toContain('Op deze dag is al een bijeenkomst gepland');
  });

  it.each(['Dana Deelnemer', 'Bo Bestuurder', 'Gijs Gast'])('refuses %s with a sentence and no form', async (name) => {
    for (const answer of [
      await (await house.teams.person(name).tells('/bijeenkomst')).answer(),
      await (await house.teams.person(name).slash('bijeenkomst')).answer(),
    ]) {
      expect(answer.text).toBe('Dit kunnen alleen de voorzitter en de secretaris. Vraag het aan een van hen.');
      expect(answer.buttons).toEqual([]);
    }
  });
});
