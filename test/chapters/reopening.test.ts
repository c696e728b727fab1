import { describe, expect, test } from 'vitest';
import { reopenCase } from '../../bot/cases/reopen-case.ts';
import { showReopen } from '../../bot/cases/show-reopen.ts';
import { aCase, aMeeting } from './builders.ts';
import { openDesk, openTable, textOf } from './desk.ts';
import { given } from './given.ts';
import { board, chair, guest, other, participant } from './people.ts';

const followed = aCase({ where: { status: 'follow', followSince: '2026-10-05' } });
const archived = aCase({ where: { status: 'archive', archivedOn: '2026-10-01' } });
const again = { case: followed.caseId, reason: 'Weer thuis sinds de herfst', firstDayHome: '2026-11-09' };

describe('reopening a case', () => {
  test('brings it back with a new first day at home, and keeps the earlier period', async () => {
    const outcome = await given(followed, aMeeting('2026-12-10')).when(reopenCase, again, { by: participant });
    outcome.accepts('AT-2026-0001 is heropend', 'donderdag 10 december 2026');
    expect(await outcome.all('case')).toMatchObject([
      {
        status: 'active',
        number: 'AT-2026-0001',
        firstDayHome: '2026-11-09',
        earlierPeriods: [{ firstDayHome: '2026-09-14', endedOn: '2026-10-05' }],
        meeting: 'meeting:2026-12-10',
      },
    ]);
  });

  test('keeps the reason, sealed, and a fact without it', async () => {
    const outcome = await given(followed).when(reopenCase, again, { by: participant });
    expect(await outcome.all('reopening')).toMatchObject([{ by: participant.id, reason: again.reason }]);
    expect(JSON.stringify(await outcome.all('audit'))).not.toContain('herfst');
    expect(await outcome.all('audit')).toMatchObject([{ what: 'case.reopen', caseId: followed.caseId }]);
  });

  test('can be done by any participant, also from the archive', async () => {
    const outcome = await given(archived).when(reopenCase, { ...again, case: archived.caseId }, { by: other });
    outcome.accepts('is heropend');
    expect(await outcome.all('case')).toMatchObject([
      { status: 'active', earlierPeriods: [{ firstDayHome: '2026-09-14', endedOn: '2026-10-01' }] },
    ]);
  });

  test('twice is harmless: the second hears that it is active already', async () => {
    const outcome = await given(followed).when(reopenCase, again, { by: participant });
    await outcome.when(reopenCase, { ...again, firstDayHome: '2026-11-10' }, { by: other });
    outcome.accepts('staat al op de actieve lijst').changesNothing();
  });

  test('by two people in the same instant, in two processes, opens it once', async () => {
    const desk = await openTable(followed);
    const twin = openDesk(desk);
    const replies = await Promise.all([
      desk.press(reopenCase, again, { by: participant }),
      twin.press(reopenCase, again, { by: other }),
    ]);
    expect(replies.filter((reply) => textOf(reply).includes('is heropend'))).toHaveLength(1);
    expect(await desk.all('reopening')).toHaveLength(1);
  });

  test.each([
    ['no reason', { reason: ' ' }, 'Vul dit in'],
    ['a reason that is too long', { reason: 'x'.repeat(501) }, 'hoogstens 500'],
    ['no day', { firstDayHome: '' }, 'Vul dit in'],
    ['a day that does not exist', { firstDayHome: '2026-11-31' }, 'geen datum'],
    ['tomorrow', { firstDayHome: '2026-11-24' }, 'in de toekomst'],
    ['a day before birth', { firstDayHome: '2012-05-03' }, 'voor de geboortedatum'],
  ])('is asked again for %s, with what was typed', async (_title, wrong, sentence) => {
    const outcome = await given(followed).when(reopenCase, { ...again, ...wrong }, { by: participant });
    outcome.asksAgain(sentence, 'AT-2026-0001').changesNothing();
  });

  test('is refused to guests and board members, who do not hear whether it exists', async () => {
    for (const by of [guest, board]) {
      (await given(followed).when(reopenCase, again, { by })).refuses('not-allowed-case');
      (await given().when(reopenCase, again, { by })).refuses('not-allowed-case');
      (await given(followed).when(showReopen, { case: followed.caseId }, { by })).refuses('not-allowed-case');
    }
  });

  test('of a case that is not there says so', async () => {
    (await given().when(reopenCase, again, { by: chair })).refuses('case-unknown');
  });
});

test('the form shows the number and nothing of the pupil', async () => {
  const outcome = await given(followed).when(showReopen, { case: followed.caseId }, { by: other });
  outcome.accepts('AT-2026-0001');
  expect(textOf(outcome.reply)).not.toMatch(/Fenna|2012|Bedachte/);
});
