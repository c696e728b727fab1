import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../journeys/house.ts';
import { cast, seedsOf } from './cast.ts';
import { playPrologue } from './prologue.ts';
import { openRoom } from './room.ts';

const BEGINS = '2026-11-23T09:00:00+01:00';
const [CHAIR, CASE] = ['Marieke Vos', 'AT-2026-0001'];

describe('one person plays a whole meeting, and the room plays the others', () => {
  let house: House;
  let address: string;
  const person = (name: string) => house.teams.person(name);
  const doing = async <T>(what: string, rest: object = {}): Promise<T> => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const body = JSON.stringify({ as: person(CHAIR).aadObjectId, ...rest });
    return (await fetch(`${address}room/${what}`, { ...init, body })).json() as Promise<T>;
  };
  /** What the others did, after everything that was under way arrived. */
  const others = async (): Promise<string[]> => {
    await doing('clock', { to: new Date(house.teams.world.clock().getTime() + 60_000).toISOString() });
    return (await doing<{ done: string[] }>('others')).done;
  };
  const chairs = (button: string) =>
    person(CHAIR).waitsFor((seen) => seen.buttons.includes(button), { what: button, timeout: 10_000 });

  beforeAll(async () => {
    house = await openHouse({ clock: BEGINS, people: seedsOf(cast) });
    house.teams.world.state.ahead = Date.parse(BEGINS) - Date.now();
    address = openRoom(house.teams, { bot: () => house.bot.url });
    const remarks: string[] = [];
    await playPrologue(house.teams, (line) => remarks.push(line));
    expect(remarks).toEqual([]);
    await (await (await person(CHAIR).tells('agenda')).answer()).press('Plaats agenda');
  });
  afterAll(() => house?.stop());

  it('says who comes, signs, and says which pupil is known: the same each time, and nothing for oneself', async () => {
    const done = await others();
    const present = ['Joris', 'Anna', 'Fatima', 'Bas'].map((name) => `${name} meldt zich aanwezig.`);
    expect(done).toEqual(expect.arrayContaining([...present, 'Ingrid meldt zich afwezig.']));
    expect(done).toContain('Fatima tekent de verklaring.');
    expect(done).toContain(`Anna zegt dat de leerling van ${CASE} bekend is.`);
    expect(done).toContain(`Bas zegt dat de leerling van ${CASE} bekend is.`);
    expect(done.filter((line) => /^(Marieke|Peter|Tim)/.test(line))).toEqual([]);
    expect(await house.kept('attendance')).toHaveLength(5);
    expect(await house.kept('declaration')).toHaveLength(5);
  });

  it('does nothing that was done already', async () => {
    expect(await others()).toEqual([]);
  });

  it('has two people volunteer, and the one who is appointed accepts, plans and reports', async () => {
    await person(CHAIR).tells(`/regie ${CASE}`);
    expect(await others()).toEqual(['Anna', 'Bas'].map((name) => `${name} biedt zich aan als regisseur van ${CASE}.`));
    const dialog = await (await chairs('Wijs aan')).press('Wijs aan');
    await dialog.press('Wijs aan', { Regisseur: 'Bas Jansen · biedt zich aan · leidt nog geen casus' });
    expect(await others()).toEqual([
      `Bas neemt de regie van ${CASE} aan.`,
      `Bas geeft een plan van aanpak bij ${CASE}.`,
      `Bas meldt de voortgang van ${CASE}.`,
    ]);
    expect(await others()).toEqual([]);
  });

  it('answers the agreements of the meeting: most are done, one is not in time', async () => {
    await doing('clock', { to: '2026-12-03T09:30:00+01:00' });
    await (await (await person(CHAIR).tells('agenda')).answer()).press('Start bijeenkomst');
    for (const name of ['Joris Smit', 'Fatima El Amrani']) {
      const form = await (await chairs('Afspraak toevoegen')).press('Afspraak toevoegen');
      await form.press('Opslaan', { Wat: 'De school bellen', Wie: person(name).aadObjectId, Wanneer: '2026-12-10' });
      await (await chairs('Volgende')).press('Volgende');
    }
    const done = await others();
    expect(done).toContainEqual(expect.stringMatching(/^Joris meldt een afspraak bij AT-2026-000\d gereed\.$/));
    expect(done).toContainEqual(expect.stringMatching(/^Fatima meldt dat een afspraak bij .* niet op tijd lukt\.$/));
    expect((await house.kept('agreement')).map(({ status }) => status).sort()).toEqual(['could-not', 'done']);
    await (await chairs('Sluit bijeenkomst')).press('Sluit bijeenkomst');
  });

  it('reports in the digest before the next meeting, where the form stands on the card itself', async () => {
    await doing('clock', { to: '2027-01-12T08:45:00+01:00' });
    const digest = await person('Bas Jansen').waitsFor(({ inputs }) => inputs.includes('Toelichting (verplicht)'));
    expect(await others()).toContain(`Bas meldt de voortgang van ${CASE}.`);
    expect((await house.kept('progress')).map(({ standing }) => standing)).toEqual(['on-track', 'on-track']);
    expect(digest.inputs).toEqual([]);
  });

  it('answers a tipping point and a review where they are asked', async () => {
    await doing('clock', { to: '2027-03-01T08:45:00+01:00' });
    const done = await others();
    expect(done).toContainEqual(expect.stringMatching(/antwoordt op het kantelpunt van AT-2026-000\d/));
    expect(done).toContainEqual(expect.stringMatching(/^Bas zegt hoe het gaat met AT-2026-0003: let op\.$/));
  });
});
