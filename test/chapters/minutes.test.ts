import { describe, expect, test } from 'vitest';
import { orderMinutes, orderPersonalMinutes } from '../../bot/minutes/order-minutes.ts';
import { showMinutes } from '../../bot/minutes/show-minutes.ts';
import { KINDS } from '../../storage/documents.ts';
import { given, type Outcome } from './given.ts';
import { aHeldMeeting, signedFor } from './held.ts';
import { board, chair, coordinator, guest, other, participant, type Someone, secretary, stranger } from './people.ts';

const PERSONAL = /Fenna|Wie regelt het vervoer|De gemeente regelt het|Complex|Belt de school|Nina Verzinsel|geen bus/;
const held = aHeldMeeting();
const running = aHeldMeeting('running');

const read = (by: Someone, from = held, ...more: Parameters<typeof given>): Promise<Outcome> =>
  given(...from.documents, ...more).when(showMinutes, {}, { by });

describe('the minutes', () => {
  test('are made of what was recorded, in the order of the agenda', async () => {
    const outcome = await read(chair, held, signedFor(held.meeting, participant));
    outcome.accepts(
      /maandag 23 november 2026/,
      /Dana Deelnemer · Organisatie D · Aanwezig/,
      /Getekend op maandag 23 november 2026 om 15:10/,
      /Vervanger: Nina Verzinsel/,
      'AT-2026-0001 · 14 jaar · VO · 10 weken thuis',
      'Fenna Verzonnen',
      'Wie regelt het vervoer?',
      'De gemeente regelt het.',
      /Pim Partner, sinds 23 november 2026/,
      /Cato Coördinator · 17 december 2026 · Open/,
      'Belt de school.',
      /Vervoer · Beleid/,
      'Er rijdt geen bus.',
    );
    const text = JSON.stringify(outcome.reply);
    expect(text.indexOf('AT-2026-0001')).toBeLessThan(text.indexOf('AT-2026-0002'));
    expect(text.indexOf('AT-2026-0002')).toBeLessThan(text.indexOf('Er rijdt geen bus'));
    expect(text).toContain('Niet besproken');
  });

  test('say of a case without a question of the table the question with which it came', async () => {
    const outcome = await read(chair, aHeldMeeting('closed', { question: '' }));
    outcome.accepts(/Welke plek past bij haar/);
  });

  test('say nothing of a withdrawn case but its number', async () => {
    const withdrawn = { ...held.discussed, status: 'withdrawn', withdrawnOn: '2026-11-24' };
    const documents = held.documents.filter(({ id }) => id !== held.discussed.id);
    const outcome = await given(...documents, KINDS.case.shape.parse(withdrawn)).when(showMinutes, {}, { by: chair });
    outcome.accepts('AT-2026-0001', 'Ingetrokken');
    expect(JSON.stringify(outcome.reply)).not.toMatch(/Fenna|De gemeente regelt het/);
  });

  test('are of the last meeting that was held, with the way to the one before', async () => {
    const before = { ...held.meeting, id: 'meeting:2026-10-08', date: '2026-10-08', order: [] };
    const outcome = await read(chair, held, before);
    outcome.accepts(/23 november 2026/, 'Verslag van 8 oktober 2026');
    (await outcome.when(showMinutes, { meeting: before.id }, { by: chair })).accepts(/donderdag 8 oktober 2026/);
  });

  test('do not exist before a meeting begins', async () => {
    (await given().when(showMinutes, {}, { by: chair })).accepts(/nog geen verslag/);
  });
});

describe('the minutes with personal data', () => {
  test('are for chair and secretary, and for who signed while the meeting is not closed', async () => {
    for (const by of [chair, secretary]) (await read(by)).accepts('Fenna Verzonnen');
    for (const by of [other, coordinator]) {
      (await read(by, running, signedFor(running.meeting, by))).accepts('Fenna Verzonnen', '(concept)');
    }
  });

  test('are not for who did not sign, for regisseur or submitter as such, nor for anybody else once it is closed', async () => {
    const readers = [
      await read(participant, running),
      await read(other, running),
      await read(other, held, signedFor(held.meeting, other)),
    ];
    for (const outcome of readers) {
      outcome.accepts('AT-2026-0001', /Pim Partner/, /17 december 2026/, /geen persoonsgegevens/);
      expect(JSON.stringify(outcome.reply)).not.toMatch(PERSONAL);
    }
  });

  test('stand in a dialog alone', async () => {
    for (const surface of [{ kind: 'channel' }, { kind: 'chat' }] as const) {
      const outcome = await given(...held.documents).when(showMinutes, {}, { by: chair, surface });
      expect(JSON.stringify(outcome.reply)).not.toMatch(PERSONAL);
      expect(JSON.stringify(outcome.reply)).toContain('Bekijk volledig verslag');
    }
  });

  test('leave a fact in the audit trail at each view, those without do not', async () => {
    const seen = await read(chair);
    const facts = await seen.all('audit');
    expect(facts).toEqual([expect.objectContaining({ what: 'minutes.show', by: chair.id, meeting: held.meeting.id })]);
    expect(await (await read(other)).all('audit')).toEqual([]);
  });
});

describe('nobody but who sits at the table', () => {
  test('reads or downloads minutes in any form', async () => {
    const ids = { meeting: held.meeting.id, format: 'pdf' };
    for (const by of [guest, board, stranger]) {
      expect((await read(by)).reply).toHaveProperty('refused');
      for (const order of [orderMinutes, orderPersonalMinutes])
        expect((await given(...held.documents).when(order, ids, { by })).reply).toHaveProperty('refused');
    }
  });
});
