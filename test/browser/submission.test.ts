import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, goesThrough, STEP_1, STEP_3, standsAt, standsIn, step2 } from './form.ts';
import { openPractice, type Practice } from './practice.ts';
import type { Window } from './window.ts';

let practice: Practice;

beforeAll(async () => {
  practice = await openPractice();
});

afterAll(() => practice?.stop());

const presses = (form: Locator, button: string): Promise<void> => form.getByRole('button', { name: button }).click();

describe('a participant submits a case from the channel', { timeout: 60_000 }, () => {
  let dana: Window;
  let vera: Window;

  beforeAll(async () => {
    dana = await practice.sits('Dana Deelnemer');
    vera = await practice.sits('Vera Voorzitter');
  });

  it('opens the form from the menu of commands, and nothing is posted', async () => {
    const posts = await dana.page.locator('#messages .message').count();
    await dana.page.getByLabel('Nieuw bericht').fill('/aanm');
    await dana.keepsPicture('01-menu');
    await dana.page.getByRole('option', { name: '/aanmelden' }).click();
    await standsAt(dana.dialog, 1);
    await dana.keepsPicture('02-step-1-empty');
    expect(await dana.page.locator('#messages .message').count()).toBe(posts);
  });

  it('refuses a wrong date above its field and keeps what was typed', async () => {
    await fillIn(dana.dialog, { ...STEP_1, Geboortedatum: '2025-01-01' });
    await presses(dana.dialog, 'Verder');
    const refusal = dana.dialog.getByText('⚠ De leerling is te jong voor deze tafel. De tafel is er vanaf 4 jaar.');
    await refusal.waitFor();
    await dana.keepsPicture('03-step-1-refused');
    const field = await dana.dialog.getByLabel('Geboortedatum').boundingBox();
    expect((await refusal.boundingBox())?.y).toBeLessThan(field?.y ?? 0);
    expect(await standsIn(dana.dialog, Object.keys(STEP_1))).toEqual({ ...STEP_1, Geboortedatum: '2025-01-01' });
  });

  it('goes on with a right date, and Terug keeps everything that was typed', async () => {
    const second = step2('Fenna Verzonnen');
    await fillIn(dana.dialog, { Geboortedatum: '2012-05-04' });
    await presses(dana.dialog, 'Verder');
    await standsAt(dana.dialog, 2);
    await fillIn(dana.dialog, second);
    await dana.keepsPicture('form-in-channel');
    await presses(dana.dialog, 'Terug');
    await standsAt(dana.dialog, 1);
    expect(await standsIn(dana.dialog, Object.keys(STEP_1))).toEqual(STEP_1);
    await presses(dana.dialog, 'Verder');
    await standsAt(dana.dialog, 2);
    expect(await standsIn(dana.dialog, Object.keys(second))).toEqual(second);
    await presses(dana.dialog, 'Verder');
  });

  it('shows everything once more before Indienen, and says afterwards where the case stands', async () => {
    await standsAt(dana.dialog, 3);
    await fillIn(dana.dialog, STEP_3);
    await dana.keepsPicture('05-step-3');
    await presses(dana.dialog, 'Verder');
    await standsAt(dana.dialog, 4);
    await dana.keepsPicture('06-step-4');
    const summary = await dana.dialog.textContent();
    for (const value of ['Fenna Verzonnen', 'Rivierdam', 'Het Bedachte College', 'Welke plek past bij haar'])
      expect(summary).toContain(value);
    await presses(dana.dialog, 'Indienen');
    await dana.dialog.getByText('Casus AT-2026-0001 is ingediend.').waitFor();
    await dana.keepsPicture('07-submitted');
    await presses(dana.dialog, 'Sluiten');
  });

  it('tells the submitter in the personal chat, with a way to the case', async () => {
    await dana.goes('chat');
    const receipt = dana.page.locator('#messages .message', { hasText: 'Casus AT-2026-0001 is ingediend' });
    await receipt.getByRole('button', { name: 'Bekijk casus' }).waitFor();
    await dana.keepsPicture('08-receipt');
    expect(await receipt.textContent()).toContain('De casus staat op de agenda van donderdag 10 december 2026.');
  });

  it('shows the chair a post in the channel that says nothing of the pupil', async () => {
    await vera.page.getByText('Nieuwe casus AT-2026-0001 · 14 jaar · VO · 10 weken thuis').waitFor();
    await vera.keepsPicture('channel-without-name');
    const page = await vera.page.content();
    expect(page).toContain('ingebracht door Organisatie D');
    for (const word of ['Fenna', 'Verzonnen', 'Rivierdam', 'Bedachte', 'Welke plek', 'halve dagen'])
      expect(page).not.toContain(word);
  });

  it('makes no error in the page and asks nothing of another server', () => {
    expect([...dana.remarks, ...vera.remarks]).toEqual([]);
  });
});

describe('a participant submits a case from the personal chat on a phone', { timeout: 60_000 }, () => {
  it('goes through the same steps on one card, which keeps nothing that was typed', async () => {
    const pim = await practice.sits('Pim Partner', { width: 390 });
    await pim.goes('chat');
    await pim.types('aanmelden');
    await goesThrough(pim.chatForm, 'Jip Bedacht', async (step) => {
      await pim.keepsPicture(`phone-${step}`);
      expect(await pim.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    });
    expect(await pim.page.locator('#messages .message').count()).toBe(2);
    await presses(pim.chatForm, 'Indienen');
    await pim.page.getByText(/Casus AT-2026-\d{4} is ingediend\./).waitFor();
    await pim.page.getByRole('button', { name: 'Bekijk casus' }).first().waitFor();
    await pim.keepsPicture('phone-submitted');
    expect(await pim.page.content()).not.toContain('Jip Bedacht');
    expect(pim.remarks).toEqual([]);
    await pim.close();
  });
});

describe('a participant closes the form half-way', { timeout: 60_000 }, () => {
  it('goes on at the same step with Verder met concept', async () => {
    const sem = await practice.sits('Sem Secretaris');
    await sem.types('/aanmelden');
    await fillIn(sem.dialog, STEP_1);
    await presses(sem.dialog, 'Verder');
    await standsAt(sem.dialog, 2);
    await sem.page.keyboard.press('Escape');
    await sem.dialog.waitFor({ state: 'hidden' });
    await sem.types('/aanmelden');
    await sem.dialog.getByRole('button', { name: 'Verder met concept' }).waitFor();
    await sem.keepsPicture('09-go-on');
    await presses(sem.dialog, 'Verder met concept');
    await standsAt(sem.dialog, 2);
    await presses(sem.dialog, 'Terug');
    await standsAt(sem.dialog, 1);
    expect(await standsIn(sem.dialog, Object.keys(STEP_1))).toEqual(STEP_1);
    expect(sem.remarks).toEqual([]);
    await sem.close();
  });
});
