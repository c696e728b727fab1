import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonDriver } from '../teams/teams.ts';
import { admitEverybody, fillIn, type House, openHouse, planMeeting } from './house.ts';

const NO_ACCESS = 'U hebt hier geen toegang toe. De voorzitter of de secretaris kan u verder helpen.';

describe('who may look at what', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    await admitEverybody(house);
    await planMeeting(house, '2026-12-10');
    await fillIn(await house.teams.person('Dana Deelnemer').opens('aanmelden'));
    await house.quiet();
  });
  afterAll(() => house.stop());

  const asks = async (person: PersonDriver, text: string) => (await person.slash(text)).answer();

  it('lists the own cases with /mijn, without a name', async () => {
    const mine = await asks(house.teams.person('Dana Deelnemer'), 'mijn');
    expect(mine.text).toContain('AT-2026-0001');
    expect(mine.text).toContain('14 jaar · VO · 10 weken thuis');
    expect(mine.text).not.toContain('Fenna');
    expect((await asks(house.teams.person('Pim Partner'), 'mijn')).text).toContain('U hebt nu geen casussen');
  });

  it.each(['Vera Voorzitter', 'Sem Secretaris', 'Dana Deelnemer'])(
    'opens the dossier for %s from /casus, in a dialog and never in the channel',
    async (name) => {
      const person = house.teams.person(name);
      const card = await asks(person, 'casus at-2026-1');
      expect(card.text).toContain('AT-2026-0001');
      expect(card.text).not.toContain('Fenna');
      const dossier = await card.press('Bekijk casus');
      expect(dossier.title).toBe('Casus');
      expect(dossier.text).toContain('Fenna Verzonnen');
      expect(dossier.text).toContain('Welke plek past bij haar');
      expect(person.channel().text).not.toContain('Fenna');
    },
  );

  it('shows a participant the nameless card and refuses the dossier', async () => {
    const card = await asks(house.teams.person('Pim Partner'), 'casus AT-2026-0001');
    expect(card.text).toContain('14 jaar · VO');
    expect((await card.press('Bekijk casus')).message).toBe(NO_ACCESS);
  });

  it.each(['Gijs Gast', 'Bo Bestuurder', 'Iris Inval'])('tells %s not even whether a case exists', async (name) => {
    const person = house.teams.person(name);
    const there = await asks(person, 'casus AT-2026-0001');
    const notThere = await asks(person, 'casus AT-2026-0999');
    expect(there.text).toBe(notThere.text);
    expect(there.buttons).toEqual([]);
    const receipt = house.teams
      .person('Dana Deelnemer')
      .chat()
      .messages.find(({ buttons }) => buttons.includes('Bekijk casus'));
    const copied = await there.pressStale(receipt?.card ?? {}, 'Bekijk casus');
    expect(copied.text).toBe(there.text);
  });

  it('tells a participant about a number that does not exist', async () => {
    const text = (await asks(house.teams.person('Pim Partner'), 'casus AT-2026-0999')).text;
    expect(text).toBe('Dit nummer is aan deze tafel niet gevonden. Kijk of het klopt, of vraag het aan de secretaris.');
  });

  it('keeps a fact of every view of a dossier and of every refusal, without what was typed', async () => {
    const vera = house.teams.person('Vera Voorzitter');
    const dana = house.teams.person('Dana Deelnemer');
    const receipt = dana.chat().messages.find(({ buttons }) => buttons.includes('Bekijk casus'));
    const of = async (by: PersonDriver) =>
      (await house.kept('audit')).filter((fact) => fact.what === 'case.dossier' && fact.by === by.aadObjectId);
    const [before, caseId] = [(await of(dana)).length, (await house.kept('case'))[0]?.caseId];
    await receipt?.press('Bekijk casus');
    await receipt?.press('Bekijk casus');
    const views = await of(dana);
    expect(views).toHaveLength(before + 2);
    expect(views.every((fact) => fact.caseId === caseId && !fact.refused)).toBe(true);
    await (await asks(house.teams.person('Pim Partner'), 'casus AT-2026-0001')).press('Bekijk casus');
    const refusals = await of(house.teams.person('Pim Partner'));
    expect(refusals.at(-1)?.refused).toBe('not-allowed-case');
    await house.teams.person('Bo Bestuurder').opens('aanmelden');
    const board = (await house.kept('audit')).filter(
      ({ by }) => by === house.teams.person('Bo Bestuurder').aadObjectId,
    );
    expect(board.some(({ what, refused }) => what === 'case.form' && refused === 'not-allowed-submit')).toBe(true);
    const submitted = (await house.kept('audit')).find(({ what }) => what === 'case.submit');
    expect(submitted).toMatchObject({ by: dana.aadObjectId, caseId });
    expect(JSON.stringify(await house.kept('audit'))).not.toMatch(/Fenna|Bedachte|Welke plek|Rivierdam/);
    expect((await of(vera)).length).toBeGreaterThan(0);
  });

  it('stops showing the dossier to a submitter who is no longer of the table', async () => {
    const dana = house.teams.person('Dana Deelnemer');
    const receipt = dana.chat().messages.find(({ buttons }) => buttons.includes('Bekijk casus'));
    await house.teams.leaves('Dana Deelnemer');
    dana.person.installed = true;
    expect((await receipt?.press('Bekijk casus'))?.text).not.toContain('Fenna');
    await house.teams.joins('Dana Deelnemer');
    expect((await receipt?.press('Bekijk casus'))?.text).not.toContain('Fenna');
  });
});
