import { afterEach, describe, expect, it } from 'vitest';
import type { Answer, PersonDriver } from '../teams/teams.ts';
import { admitEverybody, type House, openHouse, PEOPLE } from './house.ts';

const CROWD = [
  { name: 'Vera Voorzitter' },
  ...Array.from({ length: 40 }, (_, i) => ({ name: `Persoon ${String(i + 1).padStart(2, '0')}` })),
];

async function membersForm(person: PersonDriver): Promise<Answer> {
  const setup = await person.waitsFor(({ buttons }) => buttons.includes('Leden toelaten'));
  return setup.press('Leden toelaten');
}

describe('members are admitted and given roles', () => {
  let house: House;
  afterEach(() => house.stop());

  it('leads through all people of a large team, fifteen at a time, and Opslaan goes on to the next page', async () => {
    house = await openHouse({ people: CROWD, teams: { largestPage: 10 } });
    await house.teams.installs('Vera Voorzitter');
    let form = await membersForm(house.teams.person('Vera Voorzitter'));
    const seen: string[] = [];
    for (const page of [1, 2, 3]) {
      expect(form.text).toContain(`Bladzijde ${page} van 3`);
      const roles = form.inputs.filter((label) => label.startsWith('Rol van '));
      expect(roles.length).toBeLessThanOrEqual(15);
      seen.push(...roles);
      form = await form.press('Opslaan', {});
    }
    expect(new Set(seen)).toEqual(new Set(CROWD.map(({ name }) => `Rol van ${name}`)));
    expect(seen).toHaveLength(CROWD.length);
    expect(form.kind).toBe('message');
    expect(house.teams.requestsTo('pagedMembers').length).toBeGreaterThan(4);
    expect((await house.kept('member')).filter(({ status }) => status === 'member')).toHaveLength(41);
    expect((await house.teams.person('Persoon 40').opens('aanmelden')).title).toBe('Casus aanmelden');
  });

  it('takes a role away with Geen, and refuses that person at once', async () => {
    house = await openHouse();
    await admitEverybody(house);
    const dana = house.teams.person('Dana Deelnemer');
    const open = await dana.opens('aanmelden');
    const form = await membersForm(house.teams.person('Vera Voorzitter'));
    expect(form.value('Rol van Dana Deelnemer')).toBe('participant');
    expect(form.value('Organisatie van Dana Deelnemer')).toBe('Organisatie D');
    await form.press('Opslaan', { 'Rol van Dana Deelnemer': 'Geen' });
    expect((await open.press('Verder')).message).toContain('U doet nog niet mee');
    expect((await house.teams.person('Iris Inval').opens('aanmelden')).message).toContain('U doet nog niet mee');
  });

  it('does not let the last chair go, and keeps what was typed', async () => {
    house = await openHouse();
    await admitEverybody(house);
    const form = await membersForm(house.teams.person('Vera Voorzitter'));
    const refused = await form.press('Opslaan', {
      'Rol van Vera Voorzitter': 'Deelnemer',
      'Organisatie van Pim Partner': 'Een nieuwe naam',
    });
    expect(refused.text).toContain('Een tafel heeft altijd een voorzitter');
    expect(refused.value('Rol van Vera Voorzitter')).toBe('participant');
    expect(refused.value('Organisatie van Pim Partner')).toBe('Een nieuwe naam');
    expect((await house.kept('member')).find(({ name }) => name === 'Vera Voorzitter')?.roles).toEqual(['chair']);
    const swapped = await refused.press('Opslaan', { 'Rol van Pim Partner': 'Voorzitter' });
    expect(swapped.message).toContain('bewaard');
  });

  it('gives one member several roles, which stay when the page is saved again', async () => {
    house = await openHouse();
    await admitEverybody(house);
    const vera = house.teams.person('Vera Voorzitter');
    const roles = await (await membersForm(vera)).press('Meer rollen voor één persoon');
    const both = await roles.press('Opslaan', { Lid: 'Cato Coördinator', Rollen: ['Deelnemer', 'Coördinator SWV'] });
    expect(both.message).toContain('1 lid is bewaard');
    const lastChair = await roles.press('Opslaan', { Lid: 'Vera Voorzitter', Rollen: ['Deelnemer'] });
    expect(lastChair.text).toContain('Een tafel heeft altijd een voorzitter');
    await (await membersForm(vera)).press('Opslaan', {});
    const cato = (await house.kept('member')).find(({ name }) => name === 'Cato Coördinator');
    expect(new Set(cato?.roles)).toEqual(new Set(['participant', 'coordinator']));
  });

  it('lets the secretary do it and refuses a participant, a guest and a stranger', async () => {
    house = await openHouse();
    await admitEverybody(house);
    const sem = house.teams.person('Sem Secretaris');
    const form = await (await sem.slash('leden')).answer();
    expect(form.targeted).toBe(true);
    expect(form.inputs).toContain('Rol van Dana Deelnemer');
    for (const name of ['Dana Deelnemer', 'Gijs Gast', 'Bo Bestuurder']) {
      const refused = await (await house.teams.person(name).slash('leden')).answer();
      expect(refused.text).toContain('Dit kunnen alleen de voorzitter en de secretaris');
      expect(refused.inputs).toEqual([]);
    }
    const stranger = await (await house.teams.person('Iris Inval').slash('leden')).answer();
    expect(stranger.text).toContain('U doet nog niet mee');
  });

  it('saves nothing when Teams does not give the list at Opslaan, and keeps what was chosen', async () => {
    house = await openHouse();
    await house.teams.installs('Vera Voorzitter');
    const form = await membersForm(house.teams.person('Vera Voorzitter'));
    house.teams.faults.next({ route: 'pagedMembers', status: 503 });
    const refused = await form.press('Opslaan', { 'Rol van Sem Secretaris': 'Secretaris' });
    expect(refused.text).toContain('Er is niets veranderd');
    expect(await house.kept('member')).toHaveLength(1);
    expect(refused.value('Rol van Sem Secretaris')).toBe('secretary');
    expect((await refused.press('Opslaan')).message).toContain('8 leden zijn bewaard');
  });

  it('shows those it knows when Teams does not give the list, and says so', async () => {
    house = await openHouse();
    await admitEverybody(house);
    house.teams.faults.next({ route: 'pagedMembers', status: 503 });
    const form = await membersForm(house.teams.person('Vera Voorzitter'));
    expect(form.text).toContain('zijn nu niet op te halen');
    expect(form.inputs.filter((label) => label.startsWith('Rol van '))).toHaveLength(PEOPLE.length - 1);
  });
});
