import { afterEach, describe, expect, it } from 'vitest';
import { admitEverybody, fillIn, type House, openHouse, planMeeting } from './house.ts';

describe('a case goes to the meeting that it can still make', () => {
  let house: House;
  afterEach(() => house.stop());

  it('is in time until midnight of the submission deadline, and late from then on', async () => {
    house = await openHouse({ clock: '2026-12-03T23:55:00+01:00' });
    await admitEverybody(house);
    await planMeeting(house, '2026-12-10');
    await planMeeting(house, '2027-01-28');
    const dana = house.teams.person('Dana Deelnemer');
    const inTime = await fillIn(await dana.opens('aanmelden'));
    expect(inTime.message).toContain('agenda van donderdag 10 december 2026');
    await house.moveClock('2026-12-04T00:00:30+01:00');
    const late = await fillIn(await dana.opens('aanmelden'), 'Milan Bedacht');
    expect(late.message).toContain('De termijn voor de eerste bijeenkomst is voorbij');
    expect(late.message).toContain('agenda van donderdag 28 januari 2027');
    await house.quiet();
    const receipt = dana.chat().messages.find(({ text }) => text.includes('AT-2026-0002'));
    expect(receipt?.text).toContain('donderdag 28 januari 2027');
    const post = dana.channel().messages.find(({ text }) => text.includes('Nieuwe casus AT-2026-0002'));
    expect(post?.text).toContain('na de termijn');
  });

  it('says so when no meeting is planned, and goes to the first one that is planned later', async () => {
    house = await openHouse();
    await admitEverybody(house);
    const dana = house.teams.person('Dana Deelnemer');
    const done = await fillIn(await dana.opens('aanmelden'));
    expect(done.message).toContain('Er is nog geen bijeenkomst gepland');
    await planMeeting(house, '2026-12-10');
    const mine = await (await dana.tells('mijn')).answer();
    expect(mine.text).toContain('Actieve lijst · bijeenkomst donderdag 10 december 2026');
  });

  it('names a participant when no organisation is known', async () => {
    house = await openHouse();
    await house.teams.installs('Vera Voorzitter');
    const vera = house.teams.person('Vera Voorzitter');
    await fillIn(await vera.opens('aanmelden'));
    const post = await vera.waitsFor(({ text }) => text.includes('Nieuwe casus AT-2026-0001'));
    expect(post.text).toContain('ingebracht door een deelnemer');
  });

  it('counts anew in a new year', async () => {
    house = await openHouse({ clock: '2026-12-31T23:50:00+01:00' });
    await admitEverybody(house);
    const dana = house.teams.person('Dana Deelnemer');
    expect((await fillIn(await dana.opens('aanmelden'))).message).toContain('AT-2026-0001');
    const open = await dana.opens('aanmelden');
    await house.moveClock('2027-01-01T00:01:00+01:00');
    expect((await fillIn(open, 'Milan Bedacht')).message).toContain('AT-2027-0001');
  });
});
