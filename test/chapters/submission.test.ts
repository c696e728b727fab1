import { describe, expect, test } from 'vitest';
import { saveStep } from '../../bot/cases/save-step.ts';
import { showDoor } from '../../bot/cases/show-door.ts';
import { showForm } from '../../bot/cases/show-form.ts';
import { submitCase } from '../../bot/cases/submit-case.ts';
import { settingsShape } from '../../storage/documents.ts';
import { aCase, aDraft, aMeeting, aTable } from './builders.ts';
import { openTable, textOf } from './desk.ts';
import { given } from './given.ts';
import {
  board,
  candidate,
  chair,
  coordinator,
  gone,
  guest,
  other,
  participant,
  secretary,
  stranger,
} from './people.ts';

const draft = aDraft();
const inDecember = aMeeting('2026-12-10');
const submit = { case: draft.caseId };

describe('a finished form that is submitted', () => {
  test('becomes an active case with the next number of the year', async () => {
    const outcome = await given(draft, inDecember).when(submitCase, submit, { by: participant });
    outcome.accepts('AT-2026-0001', 'donderdag 10 december 2026');
    const [found] = await outcome.all('case');
    expect(found).toMatchObject({
      number: 'AT-2026-0001',
      status: 'active',
      owner: participant.id,
      submittedOn: '2026-11-23',
      firstDayHome: '2026-09-14',
      late: false,
      meeting: inDecember.id,
    });
    expect(found?.file).toMatchObject({ name: 'Fenna Verzonnen', consent: { pupil: true, guardian: true } });
  });

  test('gives way to its case: no draft is kept beside it', async () => {
    const outcome = await given(draft).when(submitCase, submit, { by: participant });
    expect(await outcome.all('draft')).toEqual([]);
  });

  test('tells the channel the number, age, education, weeks and organisation, and nothing else of the pupil', async () => {
    const outcome = await given(draft, inDecember).when(submitCase, submit, { by: participant });
    const line = 'Nieuwe casus AT-2026-0001 · 14 jaar · VO · 10 weken thuis · ingebracht door Organisatie D';
    outcome.tells('channel', line).tells(participant, 'AT-2026-0001', 'donderdag 10 december 2026');
    outcome.tellsOnly('channel', participant);
    const post = JSON.stringify(outcome.desk.left.find(({ to }) => to === 'channel'));
    for (const secret of [/Fenna/, /2012/, /Rivierdam/, /Bedachte/, /plek/]) expect(post).not.toMatch(secret);
  });

  test('bears the name of nobody when the submitter has no organisation', async () => {
    const { memberOf } = await import('./people.ts');
    const nameless = { ...memberOf(participant), organisation: '' };
    const outcome = await given(draft, nameless).when(submitCase, submit, { by: participant });
    outcome.tells('channel', 'ingebracht door een deelnemer');
  });

  test('leaves one fact in the audit trail, with the case and without what was typed', async () => {
    const outcome = await given(draft).when(submitCase, submit, { by: participant });
    const facts = await outcome.all('audit');
    expect(facts).toMatchObject([{ what: 'case.submit', by: participant.id, caseId: draft.caseId }]);
    expect(JSON.stringify(facts)).not.toMatch(/Fenna|plek/);
  });

  test('goes on the follow list at once when there is a plan and no question', async () => {
    const planned = aDraft({ typed: { track: 'plan', plan: 'Twee ochtenden per week op school', question: '' } });
    const outcome = await given(planned, inDecember).when(submitCase, { case: planned.caseId }, { by: participant });
    outcome.accepts('De casus staat op de volglijst').tells('channel', 'Er is al een plan');
    expect(await outcome.all('case')).toMatchObject([{ status: 'follow', followSince: '2026-11-23', late: false }]);
  });

  test('does not keep a plan that was typed before it turned into a question', async () => {
    const changed = aDraft({ typed: { plan: 'Een oud plan' } });
    const outcome = await given(changed).when(submitCase, { case: changed.caseId }, { by: participant });
    const [found] = await outcome.all('case');
    expect(found?.file.plan).toBe('');
  });
});

describe('submitting twice', () => {
  test('is harmless: the second hears the number, and there is one case, one post and one receipt', async () => {
    const outcome = await given(draft, inDecember).when(submitCase, submit, { by: participant });
    await outcome.when(submitCase, submit, { by: participant });
    outcome.accepts('AT-2026-0001 was al ingediend').changesNothing().tellsOnly();
    expect(await outcome.all('case')).toHaveLength(1);
  });

  test('at the same moment gives one case', async () => {
    const desk = await openTable(draft, inDecember);
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => desk.press(submitCase, submit, { by: participant })),
    );
    for (const reply of replies) expect(textOf(reply)).toContain('AT-2026-0001');
    expect(await desk.all('case')).toHaveLength(1);
    await desk.dispatcher.sweep();
    // The post, the receipt, and the question about the stage at which the case stands.
    expect(desk.left).toHaveLength(3);
  });

  test('with the same activity, which Teams sends again, gives the same answer and one case', async () => {
    const desk = await openTable(draft, inDecember);
    const again = { by: participant, commandId: 'same' };
    expect(textOf(await desk.press(submitCase, submit, again))).toContain('is ingediend');
    expect(textOf(await desk.press(submitCase, submit, again))).toContain('AT-2026-0001');
    expect(await desk.all('case')).toHaveLength(1);
    expect(await desk.all('audit')).toHaveLength(1);
  });
});

describe('submitting is refused', () => {
  const cannot = [guest, board, candidate, gone, stranger];

  test.each(cannot.map((person) => [person.name, person] as const))('to %s', async (_name, person) => {
    const outcome = await given(draft).when(submitCase, submit, { by: person });
    outcome.refuses(person.status === 'member' ? 'not-allowed-submit' : 'not-a-member');
    expect(await outcome.all('audit')).toMatchObject([
      { what: 'case.submit', by: person.id, refused: expect.any(String) },
    ]);
  });

  test.each([chair, secretary, participant, coordinator].map((p) => [p.name, p] as const))(
    'not to %s',
    async (_name, person) => {
      const own = aDraft({ by: person });
      (await given(own).when(submitCase, { case: own.caseId }, { by: person })).accepts('AT-2026-0001');
    },
  );

  test('when the form is somebody else’s, even to the chair', async () => {
    const outcome = await given(draft).when(submitCase, submit, { by: chair });
    outcome.refuses('draft-gone');
  });

  test('when somebody else submitted that case: not even its number is said', async () => {
    const outcome = await given(aCase({ caseId: draft.caseId })).when(submitCase, submit, { by: other });
    outcome.refuses('old-button');
    expect(textOf(outcome.reply)).not.toContain('AT-');
  });

  test('when the draft is gone', async () => {
    (await given().when(submitCase, submit, { by: participant })).refuses('draft-gone');
  });

  test('while something is not right: back to the first step where that is, with the sentence', async () => {
    const wrong = aDraft({ typed: { pupilConsent: '', birthDate: '2026-12-01' } });
    const outcome = await given(wrong).when(submitCase, { case: wrong.caseId }, { by: participant });
    outcome.asksAgain('stap 1 van 4', 'Deze datum ligt in de toekomst');
    expect(await outcome.all('case')).toEqual([]);
    expect(await outcome.all('draft')).toMatchObject([{ step: 1, checked: true, typed: { name: 'Fenna Verzonnen' } }]);
  });

  test('without consent: no case is stored', async () => {
    const wrong = aDraft({ typed: { guardianConsent: 'no' } });
    const outcome = await given(wrong).when(submitCase, { case: wrong.caseId }, { by: participant });
    outcome.asksAgain('stap 3 van 4', 'Zonder dit akkoord');
    expect(await outcome.all('case')).toEqual([]);
  });

  test('when a pupil turned nineteen while the draft lay there', async () => {
    const almost = aDraft({ typed: { birthDate: '2007-11-24' } });
    const outcome = await given(almost).when(submitCase, { case: almost.caseId }, { by: participant });
    outcome.accepts('AT-2026-0001');
    const nextDay = new Date('2026-11-24T00:01:00+01:00');
    const late = await given(almost).when(submitCase, { case: almost.caseId }, { by: participant, now: nextDay });
    late.asksAgain('te oud');
  });
});

describe('the meeting at which a new case is discussed', () => {
  const later = aMeeting('2027-01-14');
  const on = async (now: string, ...meetings: ReturnType<typeof aMeeting>[]) => {
    const form = aDraft({ at: new Date(now), typed: { askedOn: '2026-11-01' } });
    return given(form, ...meetings).when(submitCase, { case: form.caseId }, { by: participant, now: new Date(now) });
  };

  test('is the nearest one on the deadline day itself, until midnight in Amsterdam', async () => {
    const outcome = await on('2026-12-03T23:59:00+01:00', inDecember, later);
    outcome.accepts('donderdag 10 december 2026');
    expect(await outcome.all('case')).toMatchObject([{ late: false, meeting: inDecember.id }]);
  });

  test('is the next one a minute later, and both the answer and the cards say so', async () => {
    const outcome = await on('2026-12-04T00:00:00+01:00', inDecember, later);
    outcome.accepts('De termijn voor de eerste bijeenkomst is voorbij', 'donderdag 14 januari 2027');
    outcome.tells(participant, 'De termijn voor de eerste bijeenkomst', 'donderdag 14 januari 2027');
    outcome.tells('channel', 'Aangemeld na de termijn');
    expect(await outcome.all('case')).toMatchObject([{ late: true, meeting: later.id }]);
  });

  test('is unknown while none is planned, and the first one that it can make as soon as one is', async () => {
    const outcome = await on('2026-11-23T09:00:00+01:00');
    outcome.accepts('Er is nog geen bijeenkomst gepland');
    await outcome.desk.seed(inDecember);
    await outcome.when('case.mine', {}, { by: participant });
    outcome.accepts('donderdag 10 december 2026');
  });

  test('is never one that is over or closed', async () => {
    const past = aMeeting('2026-11-20');
    const closed = aMeeting('2026-12-08', { status: 'closed', closedAt: '2026-11-20T15:00:00.000Z' });
    (await on('2026-11-23T09:00:00+01:00', past, closed, later)).accepts('donderdag 14 januari 2027');
  });
});

describe('the form', () => {
  test('opens empty, in the dialog of who may submit', async () => {
    const outcome = await given().when(showForm, {}, { by: participant });
    outcome.accepts('stap 1 van 4', 'Geboortedatum').changesNothing();
  });

  test('goes to the step after it when what was typed is right', async () => {
    const fresh = aDraft({ step: 1, typed: { name: '' } });
    const typed = {
      birthDate: '2012-05-04',
      education: 'vo',
      enrolled: 'yes',
      absence: 'other',
      firstDayHome: '2026-09-14',
      helpers: 'mdo',
      track: 'question',
    };
    const outcome = await given().when(
      saveStep,
      { case: fresh.caseId, step: 1, go: 'next', ...typed },
      { by: participant },
    );
    outcome.accepts('stap 2 van 4', 'Naam leerling');
    expect(await outcome.all('draft')).toMatchObject([{ step: 2, checked: false, typed }]);
  });

  test('stays where it is with a sentence above the field, and keeps everything that was typed', async () => {
    const wrong = { birthDate: '2025-01-01', education: 'vo' };
    const outcome = await given().when(
      saveStep,
      { case: draft.caseId, step: 1, go: 'next', ...wrong },
      { by: participant },
    );
    outcome.asksAgain('stap 1 van 4', 'te jong', '2025-01-01');
    expect(await outcome.all('draft')).toMatchObject([{ step: 1, checked: true, typed: wrong }]);
  });

  test('says which ages the table takes', async () => {
    const table = aTable({ settings: settingsShape.parse({ lowestAge: 6 }) });
    const outcome = await given(table).when(
      saveStep,
      { case: draft.caseId, step: 1, go: 'next', birthDate: '2021-01-01' },
      { by: participant },
    );
    outcome.asksAgain('De tafel is er vanaf 6 jaar');
  });

  test('warns when nobody tried to help, and goes on with a reason', async () => {
    const alone = aDraft({ typed: { helpers: '' } });
    const step = { case: alone.caseId, step: 1, go: 'next', ...alone.typed };
    const outcome = await given(alone).when(saveStep, step, { by: participant });
    outcome.asksAgain('Nog niemand heeft geholpen');
    await outcome.when(saveStep, { ...step, reasonAnyway: 'De wachttijd is een jaar' }, { by: participant });
    outcome.accepts('stap 2 van 4');
  });

  test('shows everything once more before it is submitted', async () => {
    const outcome = await given(draft, inDecember).when(showForm, submit, { by: participant });
    outcome.accepts('stap 4 van 4', 'Fenna Verzonnen', 'Welke plek past', 'vrijdag 20 november 2026', 'Toestemming');
  });

  test('of somebody else shows an empty one, and nothing of it', async () => {
    const outcome = await given(draft).when(showForm, submit, { by: chair });
    outcome.accepts('stap 1 van 4');
    expect(textOf(outcome.reply)).not.toMatch(/Fenna|2012/);
  });

  test('cannot be filled in under an id that was made for somebody else', async () => {
    const outcome = await given().when(saveStep, { case: draft.caseId, step: 1, go: 'next' }, { by: other });
    outcome.refuses('old-button');
  });

  test('is offered in the channel by a card with the two ways to it', async () => {
    const outcome = await given().when(showDoor, {}, { by: participant, surface: { kind: 'channel' } });
    outcome.accepts('Casus aanmelden', 'In mijn chat');
  });
});

describe('what the submitter sees afterwards', () => {
  test('is the own cases without personal data, newest first, and not those of others', async () => {
    const mine = [aCase({ number: 'AT-2026-0001' }), aCase({ number: 'AT-2026-0003' })];
    const theirs = aCase({ number: 'AT-2026-0002', by: other });
    const outcome = await given(...mine, theirs).when('case.mine', {}, { by: participant });
    outcome.accepts('AT-2026-0001', /0003[\s\S]*0001/);
    expect(textOf(outcome.reply)).not.toMatch(/0002|Fenna/);
  });

  test('is the dossier, and each look at it is in the audit trail', async () => {
    const found = aCase();
    const outcome = await given(found).when('case.dossier', { case: found.caseId }, { by: participant });
    outcome.accepts('Fenna Verzonnen', 'Het Bedachte College');
    await outcome.when('case.dossier', { case: found.caseId }, { by: chair });
    expect(await outcome.all('audit')).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ what: 'case.dossier', by: participant.id, caseId: found.caseId }),
        expect.objectContaining({ what: 'case.dossier', by: chair.id, caseId: found.caseId }),
      ]),
    );
  });

  test('shows no dossier to another participant, and the refusal is the same for a case that does not exist', async () => {
    const found = aCase();
    const outcome = await given(found).when('case.dossier', { case: found.caseId }, { by: other });
    outcome.refuses('not-allowed-case');
    const about = textOf(outcome.reply);
    await outcome.when('case.dossier', { case: 'nothing' }, { by: other });
    outcome.refuses('not-allowed-case');
    expect(textOf(outcome.reply)).toBe(about);
  });

  test('is a card without personal data when anybody at the table asks for the number', async () => {
    const found = aCase();
    const number = { kind: 'number', id: 'number:AT-2026-0001', caseId: found.caseId } as const;
    const outcome = await given(found, number).when('case.card', { number: 'AT-2026-0001' }, { by: other });
    outcome.accepts('AT-2026-0001', '14 jaar');
    expect(textOf(outcome.reply)).not.toMatch(/Fenna|Bedachte|plek/);
  });
});
