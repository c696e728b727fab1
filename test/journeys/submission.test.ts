import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admitEverybody, fillIn, type House, openHouse, planMeeting, STEP_1 } from './house.ts';

describe('a case is submitted from the channel', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    await admitEverybody(house);
    await planMeeting(house, '2026-12-10');
  });
  afterAll(() => house.stop());

  it('shows the channel a post without a name and tells the submitter for which meeting it is', async () => {
    const dana = house.teams.person('Dana Deelnemer');
    const done = await fillIn(await dana.opens('aanmelden'));
    expect(done.message).toContain('AT-2026-0001');
    const post = await dana.waitsFor((message) => message.text.includes('Nieuwe casus AT-2026-0001'));
    expect(post.text).toContain(
      'Nieuwe casus AT-2026-0001 · 14 jaar · VO · 10 weken thuis · ingebracht door Organisatie D',
    );
    expect(post.text).not.toContain('Fenna');
    const receipt = await dana.waitsFor((message) => message.buttons.includes('Bekijk casus'));
    expect(receipt.text).toContain('donderdag 10 december 2026');
  });

  it('says above the field what is not right and keeps what was typed', async () => {
    const pim = house.teams.person('Pim Partner');
    const form = await pim.opens('aanmelden');
    const again = await form.press('Verder', { ...STEP_1, Geboortedatum: '2025-01-01' });
    expect(again.title).toBe('Casus aanmelden');
    expect(again.value('Geboortedatum')).toBe('2025-01-01');
    expect(again.text).toContain('⚠');
    expect(again.inputs).toContain('Geboortedatum (verplicht)');
  });
});
