import { describe, expect, test } from 'vitest';
import { answerKnown } from '../../bot/meetings/answer-known.ts';
import { answerNote } from '../../bot/meetings/answer-note.ts';
import { answerPresence } from '../../bot/meetings/answer-presence.ts';
import { DECLARATION_TEXT } from '../../bot/meetings/declaration.ts';
import { postAgenda } from '../../bot/meetings/post-agenda.ts';
import { showMyAgenda } from '../../bot/meetings/show-my-agenda.ts';
import { showReadiness } from '../../bot/meetings/show-readiness.ts';
import { signDeclaration } from '../../bot/meetings/sign-declaration.ts';
import { anItem, draft, inDomain, onAgendaAs, posted } from './agenda-builders.ts';
import { aMeeting } from './builders.ts';
import { given } from './given.ts';
import { itBecomes } from './morning.ts';
import { chair, guest, other, participant } from './people.ts';

const at = { meeting: '2026-12-10' };
const one = onAgendaAs(1);
const sign = { meeting: posted.id, text: DECLARATION_TEXT };

describe('whether somebody comes', () => {
  test('is one press; the card then shows the answer in place of the buttons', async () => {
    const outcome = await given(posted, one).when(answerPresence, { ...at, answer: 'present' }, { by: other });
    outcome.accepts('Uw antwoord: Aanwezig');
    expect(JSON.stringify(outcome.reply)).not.toContain('"Afwezig"');
    expect(await outcome.all('attendance')).toMatchObject([{ person: other.id, answer: 'present', owner: posted.id }]);
  });

  test('is not changed by a late press on an old card, which says when it was answered', async () => {
    const outcome = await given(posted).when(answerPresence, { ...at, answer: 'present' }, { by: other });
    await outcome.when(answerPresence, { ...at, answer: 'absent' }, { by: other });
    outcome.accepts('U hebt dit al beantwoord, op maandag 23 november 2026', 'Uw antwoord: Aanwezig').changesNothing();
    await outcome.when(answerPresence, { ...at, answer: 'absent', change: 'yes' }, { by: other });
    outcome.accepts('Uw antwoord: Afwezig');
  });

  test('asks who comes instead', async () => {
    const outcome = await given(posted).when(answerPresence, { ...at, answer: 'deputy', deputy: ' ' }, { by: other });
    outcome.asksAgain('Vul dit in').changesNothing();
    await outcome.when(answerPresence, { ...at, answer: 'deputy', deputy: 'Kim Probeer' }, { by: other });
    outcome.accepts('Vervanger: Kim Probeer');
  });

  test('is not asked before the agenda is posted nor after the meeting is closed', async () => {
    const answer = { ...at, answer: 'present' };
    (await given(draft).when(answerPresence, answer, { by: other })).refuses('agenda-not-posted');
    const closed = aMeeting('2026-12-10', { status: 'closed', closedAt: '2026-12-10T15:00:00.000Z' });
    (await given(closed).when(answerPresence, answer, { by: other })).refuses('meeting-held');
  });

  test('a guest is asked only for a meeting at which their case stands', async () => {
    const answer = { ...at, answer: 'present' };
    (await given(posted, one).when(answerPresence, answer, { by: guest })).refuses('not-allowed-member');
    const asked = anItem(posted, one, { guests: [guest.id] });
    (await given(posted, one, asked).when(answerPresence, answer, { by: guest })).accepts('Aanwezig');
  });
});

describe('what is known in the own organisation', () => {
  const known = { ...at, case: one.caseId, known: 'known' };

  test('can be said once the declaration of the meeting is signed', async () => {
    const outcome = await given(posted, one).when(answerKnown, known, { by: other });
    outcome.refuses('not-allowed-unsigned');
    await outcome.when(signDeclaration, sign, { by: other });
    await outcome.when(answerKnown, known, { by: other });
    outcome.accepts('Uw antwoord: Bekend');
    await outcome.when(answerKnown, { ...known, known: 'unknown' }, { by: other });
    outcome.accepts('al beantwoord', 'Uw antwoord: Bekend').changesNothing();
  });

  test('takes one short line, which nobody but the one who wrote it reads on the card', async () => {
    const outcome = await given(posted, one).when(answerKnown, known, { by: participant });
    await outcome.when(answerNote, { ...at, case: one.caseId, line: 'Betrokken sinds maart' }, { by: participant });
    outcome.accepts('bewaard').tellsOnly();
    await outcome.when(showMyAgenda, at, { by: participant });
    outcome.accepts('Betrokken sinds maart');
    await outcome.when(showMyAgenda, at, { by: other });
    expect(JSON.stringify(outcome.reply)).not.toContain('Betrokken');
    await outcome.when(answerNote, { ...at, case: one.caseId, line: 'x'.repeat(201) }, { by: participant });
    outcome.asksAgain('hoogstens 200').changesNothing();
  });
});

describe('the preparation as the chair sees it', () => {
  const education = onAgendaAs(1, { file: { ...one.file, accent: 'education' } });
  const yes = { ...at, answer: 'present' };

  test('names who comes, who is silent, and for which case nobody comes who can decide', async () => {
    const outcome = await given(posted, education, inDomain(other, 'education')).when(showReadiness, at, { by: chair });
    outcome.accepts(
      'Nog geen antwoord (5)',
      'Niemand met doorzettingsmacht: Onderwijs PO/VO/MBO of Samenwerkingsverband',
    );
    await outcome.when(answerPresence, yes, { by: other });
    await outcome.when(showReadiness, at, { by: chair });
    outcome.accepts('Aanwezig (1)', 'Pim Partner');
    expect(JSON.stringify(outcome.reply)).not.toContain('doorzettingsmacht');
  });

  test('does not count who comes without a mandate', async () => {
    const outcome = await given(posted, education, inDomain(other, 'education', false)).when(answerPresence, yes, {
      by: other,
    });
    await outcome.when(showReadiness, at, { by: chair });
    outcome.accepts('Niemand met doorzettingsmacht');
  });

  test('is told to the chair two working days ahead, and only when something is missing', async () => {
    const twoDaysAhead = new Date('2026-12-08T08:30:00+01:00');
    const missing = await given(draft, education).when(postAgenda, at, { by: chair });
    await missing.when(showReadiness, at, { by: chair, now: twoDaysAhead });
    await itBecomes(missing.desk, '2026-12-08T08:30:00+01:00');
    missing.tells(chair, 'AT-2026-0001', 'Niemand met doorzettingsmacht');
    const there = await given(draft, education, inDomain(other, 'education')).when(postAgenda, at, { by: chair });
    await there.when(answerPresence, yes, { by: other });
    await there.when(showReadiness, at, { by: chair, now: twoDaysAhead });
    await itBecomes(there.desk, '2026-12-08T08:30:00+01:00');
    expect(there.desk.left.filter(({ text }) => text.includes('doorzettingsmacht'))).toEqual([]);
  });
});
