import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOfCard } from '../teams/teams.ts';
import { admitEverybody, type House, openHouse, STEP_1, STEP_2, STEP_3 } from './house.ts';

describe('the form says above the field what is not right', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    await admitEverybody(house);
  });
  afterAll(() => house.stop());

  async function anew() {
    const form = await house.teams.person('Dana Deelnemer').opens('aanmelden');
    return form.buttons.includes('Opnieuw beginnen') ? form.press('Opnieuw beginnen') : form;
  }

  it.each([
    ['not yet four', 'Geboortedatum', '2022-11-24', 'te jong', 'Eerste dag thuis'],
    ['nineteen', 'Geboortedatum', '2007-11-23', 'te oud', 'Eerste dag thuis'],
    ['born tomorrow', 'Geboortedatum', '2026-11-24', 'ligt in de toekomst', 'Eerste dag thuis'],
    ['a date that does not exist', 'Geboortedatum', '2012-02-30', 'Dit is geen datum', 'Eerste dag thuis'],
    ['at home from tomorrow', 'Eerste dag thuis', '2026-11-24', 'ligt in de toekomst', 'Wie heeft al geholpen'],
    ['at home before birth', 'Eerste dag thuis', '2012-05-03', 'voor de geboortedatum', 'Wie heeft al geholpen'],
    ['no school type', 'Soort onderwijs', '', 'Kies een antwoord', 'Ingeschreven'],
    ['nothing on enrolment', 'Ingeschreven op een school', '', 'Kies een antwoord', 'Soort verzuim'],
    ['no kind of absence', 'Soort verzuim', '', 'Kies een antwoord', 'Eerste dag thuis'],
    ['no question and no plan', 'Vraag of plan', '', 'Kies een antwoord', 'Reden om toch'],
  ])('refuses in step 1: %s', async (_what, field, value, sentence, nextLabel) => {
    const again = await (await anew()).press('Verder', { ...STEP_1, [field]: value });
    expect(again.text).toContain(`⚠ Nog niet alles klopt`);
    const problem = textOfCard(again.card)
      .split('\n')
      .findIndex((line) => line.includes(sentence));
    const lines = textOfCard(again.card).split('\n');
    expect(problem).toBeGreaterThan(-1);
    const label = lines.findIndex((line) => line.startsWith(field));
    const next = lines.findIndex((line) => line.startsWith(nextLabel));
    expect(problem).toBeLessThan(label);
    expect(label).toBeLessThan(next);
    expect(again.value('Wie heeft al geholpen')).toBe('support-team');
    if (value) expect(again.value(field)).toBe(value);
    const mended = await again.press('Verder', STEP_1);
    expect(mended.inputs).toContain('Naam leerling (verplicht)');
  });

  it.each([
    ['exactly four', { Geboortedatum: '2022-11-23', 'Eerste dag thuis': '2026-11-23' }],
    ['the last day of being eighteen', { Geboortedatum: '2007-11-24' }],
    ['at home since the day of birth', { Geboortedatum: '2012-05-04', 'Eerste dag thuis': '2012-05-04' }],
  ])('admits at the edge: %s', async (_what, filled) => {
    const next = await (await anew()).press('Verder', { ...STEP_1, ...filled });
    expect(next.inputs).toContain('Naam leerling (verplicht)');
  });

  it.each(['Absoluut', 'Langdurig relatief', 'Geoorloofd (ziekte)', 'Vrijstelling 5a', 'Vrijstelling 5b', 'Anders'])(
    'admits every kind of absence alike: %s',
    async (absence) => {
      const next = await (await anew()).press('Verder', { ...STEP_1, 'Soort verzuim': absence });
      expect(next.inputs).toContain('Naam leerling (verplicht)');
    },
  );

  it('warns when nobody has tried yet, and goes on with a reason', async () => {
    const warned = await (await anew()).press('Verder', { ...STEP_1, 'Wie heeft al geholpen': '' });
    expect(warned.text).toContain('Nog niemand heeft geholpen');
    const next = await warned.press('Verder', { 'Reden om toch aan te melden': 'De situatie thuis is acuut.' });
    expect(next.inputs).toContain('Naam leerling (verplicht)');
  });

  it.each([
    ['no name', { 'Naam leerling': '' }, 'Vul dit in'],
    ['a name of signs only', { 'Naam leerling': ' --- ' }, 'Vul dit in'],
    ['no municipality', { Gemeente: ' ' }, 'Vul dit in'],
    ['no question', { Hulpvraag: '' }, 'Vul dit in'],
    ['a question of 19 characters', { Hulpvraag: 'a'.repeat(19) }, 'ten minste 20 tekens'],
    ['a question of 1,001 characters', { Hulpvraag: 'a'.repeat(1001) }, 'hoogstens 1000 tekens'],
    ['too long a story', { 'Wat is geprobeerd': 'a'.repeat(1001) }, 'hoogstens 1000 tekens'],
    ['no accent', { Accent: '' }, 'Kies een antwoord'],
  ])('refuses in step 2: %s', async (_what, filled, sentence) => {
    const step2 = await (await anew()).press('Verder', STEP_1);
    const again = await step2.press('Verder', { ...STEP_2, School: 'De Kade', ...filled });
    expect(again.text).toContain(sentence);
    expect(again.value('School')).toBe('De Kade');
  });

  it.each([20, 1000])('admits a question of %i characters', async (length) => {
    const step2 = await (await anew()).press('Verder', STEP_1);
    const step3 = await step2.press('Verder', { ...STEP_2, Hulpvraag: 'a'.repeat(length) });
    expect(step3.inputs).toContain('Gevraagd door (verplicht)');
  });

  it.each([
    ['the pupil does not agree', { 'Leerling weet ervan en is akkoord': 'Nee' }, 'Zonder dit akkoord'],
    ['the guardian does not agree', { 'Ouder of voogd weet ervan en is akkoord': '' }, 'Zonder dit akkoord'],
    ['nobody asked', { 'Gevraagd door': '' }, 'Vul dit in'],
    ['asked tomorrow', { 'Datum toestemming': '2026-11-24' }, 'ligt in de toekomst'],
    ['asked before birth', { 'Datum toestemming': '2012-05-03' }, 'voor de geboortedatum'],
    ['another ground without a reason', { Grondslag: 'Anders' }, 'Vul dit in'],
    ['nothing on attendance', { 'Aanwezig bij de bespreking': '' }, 'Kies een antwoord'],
  ])('refuses in step 3: %s', async (_what, filled, sentence) => {
    const step2 = await (await anew()).press('Verder', STEP_1);
    const step3 = await step2.press('Verder', STEP_2);
    expect(step3.value('Grondslag')).toBe('consent');
    const again = await step3.press('Verder', { ...STEP_3, ...filled });
    expect(again.text).toContain(sentence);
    expect(again.buttons).not.toContain('Indienen');
    expect((await again.press('Verder', { ...STEP_3, Grondslag: 'Toestemming' })).buttons).toContain('Indienen');
  });

  it('asks an eighteen-year-old for no guardian', async () => {
    const step2 = await (await anew()).press('Verder', { ...STEP_1, Geboortedatum: '2008-01-01' });
    const step3 = await step2.press('Verder', STEP_2);
    expect(step3.inputs.filter((label) => label.startsWith('Ouder of voogd'))).toEqual([]);
    const { 'Ouder of voogd weet ervan en is akkoord': _guardian, ...pupil } = STEP_3;
    expect((await step3.press('Verder', pupil)).buttons).toContain('Indienen');
  });

  it('keeps everything with Terug, step by step, also what is not right yet', async () => {
    const step2 = await (await anew()).press('Verder', STEP_1);
    const step3 = await step2.press('Verder', STEP_2);
    const back2 = await step3.press('Terug', { 'Gevraagd door': 'Dana zelf' });
    expect(back2.value('Hulpvraag')).toBe(STEP_2.Hulpvraag);
    const back1 = await back2.press('Terug', { Hulpvraag: 'kort' });
    expect(back1.value('Geboortedatum')).toBe(STEP_1.Geboortedatum);
    expect(back1.value('Wie heeft al geholpen')).toBe('support-team');
    const forth2 = await back1.press('Verder');
    expect(forth2.value('Hulpvraag')).toBe('kort');
    const forth3 = await forth2.press('Verder', { Hulpvraag: STEP_2.Hulpvraag });
    expect(forth3.value('Gevraagd door')).toBe('Dana zelf');
    const summary = await forth3.press('Verder', { ...STEP_3, 'Gevraagd door': 'Dana zelf' });
    for (const typed of [STEP_2['Naam leerling'], STEP_2.Hulpvraag, 'Dana zelf', 'Rivierdam'])
      expect(summary.text).toContain(typed);
  });

  it('checks once more at Indienen, when the pupil has meanwhile become too old', async () => {
    const step2 = await (await anew()).press('Verder', { ...STEP_1, Geboortedatum: '2007-11-24' });
    const step3 = await step2.press('Verder', STEP_2);
    const { 'Ouder of voogd weet ervan en is akkoord': _guardian, ...pupil } = STEP_3;
    const step4 = await step3.press('Verder', pupil);
    await house.moveClock('2026-11-24T09:00:00+01:00');
    const back = await step4.press('Indienen');
    expect(back.text).toContain('te oud');
    expect(back.value('Geboortedatum')).toBe('2007-11-24');
    expect(await house.kept('case')).toEqual([]);
  });
});
