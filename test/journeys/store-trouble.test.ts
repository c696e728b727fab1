import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { admitEverybody, type House, openHouse, planMeeting, STEP_1, STEP_2, STEP_3 } from './house.ts';

const NOT_SAVED = 'Bewaren is niet gelukt. Er is niets veranderd. Probeer het over een minuut opnieuw.';

describe('the store does not take what was typed', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
    await admitEverybody(house);
    await planMeeting(house, '2026-12-10');
    await house.quiet();
  });
  afterEach(() => house.stop());

  it('says so on the form and keeps what was typed, in a dialog', async () => {
    const form = await house.teams.person('Dana Deelnemer').opens('aanmelden');
    const step2 = await form.press('Verder', STEP_1);
    const kept = await house.whileLocked(() => step2.press('Verder', STEP_2));
    expect(kept.text).toContain(NOT_SAVED);
    for (const [label, value] of Object.entries(STEP_2)) expect(kept.value(label)).toBe(value);
    const step3 = await kept.press('Verder');
    expect((await (await step3.press('Verder', STEP_3)).press('Indienen')).message).toContain('AT-2026-0001');
  });

  it('says so on the form and keeps what was typed, in the chat', async () => {
    const form = await (await house.teams.person('Dana Deelnemer').tells('aanmelden')).answer();
    const kept = await house.whileLocked(() => form.press('Verder', STEP_1));
    expect(kept.text).toContain(NOT_SAVED);
    const still = form.card ?? {};
    expect(JSON.stringify(still)).toContain(STEP_1.Geboortedatum);
    expect((await form.press('Verder')).inputs).toContain('Naam leerling (verplicht)');
  });

  it('says so at Indienen, makes nothing, and takes it at the second press', async () => {
    const step2 = await (await house.teams.person('Dana Deelnemer').opens('aanmelden')).press('Verder', STEP_1);
    const step4 = await (await step2.press('Verder', STEP_2)).press('Verder', STEP_3);
    const refused = await house.whileLocked(() => step4.press('Indienen'));
    expect(refused.text).toContain(NOT_SAVED);
    expect(await house.kept('case')).toEqual([]);
    expect((await step4.press('Indienen')).message).toContain('AT-2026-0001 is ingediend');
    await house.quiet();
    expect((await house.kept('notice')).filter(({ topic }) => topic === 'case.announced')).toHaveLength(1);
  });

  it('takes an event of Teams again later when it could not be kept', async () => {
    await house.whileLocked(() => house.teams.leaves('Dana Deelnemer'));
    const { activity, status } = house.teams.delivery.attempts.at(-1) ?? {};
    expect(status).toBe(503);
    if (activity) await house.teams.delivery.send(activity);
    const dana = (await house.kept('member')).find(({ name }) => name === 'Dana Deelnemer');
    expect(dana?.status).toBe('left');
  });

  it('gives a number and nothing of the error when something is wrong that nobody expected', async () => {
    const dana = house.teams.person('Dana Deelnemer');
    const form = await dana.opens('aanmelden');
    spoilTable(house.env.SQLITE_PATH ?? '');
    const sentence = /^Er ging iets mis\. Noem bij vragen nummer [0-9A-F]{4}\.$/;
    expect((await form.press('Verder', STEP_1)).message).toMatch(sentence);
    expect((await dana.opens('aanmelden')).message).toMatch(sentence);
    expect((await (await dana.slash('mijn')).answer()).text).toMatch(sentence);
    const chat = dana.chat().messages.find(({ buttons }) => buttons.length > 0);
    if (chat) expect((await chat.press(chat.buttons[0] ?? '')).text).toMatch(sentence);
    expect((await fetch(`${house.bot.url}/healthz`)).status).toBe(200);
  });
});

/** Spoils the table's own document, as a disk or a mistake could. */
function spoilTable(path: string): void {
  const db = new DatabaseSync(path, { timeout: 1000 });
  db.exec(`UPDATE doc SET body = '{"kind":"table","v":1,"secret":"Fenna"}' WHERE id = 'table'`);
  db.close();
}
