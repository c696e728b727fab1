import { describe, expect, test } from 'vitest';
import { amendCase } from '../../bot/cases/amend-case.ts';
import { discardDraft } from '../../bot/cases/discard-draft.ts';
import { reopenCase } from '../../bot/cases/reopen-case.ts';
import { returnCase } from '../../bot/cases/return-case.ts';
import { saveStep } from '../../bot/cases/save-step.ts';
import { showDossier } from '../../bot/cases/show-dossier.ts';
import { submitCase } from '../../bot/cases/submit-case.ts';
import { withdrawCase } from '../../bot/cases/withdraw-case.ts';
import { postAgenda } from '../../bot/meetings/post-agenda.ts';
import { draft as meeting } from './agenda-builders.ts';
import { aDraft, RIGHT } from './builders.ts';
import { given, type Outcome } from './given.ts';
import { chair, other, participant, secretary } from './people.ts';

const form = aDraft();
const it = { case: form.caseId };
const SECOND = new Date('2026-11-23T09:00:05+01:00');

/** A case that was submitted and stands on a posted agenda. */
async function submitted(): Promise<Outcome> {
  const outcome = await given(form, meeting).when(submitCase, it, { by: participant });
  return outcome.when(postAgenda, { meeting: '2026-12-10' }, { by: chair });
}

describe('a case that goes back to its submitter', () => {
  test('leaves the agenda in the channel, and its submitter reads why', async () => {
    const outcome = await submitted();
    await outcome.when(returnCase, { ...it, reason: 'Vraag eerst het MDO' }, { by: chair });
    outcome.accepts('AT-2026-0001 is terug bij de inbrenger').tells(participant, 'Vraag eerst het MDO');
    await outcome.when(returnCase, { ...it, reason: 'Nog eens' }, { by: secretary, now: SECOND });
    outcome.tells('channel', 'Er staan geen casussen op deze agenda.');
    expect(await outcome.all('reason')).toHaveLength(1);
  });

  test('needs a reason, and is not for the submitter to do', async () => {
    const outcome = await submitted();
    (await outcome.when(returnCase, { ...it, reason: ' ' }, { by: chair })).asksAgain('Vul dit in').changesNothing();
    (await outcome.when(returnCase, { ...it, reason: 'Nee' }, { by: participant })).refuses('not-allowed-chair');
  });

  test('can be amended and submitted again under the same number, also with another name', async () => {
    const outcome = await submitted();
    await outcome.when(returnCase, { ...it, reason: 'Hoort nog niet hier' }, { by: chair });
    await outcome.when(amendCase, it, { by: participant });
    outcome.accepts('Geboortedatum');
    const second = { ...it, step: 2, go: 'next', ...RIGHT, name: 'Fenna Anders' };
    await outcome.when(saveStep, { ...it, step: 1, go: 'next', ...RIGHT }, { by: participant });
    await outcome.when(saveStep, second, { by: participant });
    await outcome.when(saveStep, { ...it, step: 3, go: 'next', ...RIGHT }, { by: participant });
    await outcome.when(submitCase, it, { by: participant });
    outcome.accepts('AT-2026-0001 is ingediend');
    const [found] = await outcome.all('case');
    expect(found).toMatchObject({ status: 'active', number: 'AT-2026-0001', submittedOn: '2026-11-23' });
    expect(found?.file.name).toBe('Fenna Anders');
    expect(await outcome.all('duplicate')).toHaveLength(1);
    expect(await outcome.all('counter')).toMatchObject([{ last: 1 }]);
    await outcome.when(submitCase, it, { by: participant });
    outcome.accepts('was al ingediend').changesNothing();
  });

  test('stays readable when the form to amend it is thrown away', async () => {
    const outcome = await submitted();
    await outcome.when(returnCase, { ...it, reason: 'Nog niet' }, { by: chair });
    await outcome.when(amendCase, it, { by: participant });
    await outcome.when(discardDraft, it, { by: participant });
    expect(await outcome.all('draft')).toEqual([]);
    expect((await outcome.all('case'))[0]?.file.name).toBe('Fenna Verzonnen');
  });

  test('cannot be amended by somebody else, nor reopened behind the back of its submitter', async () => {
    const outcome = await submitted();
    await outcome.when(returnCase, { ...it, reason: 'Nog niet' }, { by: chair });
    (await outcome.when(amendCase, it, { by: other })).refuses('old-button');
    const again = { ...it, reason: 'Toch', firstDayHome: '2026-11-01' };
    (await outcome.when(reopenCase, again, { by: other })).refuses('case-returned');
  });
});

describe('a case that is withdrawn', () => {
  const why = { ...it, reason: 'Toestemming ingetrokken' };

  test('leaves the agenda, and its record stays with the reason', async () => {
    const outcome = await submitted();
    (await outcome.when(withdrawCase, why, { by: participant, now: SECOND })).accepts('ingetrokken');
    await outcome.when(withdrawCase, why, { by: chair, now: new Date(SECOND.getTime() + 2000) });
    outcome.accepts('ingetrokken').tells('channel', 'Er staan geen casussen');
    expect(await outcome.all('case')).toMatchObject([{ status: 'withdrawn', withdrawnOn: '2026-11-23' }]);
    expect(await outcome.all('reason')).toMatchObject([{ about: 'withdrawn', by: participant.id, text: why.reason }]);
  });

  test('is there for chair and submitter alone', async () => {
    const outcome = await submitted();
    await outcome.when(withdrawCase, why, { by: secretary });
    (await outcome.when(showDossier, it, { by: secretary })).refuses('not-allowed-case');
    (await outcome.when(showDossier, it, { by: chair })).accepts('Fenna');
    (await outcome.when(showDossier, it, { by: participant })).accepts('Fenna');
  });

  test('cannot be reopened; the pupil can be submitted anew, under a new number', async () => {
    const outcome = await submitted();
    await outcome.when(withdrawCase, why, { by: chair });
    const again = { ...it, reason: 'Toch', firstDayHome: '2026-11-01' };
    (await outcome.when(reopenCase, again, { by: chair })).refuses('case-withdrawn');
    const anew = aDraft();
    await outcome.desk.seed(anew);
    await outcome.when(submitCase, { case: anew.caseId }, { by: participant });
    outcome.accepts('AT-2026-0002');
  });

  test('is not for somebody who neither brought it in nor leads it', async () => {
    (await (await submitted()).when(withdrawCase, why, { by: other })).refuses('not-allowed-case');
  });
});
