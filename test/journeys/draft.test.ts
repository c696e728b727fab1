import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { admitEverybody, fillIn, type House, openHouse, STEP_1, STEP_2, STEP_3 } from './house.ts';

describe('a form that was left half-way', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
    await admitEverybody(house);
  });
  afterEach(() => house.stop());

  it('is kept over a closed dialog and a restart of the bot, and offered as Verder met concept', async () => {
    const dana = house.teams.person('Dana Deelnemer');
    const step2 = await (await dana.opens('aanmelden')).press('Verder', STEP_1);
    await step2.press('Verder', { ...STEP_2, Hulpvraag: 'nog te kort' });
    await house.restart();
    const offer = await dana.opens('aanmelden');
    expect(offer.buttons).toEqual(['Verder met concept', 'Opnieuw beginnen']);
    expect(offer.text).toContain('Stap 2 van 4');
    expect(offer.text).toContain('maandag 30 november 2026');
    expect(offer.text).not.toContain('Fenna');
    const form = await offer.press('Verder met concept');
    expect(form.value('Naam leerling')).toBe('Fenna Verzonnen');
    expect(form.value('Hulpvraag')).toBe('nog te kort');
    const step3 = await form.press('Verder', { Hulpvraag: STEP_2.Hulpvraag });
    expect((await (await step3.press('Verder', STEP_3)).press('Indienen')).message).toContain('AT-2026-0001');
    expect(await house.kept('draft')).toEqual([]);
  });

  it('goes on through another door: begun in a dialog, finished in the chat', async () => {
    const dana = house.teams.person('Dana Deelnemer');
    await (await dana.opens('aanmelden')).press('Verder', STEP_1);
    const mine = await (await dana.tells('mijn')).answer();
    expect(mine.text).toContain('U hebt een concept');
    await mine.press('Verder met concept');
    await mine.press('Verder', STEP_2);
    await mine.press('Verder', STEP_3);
    await mine.press('Indienen');
    expect(mine.text).toContain('Casus AT-2026-0001 is ingediend');
  });

  it('is thrown away with Opnieuw beginnen, and the old dialog says so', async () => {
    const dana = house.teams.person('Dana Deelnemer');
    const step2 = await (await dana.opens('aanmelden')).press('Verder', STEP_1);
    const step3 = await step2.press('Verder', STEP_2);
    const step4 = await step3.press('Verder', STEP_3);
    const empty = await (await dana.opens('aanmelden')).press('Opnieuw beginnen');
    expect(empty.value('Geboortedatum') ?? '').toBe('');
    expect(await house.kept('draft')).toEqual([]);
    expect((await step4.press('Indienen')).message).toContain('Dit concept is er niet meer');
    expect(await house.kept('case')).toEqual([]);
  });

  it('is gone seven days after the last press, with its key', async () => {
    const dana = house.teams.person('Dana Deelnemer');
    const step2 = await (await dana.opens('aanmelden')).press('Verder', STEP_1);
    await house.moveClock('2026-11-26T09:00:00+01:00');
    const step3 = await step2.press('Verder', STEP_2);
    await house.moveClock('2026-12-03T08:50:00+01:00');
    expect((await dana.opens('aanmelden')).buttons).toContain('Verder met concept');
    const offer = await dana.opens('aanmelden');
    await house.moveClock('2026-12-03T09:10:00+01:00');
    expect((await offer.press('Verder met concept')).message).toContain('Dit concept is er niet meer');
    expect((await step3.press('Terug')).message).toContain('Dit concept is er niet meer');
    expect(await house.kept('draft')).toEqual([]);
    expect((await dana.opens('aanmelden')).buttons).toEqual(['Verder']);
  });

  it('belongs to one person: nobody else is offered it or can go on with it', async () => {
    const dana = house.teams.person('Dana Deelnemer');
    await (await dana.opens('aanmelden')).press('Verder', STEP_1);
    const offer = await (await dana.slash('mijn')).answer();
    const stolen = offer.card ?? {};
    const pim = house.teams.person('Pim Partner');
    expect((await pim.opens('aanmelden')).inputs).toContain('Geboortedatum (verplicht)');
    const own = await (await pim.slash('mijn')).answer();
    expect((await own.pressStale(stolen, 'Verder met concept')).text).toContain('Dit concept is er niet meer');
    expect(await house.kept('draft')).toHaveLength(1);
  });

  it('leaves room for the next pupil after the first was submitted', async () => {
    const dana = house.teams.person('Dana Deelnemer');
    await fillIn(await dana.opens('aanmelden'));
    const form = await dana.opens('aanmelden');
    expect(form.buttons).toEqual(['Verder']);
    expect((await fillIn(form, 'Milan Bedacht')).message).toContain('AT-2026-0002');
  });
});
