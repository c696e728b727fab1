import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse, STEP_1, STEP_2, STEP_3 } from './house.ts';

const NAMES = Array.from({ length: 30 }, (_, i) => `Inbrenger ${String(i + 1).padStart(2, '0')}`);

describe('thirty people submit in the same second', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ people: [{ name: 'Vera Voorzitter' }, ...NAMES.map((name) => ({ name }))] });
    await house.teams.installs('Vera Voorzitter');
    const vera = house.teams.person('Vera Voorzitter');
    await house.quiet();
    const form = await (await vera.tells('leden')).answer();
    for (const _page of [1, 2, 3]) await form.press('Opslaan');
  });
  afterAll(() => house.stop());

  it('gives the numbers 1 to 30, each once, and tells everybody once', async () => {
    const forms = await Promise.all(
      NAMES.map(async (name) => {
        const step2 = await (await house.teams.person(name).opens('aanmelden')).press('Verder', STEP_1);
        const step3 = await step2.press('Verder', { ...STEP_2, 'Naam leerling': `Leerling Van ${name}` });
        return step3.press('Verder', STEP_3);
      }),
    );
    const answers = await Promise.all(forms.map((form) => form.press('Indienen')));
    const numbers = answers.map(({ text }) => /AT-\d{4}-\d{4}/.exec(text)?.[0]).sort();
    expect(numbers).toEqual(NAMES.map((_, i) => `AT-2026-${String(i + 1).padStart(4, '0')}`));
    await house.quiet();
    const posts = house.teams.person('Vera Voorzitter').channel().messages;
    const announced = posts.flatMap(({ text }) => /Nieuwe casus (AT-\d{4}-\d{4})/.exec(text)?.[1] ?? []);
    expect(announced.sort()).toEqual(numbers);
    for (const [i, name] of NAMES.entries()) {
      const receipts = house.teams
        .person(name)
        .chat()
        .messages.filter(({ buttons }) => buttons.includes('Bekijk casus'));
      expect(receipts).toHaveLength(1);
      expect(receipts[0]?.text).toContain(/AT-\d{4}-\d{4}/.exec(answers[i]?.text ?? '')?.[0]);
    }
  });
});
