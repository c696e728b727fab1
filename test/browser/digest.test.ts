import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn as submits } from '../journeys/house.ts';
import { seriousIn } from './axe.ts';
import { openPractice, type Practice } from './practice.ts';
import type { Window } from './window.ts';

let practice: Practice;
let dana: Window;

beforeAll(async () => {
  practice = await openPractice();
  await submits(await practice.house.teams.person('Dana Deelnemer').opens('aanmelden'));
  dana = await practice.sits('Dana Deelnemer', { width: 390 });
  await dana.goes('chat');
});

afterAll(() => practice?.stop());

describe('what is due on a morning, on a phone', { timeout: 40_000 }, () => {
  const digests = () => dana.page.locator('#messages .message', { hasText: 'Voor u op' });

  it('comes as one message, when the clock of the room comes to that morning', async () => {
    await dana.message('Kantelpunt').waitFor();
    expect(await digests().count()).toBe(0);
    await dana.jumps('2026-11-30T08:45');
    await dana.message('Voor u op maandag 30 november 2026').waitFor();
    expect(await digests().count()).toBe(1);
    expect(await seriousIn(dana.page)).toEqual([]);
    await dana.keepsPicture('digest-01-asks');
  });

  it('is answered where it stands: the answer comes in place of its buttons, in the same message', async () => {
    const digest = dana.message('Voor u op maandag 30 november 2026');
    await digest.getByRole('button', { name: 'Passend aanbod verwacht' }).click();
    await digest.getByText('✓').waitFor();
    expect(await digest.getByRole('button', { name: 'Passend aanbod verwacht' }).count()).toBe(0);
    expect(await digests().count()).toBe(1);
    expect(await seriousIn(dana.page)).toEqual([]);
    await dana.keepsPicture('digest-02-answered');
  });

  it('does not come again on the same day', async () => {
    await dana.jumps('2026-11-30T17:00');
    await dana.page.getByText('maandag 30 november 2026 om 17:00').first().waitFor();
    expect(await digests().count()).toBe(1);
    expect(dana.remarks).toEqual([]);
  });
});

describe('somebody who practises alone', { timeout: 40_000 }, () => {
  it('lets the others answer with one press, and reads what each of them did', async () => {
    const vera = await practice.sits('Vera Voorzitter');
    await vera.goes('chat');
    await vera.types('agenda');
    await vera.message('nog niet geplaatst').getByRole('button', { name: 'Plaats agenda' }).click();
    await practice.house.teams.person('Pim Partner').waitsFor(({ buttons }) => buttons.includes('Aanwezig'));
    await vera.page.getByRole('button', { name: 'Laat de anderen reageren' }).click();
    const did = vera.page.getByRole('list', { name: 'Wat de anderen deden' });
    await did.getByText('Pim meldt zich aanwezig.').waitFor();
    await did.getByText('Pim tekent de verklaring.').waitFor();
    expect(await did.textContent()).not.toContain('Vera');
    expect(await seriousIn(vera.page)).toEqual([]);
    await vera.keepsPicture('others-react');
    expect(vera.remarks).toEqual([]);
  });
});
