import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../teams/teams.ts';
import { admitEverybody, fillIn, type House, openHouse, planMeeting, STEP_1, STEP_2, STEP_3 } from './house.ts';

describe('the same pupil is submitted again', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
    await admitEverybody(house);
    await planMeeting(house, '2026-12-10');
  });
  afterEach(() => house.stop());

  async function step2As(person: string, filled: Record<string, string> = {}): Promise<Answer> {
    const form = await house.teams.person(person).opens('aanmelden');
    return (await form.press('Verder', STEP_1)).press('Verder', { ...STEP_2, ...filled });
  }

  async function followed(): Promise<void> {
    const form = await house.teams.person('Dana Deelnemer').opens('aanmelden');
    const step2 = await form.press('Verder', { ...STEP_1, 'Vraag of plan': 'plan' });
    expect(step2.inputs).toContain('Plan (verplicht)');
    const step3 = await step2.press('Verder', { ...STEP_2, Hulpvraag: '', Plan: 'Elke ochtend naar school.' });
    const done = await (await step3.press('Verder', STEP_3)).press('Indienen');
    expect(done.message).toBe('Casus AT-2026-0001 is ingediend. De casus staat op de volglijst.');
  }

  it('shows another submitter the number and nothing else', async () => {
    await followed();
    const again = await step2As('Pim Partner');
    expect(again.text).toContain('AT-2026-0001');
    expect(again.text).toContain('Vraag de secretaris');
    expect(again.text).not.toContain('olglijst');
    expect(again.buttons).toEqual(['Verder', 'Terug']);
    expect(await house.kept('case')).toHaveLength(1);
  });

  it.each([
    ['case and spaces', '  fenna   VERZONNEN '],
    ['accents', 'Fénna Verzönnen'],
    ['ue for ü', 'Fenna Verzoennen'],
  ])('sees through other spelling: %s', async (_what, name) => {
    await fillIn(await house.teams.person('Dana Deelnemer').opens('aanmelden'));
    const again = await step2As('Pim Partner', { 'Naam leerling': name });
    expect(again.text).toContain('AT-2026-0001');
    expect(again.value('Naam leerling')?.trim()).toBe(name.trim());
  });

  it('takes the same name with another date of birth for another pupil', async () => {
    await fillIn(await house.teams.person('Dana Deelnemer').opens('aanmelden'));
    const form = await house.teams.person('Pim Partner').opens('aanmelden');
    const step2 = await form.press('Verder', { ...STEP_1, Geboortedatum: '2012-05-05' });
    expect((await step2.press('Verder', STEP_2)).inputs).toContain('Gevraagd door (verplicht)');
  });

  it.each(['Dana Deelnemer', 'Vera Voorzitter'])('offers %s to reopen a followed case, which works', async (name) => {
    await followed();
    const again = await step2As(name);
    expect(again.buttons).toContain('Heropenen');
    const reopen = await again.press('Heropenen');
    expect(reopen.title).toBe('Casus heropenen');
    const refused = await reopen.press('Heropenen', { 'Eerste dag thuis': '2026-11-24' });
    expect(refused.text).toContain('⚠ Vul dit in.');
    expect(refused.text).toContain('ligt in de toekomst');
    const done = await refused.press('Heropenen', {
      'Reden van heropenen': 'Weer thuis na de herfst.',
      'Eerste dag thuis': '2026-11-16',
    });
    expect(done.message).toContain('Casus AT-2026-0001 is heropend.');
    expect(done.message).toContain('donderdag 10 december 2026');
    const twice = await refused.press('Heropenen', { 'Reden van heropenen': 'Nog eens.' });
    expect(twice.message).toContain('staat al op de actieve lijst');
    const [found] = await house.kept('case');
    expect(found).toMatchObject({ status: 'active', firstDayHome: '2026-11-16', number: 'AT-2026-0001' });
    expect(found?.earlierPeriods).toHaveLength(1);
  });

  it('offers nothing to reopen while the case is active', async () => {
    await fillIn(await house.teams.person('Dana Deelnemer').opens('aanmelden'));
    const again = await step2As('Dana Deelnemer');
    expect(again.text).toContain('AT-2026-0001');
    expect(again.buttons).not.toContain('Heropenen');
  });

  it('makes one case when two submit the same pupil at the same moment', async () => {
    const forms = await Promise.all(
      ['Dana Deelnemer', 'Pim Partner'].map(async (name) => {
        const step3 = await step2As(name);
        return step3.press('Verder', STEP_3);
      }),
    );
    const answers = await Promise.all(forms.map((form) => form.press('Indienen')));
    expect(answers.filter(({ message }) => message?.includes('AT-2026-0001 is ingediend'))).toHaveLength(1);
    expect(answers.filter(({ text }) => text.includes('al bekend'))).toHaveLength(1);
    expect(await house.kept('case')).toHaveLength(1);
  });
});
