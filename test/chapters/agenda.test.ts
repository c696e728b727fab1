import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addLate } from '../../bot/meetings/add-late.ts';
import { agendaOf } from '../../bot/meetings/agenda.ts';
import { moveItem } from '../../bot/meetings/move-item.ts';
import { moveToNext } from '../../bot/meetings/move-to-next.ts';
import { postAgenda } from '../../bot/meetings/post-agenda.ts';
import { setGuests } from '../../bot/meetings/set-guests.ts';
import { showAgenda } from '../../bot/meetings/show-agenda.ts';
import { takeOff } from '../../bot/meetings/take-off.ts';
import type { Item, TableCase } from '../../storage/documents.ts';
import { anItem, draft, later, onAgendaAs, posted, SEATED } from './agenda-builders.ts';
import { openTable, textOf } from './desk.ts';
import { given } from './given.ts';
import { chair, guest, participant, secretary } from './people.ts';

const TODAY = '2026-11-23';
const numbers = (cases: readonly TableCase[], items: readonly Item[] = [], meeting = draft) =>
  agendaOf({ meeting, meetings: [draft, later], cases, items, today: TODAY }).map((entry) => entry.case.number);
const at = { meeting: '2026-12-10' };
const shown = (text: string) => [...new Set(text.match(/AT-2026-\d{4}/g) ?? [])];

describe('the agenda of a meeting', () => {
  const first = onAgendaAs(1, { firstDayHome: '2026-09-14' });
  const longest = onAgendaAs(2, { firstDayHome: '2026-05-04' });
  const running = onAgendaAs(3, { discussedAt: ['meeting:2026-10-08'] });
  const { status: _, ...rest } = onAgendaAs(4);
  const followed = { ...rest, status: 'follow', followSince: '2026-10-05', nextReviewOn: '2026-12-01' } as TableCase;

  test('has new cases first, longest at home first, then running ones, then reviews that are due', () => {
    expect(numbers([followed, running, first, longest])).toEqual([
      'AT-2026-0002',
      'AT-2026-0001',
      'AT-2026-0003',
      'AT-2026-0004',
    ]);
  });

  test('leaves out a review that is due after the meeting, a case of the next meeting and one that was taken off', () => {
    const notYet = { ...followed, nextReviewOn: '2026-12-11' } as TableCase;
    expect(numbers([notYet])).toEqual([]);
    expect(numbers([{ ...first, meeting: later.id } as TableCase])).toEqual([]);
    expect(numbers([first], [anItem(draft, first, { off: true })])).toEqual([]);
  });

  test('takes a case that waits without a meeting, and a running one whose meeting has been', () => {
    const { meeting: _m, ...waiting } = first as Extract<TableCase, { status: 'active' }>;
    expect(numbers([waiting as TableCase])).toEqual(['AT-2026-0001']);
    expect(numbers([{ ...running, meeting: 'meeting:2026-10-08' } as TableCase])).toEqual(['AT-2026-0003']);
  });

  test('keeps what was discussed at it, also after that case went on the follow list there', () => {
    const there = { ...followed, nextReviewOn: '2027-02-01', discussedAt: [draft.id] } as TableCase;
    expect(numbers([there])).toEqual(['AT-2026-0004']);
  });
});

describe('composing the agenda', () => {
  const [one, two, three] = [
    onAgendaAs(1, { firstDayHome: '2026-05-04' }),
    onAgendaAs(2, { firstDayHome: '2026-06-04' }),
    onAgendaAs(3, { firstDayHome: '2026-07-06' }),
  ] as const;

  test('moves a case up or down within its part', async () => {
    const outcome = await given(draft, one, two, three).when(
      moveItem,
      { ...at, case: three.caseId, to: 'up' },
      { by: chair },
    );
    outcome.accepts('verplaatst');
    await outcome.when(showAgenda, at, { by: chair });
    expect(shown(textOf(outcome.reply))).toEqual(['AT-2026-0001', 'AT-2026-0003', 'AT-2026-0002']);
    await outcome.when(moveItem, { ...at, case: one.caseId, to: 'up' }, { by: chair });
    outcome.changesNothing();
  });

  test('takes a case off, and puts it back with a reason as a late one', async () => {
    const outcome = await given(draft, one, two).when(takeOff, { ...at, case: one.caseId }, { by: secretary });
    outcome.accepts('AT-2026-0001 is van de agenda');
    await outcome.when(addLate, { ...at, case: one.caseId, reason: '' }, { by: chair });
    outcome.asksAgain('Vul dit in').changesNothing();
    await outcome.when(addLate, { ...at, case: one.caseId, reason: 'Dringend' }, { by: chair });
    outcome.accepts('toegevoegd');
    await outcome.when(showAgenda, at, { by: chair });
    outcome.accepts('AT-2026-0001', 'Later toegevoegd: Dringend');
    await outcome.when(addLate, { ...at, case: one.caseId, reason: 'Nogmaals' }, { by: chair });
    outcome.accepts('staat al op de agenda').changesNothing();
  });

  test('puts a case off to the next meeting, and says so when there is none', async () => {
    const outcome = await given(draft, later, one).when(moveToNext, { ...at, case: one.caseId }, { by: chair });
    outcome.accepts('donderdag 14 januari 2027');
    expect(await outcome.all('case')).toMatchObject([{ meeting: later.id }]);
    await outcome.when(moveToNext, { ...at, case: one.caseId }, { by: chair });
    outcome.accepts('niet meer op de agenda').changesNothing();
    (await given(draft, one).when(moveToNext, { ...at, case: one.caseId }, { by: chair })).refuses('no-next-meeting');
  });

  test('is not for a participant', async () => {
    (await given(draft, one).when(takeOff, { ...at, case: one.caseId }, { by: participant })).refuses(
      'not-allowed-chair',
    );
  });
});

describe('posting the agenda', () => {
  const one = onAgendaAs(1);

  test('puts one card in the channel and one message in the chat of each who sits at the table', async () => {
    const outcome = await given(draft, one).when(postAgenda, at, { by: chair });
    outcome.accepts('is geplaatst').tells('channel', 'AT-2026-0001', '14 jaar');
    for (const person of SEATED) outcome.tells(person, 'AT-2026-0001', 'Komt u?');
    outcome.tellsOnly('channel', ...SEATED);
    const said = JSON.stringify(outcome.desk.left);
    for (const secret of [/Fenna/, /2012-05/, /Rivierdam/, /Bedachte/, /plek/]) expect(said).not.toMatch(secret);
  });

  test('twice posts once', async () => {
    const outcome = await given(draft, one).when(postAgenda, at, { by: chair });
    await outcome.when(postAgenda, at, { by: secretary });
    outcome.accepts('was al geplaatst').changesNothing().tellsOnly();
  });

  test('works without a case, and says so', async () => {
    const outcome = await given(draft).when(postAgenda, at, { by: chair });
    outcome.tells('channel', 'Er staan geen casussen op deze agenda.');
  });

  test('reaches everybody of a large table, and everybody once', async () => {
    const cases = Array.from({ length: 80 }, (_, n) =>
      onAgendaAs(n + 1, {
        discussedAt: ['meeting:2026-10-08'],
        regisseur: { person: participant.id, since: '2026-10-08', accepted: true },
      }),
    );
    const outcome = await given(draft, ...cases).when(postAgenda, at, { by: chair });
    const own = outcome.desk.left.filter(({ text }) => text.includes('Komt u?'));
    expect(own.map(({ to }) => to).sort()).toEqual(SEATED.map(({ id }) => id).sort());
    const post = outcome.desk.left.find(({ to }) => to === 'channel');
    expect(post?.text).toContain('Bladzijde 1 van 6');
  });

  test('tells a guest about the case for which they are asked and about no other', async () => {
    const two = onAgendaAs(2);
    const outcome = await given(draft, one, two, anItem(draft, two, { guests: [guest.id] })).when(postAgenda, at, {
      by: chair,
    });
    outcome.tells(guest, 'AT-2026-0002');
    expect(outcome.desk.left.find(({ to }) => to === guest.id)?.text).not.toContain('AT-2026-0001');
  });

  test('a guest who is asked afterwards hears of that case as well', async () => {
    const outcome = await given(posted, one).when(
      setGuests,
      { ...at, case: one.caseId, guests: guest.id },
      { by: chair },
    );
    outcome.accepts('1 gast').tells(guest, 'AT-2026-0001');
  });
});

describe('the posted card', () => {
  type Step = { readonly verb: 'up' | 'down' | 'off' | 'later' | 'late'; readonly of: number };
  const step = fc.record({
    verb: fc.constantFrom<Step['verb'][]>('up', 'down', 'off', 'later', 'late'),
    of: fc.integer({ min: 0, max: 4 }),
  });

  test('says what the store says, whatever was pressed and in which order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const cases = Array.from({ length: 5 }, (_, n) => onAgendaAs(n + 1));
        const desk = await openTable(posted, later, ...cases);
        for (const { verb, of } of steps) {
          const data = { ...at, case: cases[of]?.caseId ?? '' };
          if (verb === 'off') await desk.press(takeOff, data, { by: chair });
          else if (verb === 'later') await desk.press(moveToNext, data, { by: chair });
          else if (verb === 'late') await desk.press(addLate, { ...data, reason: 'Toch nu' }, { by: secretary });
          else await desk.press(moveItem, { ...data, to: verb }, { by: chair });
        }
        desk.clock.moveTo(new Date(desk.clock.now().getTime() + 2_000));
        await desk.dispatcher.sweep();
        const [kept, items] = [await desk.all('case'), await desk.all('item')];
        const here = items.filter(({ owner }) => owner === posted.id);
        const wanted = agendaOf({ meeting: posted, meetings: [posted, later], cases: kept, items: here, today: TODAY });
        const card = desk.left.findLast(({ to }) => to === 'channel');
        if (card) expect(card.text.match(/AT-2026-\d{4}/g) ?? []).toEqual(wanted.map((entry) => entry.case.number));
        else expect(items).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
