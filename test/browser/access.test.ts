import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousIn } from './axe.ts';
import { type Filled, goesThrough, STEP_1, STEP_3, standsAt, standsIn, step2 } from './form.ts';
import { openPractice, type Practice } from './practice.ts';

let practice: Practice;

beforeAll(async () => {
  practice = await openPractice();
});

afterAll(() => practice?.stop());

describe('every screen of the form can be used with assistive technology', () => {
  it.each([
    ['Dana Deelnemer', 'at a desk, light', 1280, 'light', 'Fenna Verzonnen'],
    ['Pim Partner', 'at a desk, dark', 1280, 'dark', 'Jip Bedacht'],
    ['Sem Secretaris', 'on a phone, light', 390, 'light', 'Lotte Fictief'],
    ['Vera Voorzitter', 'on a phone, dark', 390, 'dark', 'Mats Denkbeeld'],
  ] as const)(
    '%s sits %s',
    async (name, place, width, colorScheme, pupil) => {
      const window = await practice.sits(name, { width, colorScheme });
      const { page, dialog } = window;
      const found: string[] = [];
      const look = async (screen: string) => {
        found.push(...(await seriousIn(page)).map((line) => `${screen}: ${line}`));
        await window.keepsPicture(`${place.replaceAll(/\W+/g, '-')}-${screen}`);
      };
      await page.getByLabel('Nieuw bericht').fill('/');
      await page.getByRole('option', { name: '/aanmelden' }).waitFor();
      await look('menu');
      await window.types('/aanmelden');
      await standsAt(dialog, 1);
      await dialog.getByRole('button', { name: 'Verder' }).click();
      await dialog.getByText('⚠ Nog niet alles klopt.').waitFor();
      await look('problems');
      await goesThrough(dialog, pupil, (step) => look(`step-${step}`));
      await dialog.getByRole('button', { name: 'Indienen' }).click();
      await dialog.getByText('is ingediend').waitFor();
      await look('submitted');
      await dialog.getByRole('button', { name: 'Sluiten' }).click();
      await window.goes('chat');
      await page.getByRole('button', { name: 'Bekijk casus' }).first().waitFor();
      await window.types('aanmelden');
      await standsAt(window.chatForm, 1);
      await look('chat');
      expect(found).toEqual([]);
      expect(window.remarks).toEqual([]);
      await window.close();
    },
    60_000,
  );
});

describe('the keyboard alone', () => {
  it('opens the form, fills it in and submits it', async () => {
    const { page, dialog, close } = await practice.sits('Dana Deelnemer');
    await tabTo(page, page.getByLabel('Nieuw bericht'));
    await page.keyboard.type('/aanm');
    await page.keyboard.press('Enter');
    for (const [step, filled] of [STEP_1, step2('Noa Verzint'), STEP_3].entries()) {
      await standsAt(dialog, step + 1);
      await fillByKeyboard(page, dialog, step === 1 ? filled : { ...filled, ...SAME_DAYS[step] });
      await tabTo(page, dialog.getByRole('button', { name: 'Verder' }));
      await page.keyboard.press('Enter');
    }
    await standsAt(dialog, 4);
    await tabTo(page, dialog.getByRole('button', { name: 'Indienen' }));
    await page.keyboard.press('Enter');
    await dialog.getByText('is ingediend').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page
      .getByText(/Nieuwe casus AT-2026-\d{4} · 14 jaar/)
      .last()
      .waitFor();
    await close();
  }, 60_000);
});

/** Days whose digits are the same in every order in which a browser may ask for them. */
const SAME_DAYS: Record<number, Filled> = {
  0: { Geboortedatum: '2012-05-05', 'Eerste dag thuis': '2026-09-09' },
  2: { 'Datum toestemming': '2026-11-11' },
};

/** Fills in a step without the mouse: Tab goes to each input, the space bar, arrows and letters choose. */
async function fillByKeyboard(page: Page, form: Locator, filled: Filled): Promise<void> {
  for (const [label, value] of Object.entries(filled)) {
    const field = form.getByLabel(label).first();
    const type = await field.getAttribute('type');
    const [year, month, day] = value.split('-');
    await tabTo(page, field);
    if (type === 'date') await page.keyboard.type(`${month}${day}${year}`);
    else if (type === 'checkbox' || type === 'radio') await page.keyboard.press('Space');
    else await page.keyboard.type(value);
  }
  expect(await standsIn(form, Object.keys(filled))).toEqual(filled);
}

/** Presses Tab until the keyboard is at the element; a person who cannot get there is stuck, and so is the test. */
async function tabTo(page: Page, to: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await to.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not get there');
}
