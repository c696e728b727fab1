import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';

/** One person at the practice room, in a window of a real browser. */
export type Window = {
  readonly page: Page;
  /** The form where it may stand: in the dialog, or on a card of the personal chat. */
  readonly dialog: Locator;
  readonly chatForm: Locator;
  /** What went wrong in the page so far: errors, and requests to elsewhere. */
  readonly remarks: readonly string[];
  /** The newest message that holds these words, as this person sees it here. */
  message(words: string | RegExp): Locator;
  /** Presses *spring vooruit* up to a day and a time, as `2026-12-10T14:00`. */
  jumps(to: string): Promise<void>;
  /** Types in the compose box and sends it. */
  types(text: string): Promise<void>;
  /** Goes to the personal chat or back to the channel. */
  goes(to: 'chat' | 'channel'): Promise<void>;
  /** Keeps a picture as `test/artefacts/browser/<name>.png`; the pictures of the README also where the README finds them, when asked. */
  keepsPicture(name: string): Promise<void>;
  close(): Promise<void>;
};

/** How long a window waits for what must come, in milliseconds; a busy machine takes longer. */
const PATIENCE = 20_000;
const artefacts = fileURLToPath(new URL('../artefacts/browser/', import.meta.url));
const screenshots = fileURLToPath(new URL('./screenshots/', import.meta.url));
/** The pictures that the README shows; `KEEP_SCREENSHOTS=1` renews them. */
const IN_README = new Set(['form-in-channel', 'channel-without-name']);

/** Opens the room in a page and chooses who sits there. */
export async function openWindow(page: Page, address: string, name: string): Promise<Window> {
  const remarks: string[] = [];
  page.setDefaultTimeout(PATIENCE);
  page.on('pageerror', (error) => remarks.push(error.message));
  page.on('request', (asked) => {
    if (!asked.url().startsWith(address) && !asked.url().startsWith('data:')) remarks.push('a request to elsewhere');
  });
  await page.goto(address);
  const window: Window = {
    page,
    remarks,
    dialog: page.getByRole('dialog'),
    chatForm: page.locator('#messages .message', { hasText: /stap \d van 4/ }).last(),
    message: (words) => page.locator('#messages .message', { hasText: words }).last(),
    async jumps(to) {
      await page.getByRole('button', { name: 'Spring vooruit' }).click();
      const clock = page.getByRole('dialog', { name: 'Spring vooruit in de tijd' });
      await clock.getByLabel('Of naar een dag en tijd').fill(to);
      await clock.getByRole('button', { name: 'Ga daarheen' }).click();
      await clock.waitFor({ state: 'hidden', timeout: 30_000 });
    },
    async types(text) {
      await page.getByLabel(/Nieuw bericht|Bericht aan/).fill(text);
      await page.keyboard.press('Enter');
    },
    async goes(to) {
      await inRail(page, page.getByRole('button', { name: to === 'chat' ? /^Chat met/ : /^Algemeen/ }));
      await page.getByRole('heading', { name: to === 'chat' ? /^Chat met/ : 'Algemeen' }).waitFor();
    },
    async keepsPicture(picture) {
      await mkdir(artefacts, { recursive: true });
      await page.screenshot({ path: `${artefacts}${picture}.png` });
      const renews = process.env.KEEP_SCREENSHOTS && IN_README.has(picture);
      if (renews) await page.screenshot({ path: `${screenshots}${picture}.png` });
    },
    close: () => page.context().close(),
  };
  await page.getByRole('heading', { name: 'Algemeen' }).waitFor();
  await inRail(page, page.locator('#people').getByRole('button', { name: new RegExp(`^${name}`) }));
  await page.locator('#people [aria-current=true]', { hasText: name }).waitFor({ state: 'attached' });
  return window;
}

/** On a phone the rail is behind a button. */
async function inRail(page: Page, row: Locator): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu' });
  const isNarrow = await menu.isVisible();
  if (isNarrow && (await menu.getAttribute('aria-expanded')) === 'false') await menu.click();
  await row.click();
  if (isNarrow && (await menu.getAttribute('aria-expanded')) === 'true') await menu.click();
}
