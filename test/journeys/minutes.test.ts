import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admitEverybody, fillIn, type House, openHouse, planMeeting } from './house.ts';

describe('the minutes, from the meeting to the file', () => {
  let house: House;
  const person = (name: string) => house.teams.person(name);
  /** Presses a button that makes a link and the link on the card that follows; answers its address. */
  async function linkFrom(name: string, button: string): Promise<string> {
    const card = await (await person(name).tells('verslag')).answer();
    const full = card.buttons.includes('Bekijk volledig verslag')
      ? await card.press('Bekijk volledig verslag')
      : await card.press(button);
    const linked = full.buttons.includes(button) ? await full.press(button) : full;
    const title = linked.buttons.find((one) => one.startsWith('Download'));
    const pressed = linked.kind === 'dialog' ? await linked.press(title ?? '') : await card.press(title ?? '');
    return pressed.url ?? '';
  }
  const get = (url: string) => fetch(url.replace(/^https?:\/\/[^/]+/, house.bot.url));

  beforeAll(async () => {
    house = await openHouse();
    await admitEverybody(house);
    await planMeeting(house, '2026-12-10');
    await fillIn(await person('Dana Deelnemer').opens('aanmelden'));
    await (await (await person('Vera Voorzitter').tells('agenda')).answer()).press('Plaats agenda');
    await house.moveClock('2026-12-10T14:00:00+01:00');
    const agenda = await (await person('Vera Voorzitter').tells('agenda')).answer();
    await agenda.press('Start bijeenkomst');
    await house.quiet();
  });
  afterAll(() => house.stop());

  it('are there from the start, without personal data in the chat', async () => {
    const card = await (await person('Vera Voorzitter').tells('/verslag')).answer();
    expect(card.text).toContain('AT-2026-0001');
    expect(card.text).toContain('(concept)');
    expect(card.text).not.toContain('Fenna');
    const full = await card.press('Bekijk volledig verslag');
    expect(full.text).toContain('Vertrouwelijk');
  });

  it('come as a Word file by a link that works once, with headers that keep it closed', async () => {
    const url = await linkFrom('Vera Voorzitter', 'Word');
    expect(url).toMatch(/\/download\/[\w-]{43}$/);
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': 'attachment; filename="verslag-2026-12-10.docx"',
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('AT-2026-0001');
    const again = await get(url);
    expect(again.status).toBe(404);
    expect(await again.text()).toContain('werkt niet meer');
  });

  it('come as PDF without personal data for a participant', async () => {
    const response = await get(await linkFrom('Pim Partner', 'PDF'));
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const facts = await house.kept('audit');
    expect(facts).toContainEqual(expect.objectContaining({ what: 'minutes.read', fields: ['pdf', 'nameless'] }));
  });

  it('are refused to guest and board member', async () => {
    for (const name of ['Gijs Gast', 'Bo Bestuurder']) {
      const answer = await (await person(name).tells('verslag')).answer();
      expect(answer.text).toContain('Dit kan alleen iemand die aan deze tafel meedoet');
    }
  });

  it('cannot be had by an address that was never given', async () => {
    for (const path of ['', 'x', 'a'.repeat(43), `${'a'.repeat(43)}/x`, '..%2f..%2fhealthz'])
      expect((await fetch(`${house.bot.url}/download/${path}`)).status).toBe(404);
  });
});
