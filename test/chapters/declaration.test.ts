import { describe, expect, test } from 'vitest';
import { DECLARATION_TEXT } from '../../bot/meetings/declaration.ts';
import { showDeclaration } from '../../bot/meetings/show-declaration.ts';
import { signDeclaration } from '../../bot/meetings/sign-declaration.ts';
import { withdrawDeclaration } from '../../bot/meetings/withdraw-declaration.ts';
import { DECLARATION_TEXTS } from '../../cards/declaration-texts.ts';
import { aMeeting } from './builders.ts';
import { given } from './given.ts';
import { board, guest, other, participant } from './people.ts';

const POSTED = { status: 'posted', postedAt: '2026-12-04T08:00:00.000Z' };
const posted = aMeeting('2026-12-10', POSTED);
const running = aMeeting('2026-12-10', { ...POSTED, status: 'running', startedAt: '2026-12-10T13:00:00.000Z' });
const closed = aMeeting('2026-12-10', { ...POSTED, status: 'closed', closedAt: '2026-12-10T15:00:00.000Z' });
const ids = { meeting: posted.id, text: DECLARATION_TEXT };

describe('the declaration of a meeting', () => {
  test('shows the five statements before anybody signs', async () => {
    const outcome = await given(posted).when(showDeclaration, { meeting: posted.id }, { by: participant });
    outcome.accepts(/10 december 2026/, /geheim/, /18 jaar/, /ouder of voogd/, /alleen voor het doel/, 'Ik verklaar');
    expect(DECLARATION_TEXTS[DECLARATION_TEXT].statements).toHaveLength(5);
  });

  test('is the one of the next meeting when none is named', async () => {
    const later = aMeeting('2027-01-20', POSTED);
    const outcome = await given(later, posted).when(showDeclaration, {}, { by: participant });
    outcome.accepts(/10 december 2026/);
  });

  test('is kept by person, with the version of the text and the time', async () => {
    const signed = await given(posted).when(signDeclaration, ids, { by: participant });
    signed.accepts(/vastgelegd/).tellsOnly();
    expect(await signed.all('declaration')).toEqual([
      expect.objectContaining({
        id: `declaration:2026-12-10:${participant.id}`,
        person: participant.id,
        owner: posted.id,
        text: DECLARATION_TEXT,
        what: 'signed',
        at: '2026-11-23T08:00:00.000Z',
      }),
    ]);
  });

  test('is signed once, however often somebody presses', async () => {
    const twice = await (await given(posted).when(signDeclaration, ids, { by: participant })).when(
      signDeclaration,
      ids,
      { by: participant, now: new Date('2026-11-23T10:00:00+01:00') },
    );
    twice.accepts(/tekende .* al, op maandag 23 november 2026 om 09:00/).changesNothing();
  });

  test('may be signed after the start, by a guest too', async () => {
    (await given(running).when(signDeclaration, ids, { by: guest })).accepts(/vastgelegd/);
  });

  test('cannot be signed before the agenda is posted or after the meeting is closed', async () => {
    for (const meeting of [aMeeting('2026-12-10'), closed]) {
      (await given(meeting).when(signDeclaration, ids, { by: participant })).refuses('declaration-closed');
      (await given(meeting).when(withdrawDeclaration, ids, { by: participant })).refuses('declaration-closed');
    }
    (await given().when(signDeclaration, ids, { by: participant })).refuses('declaration-closed');
  });

  test('is not signed for a text that was not on the screen', async () => {
    (await given(posted).when(signDeclaration, { ...ids, text: '2020-1' }, { by: participant })).refuses('old-button');
  });

  test('is not for a board member', async () => {
    (await given(posted).when(signDeclaration, ids, { by: board })).refuses('not-allowed-member');
  });

  test('is withdrawn by a new record, and can be signed anew by another', async () => {
    const signed = await given(posted).when(signDeclaration, ids, { by: participant });
    const withdrawn = await signed.when(withdrawDeclaration, ids, { by: participant });
    withdrawn.accepts(/ingetrokken/);
    const again = await withdrawn.when(withdrawDeclaration, ids, { by: participant });
    again.accepts(/geen verklaring/).changesNothing();
    const anew = await again.when(signDeclaration, ids, { by: participant });
    expect((await anew.all('declaration')).map(({ what }) => what).sort()).toEqual(['signed', 'signed', 'withdrawn']);
    expect((await anew.when(showDeclaration, ids, { by: participant })).accepts('Verklaring intrekken')).toBeTruthy();
  });

  test('of one person says nothing about another', async () => {
    const signed = await given(posted).when(signDeclaration, ids, { by: participant });
    (await signed.when(showDeclaration, ids, { by: other })).accepts('Ik verklaar');
  });
});
