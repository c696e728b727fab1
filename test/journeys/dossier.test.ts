import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admitEverybody, fillIn, type House, openHouse, planMeeting } from './house.ts';

describe('a dossier, from the declaration to the closed card', () => {
  let house: House;
  const person = (name: string) => house.teams.person(name);
  const agendaOf = (name: string) => person(name).waitsFor((seen) => seen.buttons.includes('Verklaring tekenen'));
  beforeAll(async () => {
    house = await openHouse();
    await admitEverybody(house);
    await planMeeting(house, '2026-12-10');
    await fillIn(await person('Dana Deelnemer').opens('aanmelden'));
    const draft = await (await person('Vera Voorzitter').tells('agenda')).answer();
    await draft.press('Plaats agenda');
    await house.quiet();
  });
  afterAll(() => house.stop());

  it('is closed to a participant who did not sign', async () => {
    const refused = await (await agendaOf('Pim Partner')).press('Bekijk casus');
    expect(refused.message).toContain('geen toegang');
    expect(refused.text).not.toContain('Fenna');
  });

  it('opens once that person declares, as the five statements say', async () => {
    const form = await (await agendaOf('Pim Partner')).press('Verklaring tekenen');
    expect(form.text).toMatch(/1\.[\s\S]*5\./);
    expect((await form.press('Ik verklaar')).message).toContain('vastgelegd');
    const again = await (await agendaOf('Pim Partner')).press('Verklaring tekenen');
    expect(again.buttons).toEqual(['Verklaring intrekken']);
    const dossier = await (await agendaOf('Pim Partner')).press('Bekijk casus');
    expect(dossier.text).toContain('Fenna Verzonnen');
    const facts = await house.kept('audit');
    const pim = person('Pim Partner').aadObjectId;
    expect(facts.filter(({ what, by }) => what === 'case.dossier' && by === pim)).toHaveLength(2);
  });

  it('stands in the own chat and closes there by Sluiten, in place', async () => {
    const card = await (await person('Pim Partner').tells('casus AT-2026-0001')).answer();
    await card.press('Toon in mijn chat');
    expect(card.text).toContain('Fenna Verzonnen');
    await card.press('Sluiten');
    expect(card.text).not.toContain('Fenna');
    expect(card.buttons).toEqual(['Bekijk casus', 'Toon in mijn chat']);
  });

  it('closes by itself after fifteen minutes', async () => {
    const card = await (await person('Pim Partner').tells('casus AT-2026-0001')).answer();
    await card.press('Toon in mijn chat');
    await house.moveClock('2026-11-23T09:20:00+01:00');
    expect(card.text).not.toContain('Fenna');
    expect(person('Pim Partner').chat().text).not.toContain('Fenna');
  });

  it('is sent to the own chat from the channel, and survives a restart only until its time is over', async () => {
    const card = await (await person('Pim Partner').slash('casus AT-2026-0001')).answer();
    const said = await card.press('Toon in mijn chat');
    expect(said.text).toContain('eigen chat');
    await house.quiet();
    const sent = await person('Pim Partner').waitsFor((seen) => seen.buttons.includes('Sluiten'));
    expect(sent.text).toContain('Fenna Verzonnen');
    await house.restart();
    await house.moveClock('2026-11-23T09:50:00+01:00');
    expect(person('Pim Partner').chat().text).not.toContain('Fenna');
  });

  it('closes at once when the declaration is withdrawn, and stays closed', async () => {
    const card = await (await person('Pim Partner').tells('casus AT-2026-0001')).answer();
    await card.press('Toon in mijn chat');
    const form = await (await agendaOf('Pim Partner')).press('Verklaring tekenen');
    expect((await form.press('Verklaring intrekken')).message).toContain('ingetrokken');
    await house.quiet();
    expect(card.text).not.toContain('Fenna');
    const refused = await card.press('Bekijk casus');
    expect(refused.message).toContain('geen toegang');
  });

  it('is no part of any message in the channel, and of no log of refusals', async () => {
    expect(person('Vera Voorzitter').channel().text).not.toContain('Fenna');
    const facts = await house.kept('audit');
    expect(JSON.stringify(facts)).not.toContain('Fenna');
    const refusals = facts.filter(({ what, refused }) => what === 'case.dossier' && refused);
    expect(refusals.length).toBeGreaterThanOrEqual(2);
    expect(refusals.every(({ caseId }) => caseId !== undefined)).toBe(true);
  });

  it('lets the regisseur plan, report and say that it is stuck from within', async () => {
    const vera = person('Vera Voorzitter');
    const poll = await (await vera.tells('regie AT-2026-0001')).answer();
    expect(poll.text).not.toContain('Fenna');
    const card = await vera.waitsFor((seen) => seen.buttons.includes('Wijs aan'));
    const appoint = await card.press('Wijs aan');
    await appoint.press('Wijs aan', { Regisseur: 'Dana Deelnemer · leidt nog geen casus' });
    const receipt = await person('Dana Deelnemer').waitsFor((seen) => seen.buttons.includes('Bekijk casus'));
    const dossier = await receipt.press('Bekijk casus');
    expect(dossier.buttons).toEqual(['Plan van aanpak', 'Voortgang melden', 'Traject stagneert']);
    const plan = await dossier.press('Plan van aanpak');
    expect(plan.inputs.join()).toContain('Doel');
  });
});
