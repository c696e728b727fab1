import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admitEverybody, fillIn, type House, openHouse, planMeeting } from './house.ts';

const NOW = '2026-11-23T09:00:00+01:00';

describe('the agenda, from the draft to the posted card', () => {
  let house: House;
  const person = (name: string) => house.teams.person(name);
  const agendaPost = () =>
    person('Pim Partner').waitsFor(
      (seen) =>
        (!seen.targeted &&
          seen.text.includes('Agenda donderdag 10 december 2026') &&
          seen.message.root !== undefined) ||
        (seen.text.includes('Casuïstiek') && !seen.buttons.includes('Aanwezig')),
    );
  const own = (name: string) => person(name).waitsFor((seen) => seen.buttons.includes('Aanwezig'));
  beforeAll(async () => {
    house = await openHouse({ clock: NOW });
    await admitEverybody(house);
    await planMeeting(house, '2026-12-10');
    await fillIn(await person('Dana Deelnemer').opens('aanmelden'));
    await fillIn(await person('Dana Deelnemer').opens('aanmelden'), 'Boaz Bedacht');
    await house.quiet();
  });
  afterAll(() => house.stop());

  it('shows the chair a draft, and a participant that there is none yet', async () => {
    const draft = await (await person('Vera Voorzitter').tells('/agenda')).answer();
    expect(draft.text).toContain('AT-2026-0001');
    expect(draft.buttons).toContain('Plaats agenda');
    const pim = await (await person('Pim Partner').tells('/agenda')).answer();
    expect(pim.text).toContain('nog niet geplaatst');
  });

  it('is posted once as one card without a name, and each member gets one message', async () => {
    const draft = await (await person('Sem Secretaris').slash('agenda')).answer();
    const answer = await draft.press('Plaats agenda');
    expect(answer.text).toContain('De agenda van donderdag 10 december 2026 is geplaatst');
    await house.quiet();
    const post = await agendaPost();
    expect(post.text).not.toMatch(/Fenna|Boaz/);
    for (const name of ['Vera Voorzitter', 'Sem Secretaris', 'Dana Deelnemer', 'Pim Partner', 'Cato Coördinator'])
      expect((await own(name)).text).toContain('AT-2026-0002');
  });
});
