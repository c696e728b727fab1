import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeClock } from '../../bot/clock.ts';
import { admitEverybody, type House, openHouse, STEP_1 } from '../journeys/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ clock: '2020-03-02T09:00:00+01:00' });
  await admitEverybody(house);
});
afterAll(() => house.stop());

test('a bot whose clock starts years ago keeps drafts by that clock, not by the machine’s', async () => {
  const form = await house.teams.person('Dana Deelnemer').opens('aanmelden');
  const next = await form.press('Verder', { ...STEP_1, Geboortedatum: '2006-05-04', 'Eerste dag thuis': '2020-01-06' });
  expect(next.inputs).toContain('Naam leerling (verplicht)');
  expect((await next.press('Terug')).value('Geboortedatum')).toBe('2006-05-04');
});

test('a clock goes forward only', () => {
  const clock = makeClock(new Date('2026-11-23T08:00:00Z'));
  expect(clock.moveTo(new Date('2026-11-23T07:00:00Z'))).toBe(false);
  expect(clock.moveTo(new Date('2026-11-24T08:00:00Z'))).toBe(true);
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse('2026-11-24T08:00:00Z'));
});
