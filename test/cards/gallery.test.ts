import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../teams/browser.ts';
import { openGallery } from './gallery.ts';
import { HOSTILE } from './people.ts';
import { samples } from './samples.ts';

let gallery: Awaited<ReturnType<typeof openGallery>>;
let browser: Browser;
let page: Page;
const remarks: string[] = [];

beforeAll(async () => {
  gallery = await openGallery(0);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1560, height: 900 } });
  page.on('pageerror', (error) => remarks.push(error.message));
  page.on('request', (request) => {
    if (!/^(data:|http:\/\/localhost:)/.test(request.url())) remarks.push(request.url());
  });
  await page.goto(gallery.address);
  await page.waitForSelector('body[data-ready]');
});

afterAll(async () => {
  await browser?.close();
  gallery?.close();
});

describe('every card, drawn by the renderer of Microsoft in a browser', { timeout: 60_000 }, () => {
  it('is there three times: light, dark and as wide as a phone', async () => {
    expect(await page.locator('.ac-adaptiveCard').count()).toBe(samples.length * 3);
    expect(remarks).toEqual([]);
  });

  it('makes no link, image, mention or bold text of what people typed', async () => {
    expect(await page.locator('.cell a, .cell img, .cell b, .cell code, .cell h1').count()).toBe(0);
    expect(await page.locator('.cell strong', { hasText: /^vet$/ }).count()).toBe(0);
  });

  it('shows what people typed word for word, but for characters that nobody sees', async () => {
    const shown = await page
      .locator('section', { hasText: 'saidCard.hostile' })
      .locator('.light')
      .first()
      .textContent();
    const seen = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
    expect(seen(shown ?? '')).toBe(seen(HOSTILE));
  });

  it('fits a phone without a bar to scroll sideways', async () => {
    const wide = await page
      .locator('.cell')
      .evaluateAll((cells) =>
        cells
          .filter((cell) => cell.getAttribute('aria-label') === 'telefoon' && cell.scrollWidth > cell.clientWidth)
          .map((cell) => cell.parentElement?.parentElement?.querySelector('h2')?.textContent),
      );
    expect(wide).toEqual([]);
  });

  it('can be used with assistive technology', async () => {
    await page.addScriptTag({
      content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
    });
    const { passed, violations } = await page.evaluate(checkCells);
    expect(passed).toBeGreaterThan(1000);
    expect(violations).toEqual([]);
  });
});

/** Runs in the page: at how many places axe is content, and where it is not, one line for each rule and place. */
async function checkCells(): Promise<{ passed: number; violations: readonly string[] }> {
  type Found = readonly { id: string; nodes: { html: string }[] }[];
  type Axe = { run(context: object, options: object): Promise<{ passes: Found; violations: Found }> };
  const { axe } = globalThis as unknown as { axe: Axe };
  const rules = [
    'label',
    'select-name',
    'button-name',
    'color-contrast',
    'aria-valid-attr-value',
    'aria-required-attr',
  ];
  const found = await axe.run({ include: [['.cell']] }, { runOnly: { type: 'rule', values: rules } });
  const places = ({ id, nodes }: Found[number]) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`);
  return { passed: found.passes.flatMap(places).length, violations: found.violations.flatMap(places) };
}
