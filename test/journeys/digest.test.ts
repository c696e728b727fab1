import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admitEverybody, fillIn, type House, openHouse, planMeeting } from './house.ts';

describe('what is due reaches a person once, on a working morning, in one message', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ clock: '2026-11-23T09:00:00+01:00' });
    await admitEverybody(house);
    await planMeeting(house, '2026-12-10');
  });
  afterAll(() => house.stop());

  const digests = (name: string) =>
    house.teams
      .person(name)
      .chat()
      .messages.filter(({ text }) => text.includes('Voor u op'));

  it('asks at once about the stage of a case that comes late, and never again on the same day', async () => {
    const dana = house.teams.person('Dana Deelnemer');
    await fillIn(await dana.opens('aanmelden'));
    const asked = await dana.waitsFor(({ text }) => text.includes('Kantelpunt'));
    expect(asked.text).toContain('acht weken thuis');
    expect(asked.buttons).toEqual(['Passend aanbod verwacht', 'Doorbraakteam inschakelen']);
    expect(asked.summary).not.toContain('Fenna');
    await house.moveClock('2026-11-23T16:00:00+01:00');
    expect(dana.chat().messages.filter(({ text }) => text.includes('Kantelpunt'))).toHaveLength(1);
  });

  it('puts everything of one morning in one digest, at half past eight', async () => {
    // First day at home 14 September: eight weeks is 9 November, the weekly reminder falls on Monday 30 November.
    await house.moveClock('2026-11-30T08:29:00+01:00');
    expect(digests('Dana Deelnemer')).toHaveLength(0);
    await house.moveClock('2026-11-30T08:31:00+01:00');
    const [digest, ...more] = digests('Dana Deelnemer');
    expect(more).toHaveLength(0);
    expect(digest?.text).toContain('maandag 30 november 2026');
    expect(digest?.text).toContain('AT-2026-0001');
  });

  it('answers within the digest, which then shows the answer in place of the buttons', async () => {
    const [digest] = digests('Dana Deelnemer');
    const answered = await digest?.press('Passend aanbod verwacht');
    expect(answered?.text).toContain('✓');
    await house.moveClock('2026-11-30T09:00:00+01:00');
    const [after] = digests('Dana Deelnemer');
    expect(after?.buttons ?? []).not.toContain('Passend aanbod verwacht');
  });

  it('is silent while nothing is due and asks again at the next tipping point', async () => {
    await house.moveClock('2026-12-06T12:00:00+01:00');
    const mornings = digests('Dana Deelnemer').map(({ text }) => /Voor u op ([^\n]+)/.exec(text)?.[1]);
    // Twelve weeks is Monday 7 December: five working days ahead is 30 November, which came in the same digest.
    expect(mornings).toEqual(['maandag 30 november 2026']);
    await house.moveClock('2026-12-07T09:00:00+01:00');
    expect(digests('Dana Deelnemer').at(-1)?.text).toContain('twaalf weken thuis');
  });

  it('catches up with one digest after a week in which the bot was down', async () => {
    const before = digests('Dana Deelnemer').length;
    await house.restart('2026-12-17T08:45:00+01:00');
    const dana = house.teams.person('Dana Deelnemer');
    await dana.waitsFor(({ text }) => text.includes('Voor u op donderdag 17 december 2026'));
    await house.moveClock('2026-12-17T17:00:00+01:00');
    expect(digests('Dana Deelnemer')).toHaveLength(before + 1);
  });
});

it('says nothing twice: an uncertain digest is said again the next working morning, not the same day', async () => {
  const house = await openHouse({ clock: '2026-11-23T09:00:00+01:00' });
  await admitEverybody(house);
  const dana = house.teams.person('Dana Deelnemer');
  await fillIn(await dana.opens('aanmelden'));
  await dana.waitsFor(({ text }) => text.includes('Kantelpunt'));
  await house.moveClock('2026-11-27T12:00:00+01:00');
  house.teams.faults.next({ route: 'post', times: 1, status: 500, afterAccepting: true });
  await house.moveClock('2026-11-30T17:00:00+01:00');
  const seen = () => dana.chat().messages.filter(({ text }) => text.includes('Voor u op')).length;
  expect(seen()).toBe(1);
  await house.moveClock('2026-12-01T09:00:00+01:00');
  expect(seen()).toBe(2);
  await house.stop();
});
