import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tableIdOf } from '../../bot/ids.ts';
import type { TeamsInMemory } from '../teams/teams.ts';
import { forge, INVOKES } from './forge.ts';
import { admitEverybody, fillIn, type House, openHouse, STEP_1, STEP_2, STEP_3 } from './house.ts';
import { keptAt } from './kept.ts';
import { secondTeam } from './second-team.ts';

const tableOf = ({ world: { state } }: TeamsInMemory): string => tableIdOf(state.tenantId, state.team.id);

describe('one bot serves several tables', () => {
  let house: House;
  let other: TeamsInMemory;
  beforeEach(async () => {
    house = await openHouse();
    await admitEverybody(house);
  });
  afterEach(async () => {
    await other.stop();
    await house.stop();
  });

  const casesOf = (teams: TeamsInMemory) =>
    keptAt({ SQLITE_PATH: house.env.SQLITE_PATH ?? '' }, teams, 'case').then((all) => all.map(({ number }) => number));

  it('asks for which table when somebody who sits at two gives a command in the own chat', async () => {
    other = await secondTeam(house);
    await admitEverybody({ ...house, teams: other });
    await house.quiet();
    const dana = house.teams.person('Dana Deelnemer');
    const choice = await (await dana.tells('aanmelden')).answer();
    expect(choice.text).toContain('Voor welke tafel?');
    expect(choice.buttons.sort()).toEqual(['Actietafel Heuvelrug', 'Actietafel Rivierenland']);
    await choice.press('Actietafel Heuvelrug');
    await choice.press('Verder', STEP_1);
    await choice.press('Verder', STEP_2);
    await choice.press('Verder', STEP_3);
    await choice.press('Indienen');
    expect(choice.text).toContain('Casus AT-2026-0001 is ingediend');
    expect([await casesOf(other), await casesOf(house.teams)]).toEqual([['AT-2026-0001'], []]);
    await house.quiet();
    expect(house.teams.person('Vera Voorzitter').channel().text).not.toContain('Nieuwe casus');
    expect(other.person('Vera Voorzitter').channel().text).toContain('Nieuwe casus AT-2026-0001');
  });

  it('counts numbers and knows pupils per table', async () => {
    other = await secondTeam(house);
    await admitEverybody({ ...house, teams: other });
    for (const teams of [house.teams, other]) {
      const done = await fillIn(await teams.person('Dana Deelnemer').opens('aanmelden'));
      expect(done.message).toContain('AT-2026-0001 is ingediend');
    }
  });

  it('shows a member of one table nothing of another, in its channel or with a forged table', async () => {
    other = await secondTeam(house);
    await other.installs('Sem Secretaris');
    await house.quiet();
    await fillIn(await other.person('Sem Secretaris').opens('aanmelden'), 'Geheim Houden');
    const secret = (await keptAt({ SQLITE_PATH: house.env.SQLITE_PATH ?? '' }, other, 'case'))[0];
    const vera = house.teams.person('Vera Voorzitter');
    const strange = other.person('Vera Voorzitter');
    expect((await strange.opens('aanmelden')).message).toContain('U doet nog niet mee');
    const data = { verb: 'case.dossier', case: secret?.caseId, t: tableOf(other) };
    for (const [teams, by] of [
      [house.teams, vera],
      [other, strange],
    ] as const) {
      for (const conversation of [teams.world.state.team.id, teams.world.chatOf(by.person)]) {
        for (const invoke of INVOKES)
          expect(await forge(teams, { by, data, invoke, conversation })).toMatch(
            /U doet nog niet mee|U hebt hier geen toegang toe/,
          );
      }
    }
    const mine = await (await vera.slash('casus AT-2026-0001')).answer();
    expect(mine.text).toContain('Dit nummer is aan deze tafel niet gevonden');
  });

  it('keeps tenants apart, also for a person with the same id', async () => {
    other = await secondTeam(house, { tenant: '99999999-0000-4000-a000-000000000000' });
    await other.installs('Dana Deelnemer');
    await fillIn(await other.person('Dana Deelnemer').opens('aanmelden'), 'Andere Tenant');
    const dana = house.teams.person('Dana Deelnemer');
    const mine = await (await dana.tells('mijn')).answer();
    expect(mine.text).toContain('U hebt nu geen casussen');
    const there = await (await other.person('Dana Deelnemer').tells('mijn')).answer();
    expect(there.text).toContain('AT-2026-0001');
    expect(await casesOf(house.teams)).toEqual([]);
  });
});
