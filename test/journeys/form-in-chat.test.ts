import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { admitEverybody, type House, openHouse, planMeeting, STEP_1, STEP_2, STEP_3 } from './house.ts';

describe('the form in the own chat', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
    await admitEverybody(house);
    await planMeeting(house, '2026-12-10');
    await house.quiet();
  });
  afterEach(() => house.stop());

  it('goes through all steps on one card that changes in place, and leaves nothing typed on the screen', async () => {
    const dana = house.teams.person('Dana Deelnemer');
    const form = await (await dana.tells('/aanmelden')).answer();
    await form.press('Verder', STEP_1);
    await form.press('Verder', STEP_2);
    await form.press('Terug');
    expect(form.text).toContain('Fenna Verzonnen');
    await form.press('Verder');
    await form.press('Verder', STEP_3);
    expect(form.text).toContain('Het Bedachte College');
    await form.press('Indienen');
    expect(form.text).toContain('Casus AT-2026-0001 is ingediend.');
    expect(form.text).toContain('donderdag 10 december 2026');
    expect(form.text).not.toContain('Fenna');
    await house.quiet();
    expect(dana.chat().messages.filter(({ text }) => text.includes('AT-2026-0001 is ingediend'))).toHaveLength(2);
    const said = form.text;
    await house.moveClock('2026-11-23T09:30:00+01:00');
    expect(form.text).toBe(said);
    expect((await house.kept('case')).map(({ number }) => number)).toEqual(['AT-2026-0001']);
  });

  it('shows above the field what is not right, and keeps what was typed', async () => {
    const form = await (await house.teams.person('Dana Deelnemer').tells('aanmelden')).answer();
    const again = await form.press('Verder', { ...STEP_1, 'Eerste dag thuis': '2027-01-01' });
    expect(again.text).toContain('⚠ Deze datum ligt in de toekomst');
    expect(again.value('Eerste dag thuis')).toBe('2027-01-01');
    expect(again.value('Geboortedatum')).toBe(STEP_1.Geboortedatum);
  });

  it('closes after fifteen minutes without a press, and goes on where it was left', async () => {
    const dana = house.teams.person('Dana Deelnemer');
    const form = await (await dana.tells('aanmelden')).answer();
    await form.press('Verder', STEP_1);
    await form.press('Verder', STEP_2);
    await house.moveClock('2026-11-23T09:10:00+01:00');
    await form.press('Terug');
    expect(form.inputs).toContain('Naam leerling (verplicht)');
    await house.moveClock('2026-11-23T09:24:00+01:00');
    expect(form.text).toContain('Fenna Verzonnen');
    await house.moveClock('2026-11-23T09:26:00+01:00');
    expect(form.buttons).toEqual(['Verder met concept', 'Opnieuw beginnen']);
    expect(form.text).not.toContain('Fenna');
    await form.press('Verder met concept');
    expect(form.text).toContain('Fenna Verzonnen');
    await house.moveClock('2026-11-23T09:42:00+01:00');
    expect(form.buttons).toEqual(['Verder met concept', 'Opnieuw beginnen']);
    await form.press('Opnieuw beginnen');
    expect(form.inputs).toContain('Geboortedatum (verplicht)');
    expect(await house.kept('draft')).toEqual([]);
  });

  it('closes every card on which the form stood, also when it went on elsewhere', async () => {
    const dana = house.teams.person('Dana Deelnemer');
    const first = await (await dana.tells('aanmelden')).answer();
    await first.press('Verder', STEP_1);
    await first.press('Verder', STEP_2);
    await first.press('Terug');
    const second = await (await dana.tells('aanmelden')).answer();
    await second.press('Verder met concept');
    await house.moveClock('2026-11-23T09:12:00+01:00');
    await second.press('Verder');
    await house.moveClock('2026-11-23T09:18:00+01:00');
    expect(first.text).not.toContain('Fenna');
    expect(first.buttons).toContain('Verder met concept');
    expect(second.inputs).toContain('Gevraagd door (verplicht)');
    await second.press('Verder', STEP_3);
    const { card } = second;
    await (await dana.opens('aanmelden')).press('Opnieuw beginnen');
    await house.moveClock('2026-11-23T09:40:00+01:00');
    expect(second.card).not.toEqual(card);
    expect(second.text).not.toContain('Fenna');
    expect(dana.chat().text).not.toContain('Fenna');
  });

  it('closes at the next start when the bot was down at that moment', async () => {
    const dana = house.teams.person('Dana Deelnemer');
    const form = await (await dana.tells('aanmelden')).answer();
    await form.press('Verder', STEP_1);
    await form.press('Verder', STEP_2);
    await house.restart('2026-11-23T11:00:00+01:00');
    await house.quiet();
    expect(form.buttons).toEqual(['Verder met concept', 'Opnieuw beginnen']);
  });

  it('lets the draft live on when the card that should close is gone', async () => {
    const dana = house.teams.person('Dana Deelnemer');
    const form = await (await dana.tells('aanmelden')).answer();
    await form.press('Verder', STEP_1);
    house.teams.faults.next({ route: 'update', status: 404 });
    await house.moveClock('2026-11-23T09:20:00+01:00');
    const idle = (await house.kept('notice')).find(({ topic }) => topic === 'form.idle');
    expect(idle?.status).toBe('refused');
    const again = await (await dana.tells('aanmelden')).answer();
    await again.press('Verder met concept');
    expect(again.inputs).toContain('Naam leerling (verplicht)');
  });
});
