import { describe, expect, it } from 'vitest';
import { addAgreement } from '../../bot/agreements/add-agreement.ts';
import { finishAgreement } from '../../bot/agreements/finish-agreement.ts';
import { missAgreement } from '../../bot/agreements/miss-agreement.ts';
import { showMissForm } from '../../bot/agreements/show-miss-form.ts';
import { freshIdFor } from '../../bot/ids.ts';
import { KINDS } from '../../storage/documents.ts';
import { anAgreement } from './agreed.ts';
import { aCase } from './builders.ts';
import { textOf } from './desk.ts';
import { given } from './given.ts';
import { board, chair, guest, other, participant, secretary } from './people.ts';

const found = aCase({ caseId: 'casus-1' });
const led = { ...found, regisseur: { person: other.id, since: '2026-11-10', accepted: true } };
const what = 'De school bellen over een rustige start';
const filled = (by: { id: string }) => ({
  agreement: freshIdFor(by.id),
  case: 'casus-1',
  what,
  who: participant.id,
  when: '2026-12-10',
});

describe('an agreement is recorded', () => {
  it('stands with what, who and when, and its owner gets it with the two answers', async () => {
    const outcome = await given(found).when(addAgreement, filled(chair), { by: chair });
    outcome.accepts('AT-2026-0001').tellsOnly(participant);
    outcome.tells(participant, what, 'donderdag 10 december 2026');
    expect(JSON.stringify(outcome.desk.left[0]?.message)).toMatch(/Gereed.*Lukt niet op tijd/);
    expect(outcome.desk.left[0]?.summary).toBe('Afspraak bij casus AT-2026-0001');
    expect(await outcome.all('agreement')).toMatchObject([
      { owner: participant.id, dueOn: '2026-12-10', madeBy: chair.id },
    ]);
  });

  it('can be recorded by the regisseur of the case, and by no other participant', async () => {
    (await given(led).when(addAgreement, filled(other), { by: other })).accepts();
    (await given(found).when(addAgreement, filled(other), { by: other })).refuses('not-allowed-case');
  });

  it('is made once when it is saved twice', async () => {
    const typed = filled(secretary);
    const outcome = await given(found).when(addAgreement, typed, { by: secretary });
    (await outcome.when(addAgreement, typed, { by: secretary })).accepts('vastgelegd').changesNothing().tellsOnly();
  });

  it('asks again for what is missing and keeps what was typed', async () => {
    const typed = { ...filled(chair), who: board.id, when: '2026-11-20' };
    const outcome = await given(found).when(addAgreement, typed, { by: chair });
    outcome.asksAgain('Kies een antwoord', 'Deze datum is al geweest').changesNothing();
    expect(JSON.stringify(outcome.reply)).toContain(what);
  });
});

describe('an agreement is answered', () => {
  const agreement = anAgreement({ caseId: 'casus-1' });
  const asked = { agreement: 'afspraak-1', asked: '2026-12-10' };

  it('is done, and the card says by whom and when', async () => {
    const outcome = await given(found, agreement).when(finishAgreement, asked, { by: participant });
    outcome.accepts('Gereed · gemeld door Dana Deelnemer op maandag 23 november 2026');
    outcome.tells(participant, 'Gereed · gemeld door Dana Deelnemer');
  });

  it('says to a late press by whom and when it was answered, and changes nothing', async () => {
    const outcome = await given(found, agreement).when(finishAgreement, asked, { by: chair });
    (await outcome.when(finishAgreement, asked, { by: participant }))
      .accepts('gemeld door Vera Voorzitter op maandag 23 november 2026')
      .changesNothing()
      .tellsOnly();
    (await outcome.when(showMissForm, asked, { by: participant })).accepts('gemeld door Vera Voorzitter');
  });

  it('is open to its owner, also a guest, to chair, secretary and the regisseur, and to nobody else', async () => {
    const ofGuest = anAgreement({ caseId: 'casus-1', by: guest });
    for (const by of [guest, chair, secretary, other])
      (await given(led, ofGuest).when(finishAgreement, asked, { by })).accepts();
    (await given(led, ofGuest).when(finishAgreement, asked, { by: participant })).refuses('not-allowed-case');
  });

  it('could not be done: what stood in the way and a new date are kept, and the old date stays in the history', async () => {
    const why = {
      why: 'could-not',
      obstacle: 'De wachtlijst is acht weken',
      waiting: 'waiting-list',
      date: '2027-01-14',
    };
    const outcome = await given(found, agreement).when(missAgreement, { ...asked, ...why }, { by: participant });
    outcome.accepts('Kon niet · gemeld door Dana', 'donderdag 14 januari 2027', 'acht weken');
    const [kept] = await outcome.all('agreement');
    expect(kept).toMatchObject({ status: 'could-not', dueOn: '2027-01-14', waiting: 'waiting-list' });
    expect(kept?.answers).toMatchObject([{ by: participant.id, status: 'could-not', dueOn: '2027-01-14' }]);
    (await outcome.when(missAgreement, { ...asked, ...why, date: '2027-02-01' }, { by: chair }))
      .accepts('gemeld door Dana Deelnemer')
      .changesNothing();
    (await outcome.when(finishAgreement, asked, { by: participant })).accepts('Gereed');
  });

  it('was not done: a new date is asked, and what stood in the way only when it could not', async () => {
    const why = { ...asked, why: 'not-done', date: '2026-12-17' };
    (await given(found, agreement).when(missAgreement, why, { by: participant })).accepts('Niet gedaan');
    (await given(found, agreement).when(missAgreement, { ...why, why: 'could-not' }, { by: participant }))
      .asksAgain('Vul dit in')
      .changesNothing();
    (await given(found, agreement).when(missAgreement, { ...why, date: '2026-12-10' }, { by: participant })).asksAgain(
      'Kies een andere dag',
    );
  });

  it('shows its text to its owner and in a dialog, never in a channel', async () => {
    const channel = { surface: { kind: 'channel' } } as const;
    const chat = { surface: { kind: 'chat' } } as const;
    const card = (by: typeof chair, at: object) => given(found, agreement).when('agreement.card', asked, { by, ...at });
    expect(textOf((await card(participant, channel)).reply)).not.toContain(what);
    expect(textOf((await card(chair, chat)).reply)).not.toContain(what);
    expect(textOf((await card(participant, chat)).reply)).toContain(what);
    expect(textOf((await card(chair, {})).reply)).toContain(what);
  });
});

describe('the list of agreements', () => {
  const closed = anAgreement({ caseId: 'casus-1', agreement: 'afspraak-2', status: 'done', what: 'Al gedaan' });
  const ofOther = anAgreement({ caseId: 'casus-1', agreement: 'afspraak-3', by: guest, what: 'Iets van de gast' });
  const own = anAgreement({ caseId: 'casus-1', dueOn: '2026-11-20' });
  const list = (by: typeof chair, data: object, surface: 'chat' | 'channel' = 'chat') =>
    given(led, own, closed, ofOther).when('agreement.list', { ...data }, { by, surface: { kind: surface } });

  it('shows the own ones that still stand, marks what is overdue, and says no word of them in a channel', async () => {
    const outcome = (await list(participant, {})).accepts('AT-2026-0001', what, '⚠ Uiterlijk vrijdag 20 november 2026');
    expect(textOf(outcome.reply)).not.toMatch(/Al gedaan|van de gast/);
    expect(textOf((await list(participant, {}, 'channel')).reply)).not.toContain(what);
    expect(textOf((await list(guest, {})).reply)).toContain('Iets van de gast');
  });

  it('shows chair, secretary and regisseur those of others too, without their text', async () => {
    for (const by of [chair, secretary, other]) {
      const outcome = (await list(by, { all: 'yes' })).accepts('Dana Deelnemer', 'Gijs Gast');
      expect(textOf(outcome.reply)).not.toMatch(/rustige start|van de gast/);
    }
    expect(textOf((await list(participant, { all: 'yes' })).reply)).not.toContain('Gijs Gast');
  });
});

describe('a case that is withdrawn', () => {
  const { status: _status, ...core } = found;
  const withdrawn = KINDS.case.shape.parse({
    ...core,
    owner: other.id,
    status: 'withdrawn',
    withdrawnOn: '2026-11-20',
  });

  it('gets no agreement any more, and the texts of those that are there are closed to their owner', async () => {
    (await given(withdrawn).when(addAgreement, filled(chair), { by: chair })).refuses('case-read-only');
    const agreement = anAgreement({ caseId: 'casus-1' });
    const outcome = await given(withdrawn, agreement).when(
      'agreement.card',
      { agreement: 'afspraak-1' },
      { by: participant },
    );
    expect(textOf(outcome.reply)).not.toContain(what);
    await outcome.when('agreement.card', { agreement: 'afspraak-1' }, { by: chair });
    expect(textOf(outcome.reply)).toContain(what);
  });
});
