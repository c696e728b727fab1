import { readFile } from 'node:fs/promises';
import type { Download, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn as submits } from '../journeys/house.ts';
import { seriousIn } from './axe.ts';
import { fillIn } from './form.ts';
import { openPractice, type Practice } from './practice.ts';
import type { Window } from './window.ts';

const DAY = 'donderdag 10 december 2026';
const CASE = 'AT-2026-0001';

let practice: Practice;
let vera: Window;
let dana: Window;
let pim: Window;
const serious: string[] = [];

/** Keeps the picture of a screen, and what assistive tools have against it. */
async function looks(window: Window, screen: string): Promise<void> {
  serious.push(...(await seriousIn(window.page)).map((line) => `${screen}: ${line}`));
  await window.keepsPicture(`meeting-${screen}`);
}

const presses = (place: Locator, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: true }).first().click();

/** The chair asks for the agenda in the own chat and finds it as it is now. */
async function agendaOfChair(words: string): Promise<Locator> {
  await vera.goes('chat');
  await vera.types('agenda');
  const card = vera.message(words);
  await card.waitFor();
  return card;
}

beforeAll(async () => {
  practice = await openPractice();
  await submits(await practice.house.teams.person('Dana Deelnemer').opens('aanmelden'));
  [vera, dana, pim] = await Promise.all([
    practice.sits('Vera Voorzitter'),
    practice.sits('Dana Deelnemer'),
    practice.sits('Pim Partner', { width: 390 }),
  ]);
});

afterAll(() => practice?.stop());

describe('a meeting, from its agenda to its minutes, in three windows', { timeout: 60_000 }, () => {
  it('begins with the agenda that the chair posts; each window shows it without a name', async () => {
    const draft = await agendaOfChair('nog niet geplaatst');
    await looks(vera, '01-draft');
    await presses(draft, 'Plaats agenda');
    await vera.page.getByText(`De agenda van ${DAY} is geplaatst`).first().waitFor();
    for (const window of [dana, pim]) await window.message(`Agenda ${DAY}`).waitFor();
    expect(await dana.page.locator('#messages').textContent()).not.toContain('Fenna');
    await looks(dana, '02-agenda');
  });

  it('opens a case on a phone for who signed the declaration, and not before', async () => {
    const agenda = pim.message(`Agenda ${DAY}`);
    await presses(agenda, 'Bekijk casus');
    await pim.dialog.getByText('geen toegang').waitFor();
    await presses(pim.dialog, 'Sluiten');
    await presses(agenda, 'Verklaring tekenen');
    await pim.dialog.getByText('geheim').first().waitFor();
    await looks(pim, '03-declaration');
    await presses(pim.dialog, 'Ik verklaar');
    await pim.dialog.getByText('vastgelegd').waitFor();
    await presses(pim.dialog, 'Sluiten');
    await presses(agenda, 'Bekijk casus');
    await pim.dialog.getByText('Fenna Verzonnen').first().waitFor();
    await looks(pim, '04-dossier');
    await pim.page.keyboard.press('Escape');
  });

  it('starts, and what is agreed reaches its owner', async () => {
    await vera.jumps('2026-12-10T14:00');
    await presses(await agendaOfChair('Geplaatst in het kanaal'), 'Start bijeenkomst');
    const live = vera.message('Casus 1 van 1');
    await live.waitFor();
    await looks(vera, '05-live');
    await presses(live, 'Afspraak toevoegen');
    await fillIn(vera.dialog, {
      Wat: 'De school bellen',
      Wie: 'Dana Deelnemer, Organisatie D',
      Wanneer: '2026-12-17',
    });
    await looks(vera, '06-agreement');
    await presses(vera.dialog, 'Opslaan');
    await vera.dialog.getByText('vastgelegd').waitFor();
    await presses(vera.dialog, 'Sluiten');
    await live.getByText('1 nieuw').waitFor();
    await dana.goes('chat');
    await dana.message('De school bellen').getByRole('button', { name: 'Lukt niet op tijd' }).waitFor();
  });

  it('seeks a regisseur: two volunteer in their own windows, and the chair appoints one', async () => {
    await presses(vera.message('Casus 1 van 1'), 'Zoek regisseur');
    await vera.goes('channel');
    await dana.goes('channel');
    for (const window of [dana, pim])
      await presses(window.message(`Regisseur gezocht voor casus ${CASE}`), 'Ik neem de regie');
    const poll = vera.message(`Regisseur gezocht voor casus ${CASE}`);
    await poll.getByText('2 mensen bieden zich aan').waitFor();
    await looks(pim, '07-poll-phone');
    await presses(poll, 'Wijs aan');
    await fillIn(vera.dialog, { Regisseur: 'Pim Partner · biedt zich aan · leidt nog geen casus' });
    await looks(vera, '08-appoint');
    await presses(vera.dialog, 'Wijs aan');
    await vera.dialog.getByText('is aangewezen').waitFor();
    await presses(vera.dialog, 'Sluiten');
    await dana.message(/Regisseur:\s*Pim Partner/).waitFor();
    await looks(dana, '09-appointed');
    await pim.goes('chat');
    await pim.message(`U bent regisseur van casus ${CASE}`).getByRole('button', { name: 'Aannemen' }).waitFor();
  });

  it('is closed, and the minutes come as a Word file and as PDF by links that work once', async () => {
    await vera.goes('chat');
    await presses(vera.message('Casus 1 van 1'), 'Sluit bijeenkomst');
    await vera.message('Besproken: 1 van 1').waitFor();
    await looks(vera, '10-closed');
    for (const [title, name, signature] of [
      ['Word', 'verslag-2026-12-10.docx', 'PK\u0003\u0004'],
      ['PDF', 'verslag-2026-12-10.pdf', '%PDF-'],
    ] as const) {
      await vera.types('/verslag');
      await presses(vera.message(`Verslag van de bijeenkomst op ${DAY}`), title);
      const file = await downloads(vera, vera.message(`Download ${title}`), `Download ${title}`);
      expect(file.suggestedFilename()).toBe(name);
      expect((await readFile(await file.path())).subarray(0, signature.length).toString('latin1')).toBe(signature);
      const again = await fetch(file.url());
      expect(again.status).toBe(404);
    }
    await looks(vera, '11-minutes');
  });

  it('has no screen on which assistive tools find something serious, and no window asked for anything elsewhere', () => {
    expect(serious).toEqual([]);
    expect([vera, dana, pim].flatMap(({ remarks }) => remarks)).toEqual([]);
  });
});

/** Presses a link, and waits for the file that comes of it. */
async function downloads({ page }: Window, place: Locator, title: string): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), place.getByRole('link', { name: title }).click()]);
  return file;
}
