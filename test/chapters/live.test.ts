import { describe, expect, it } from 'vitest';
import { addAgreement } from '../../bot/agreements/add-agreement.ts';
import { quickBottleneck } from '../../bot/bottlenecks/report-bottleneck.ts';
import { followCase } from '../../bot/cases/follow-case.ts';
import { freshIdFor, textMark } from '../../bot/ids.ts';
import { closeMeeting } from '../../bot/meetings/close-meeting.ts';
import { recordDecision, recordLadder, recordWaiting, sharpenQuestion } from '../../bot/meetings/record-item.ts';
import { showLive } from '../../bot/meetings/show-live.ts';
import { startMeeting } from '../../bot/meetings/start-meeting.ts';
import { jumpMeeting, walkMeeting } from '../../bot/meetings/walk-meeting.ts';
import type { TableCase } from '../../storage/documents.ts';
import { aCase, aMeeting } from './builders.ts';
import { given } from './given.ts';
import { chair, other, participant, type Someone, secretary } from './people.ts';

const DATE = '2026-12-10';
const meeting = DATE;
const planned = aMeeting(DATE, { status: 'posted', postedAt: '2026-12-04T09:00:00.000Z' });
const cases = [1, 2, 3].map((n) =>
  aCase({ caseId: `casus-${n}`, number: `AT-2026-000${n}`, where: { status: 'active', meeting: planned.id } }),
);
const [first, second, third] = cases as [TableCase, TableCase, TableCase];
const led: TableCase = { ...first, regisseur: { person: other.id, since: '2026-11-10', accepted: true } };
const NOW = new Date('2026-12-10T14:00:00+01:00');
const by = (who: Someone) => ({ by: who, now: NOW, surface: { kind: 'chat' } as const });
const inDialog = (who: Someone) => ({ by: who, now: NOW });
const started = async (...documents: Parameters<typeof given>) =>
  (await given(planned, ...documents).when(startMeeting, { meeting }, by(chair))).accepts();

describe('a meeting is started', () => {
  it('stands at the first case of its agenda, on a card in the own chat of chair and secretary', async () => {
    const outcome = await started(...cases);
    outcome.accepts('Casus 1 van 3', 'AT-2026-0001').tellsOnly(chair, secretary, 'channel');
    outcome.tells(secretary, 'Casus 1 van 3', 'Volgende', 'Sluit bijeenkomst');
    expect(await outcome.all('meeting')).toMatchObject([
      { status: 'running', current: 'casus-1', order: ['casus-1', 'casus-2', 'casus-3'] },
    ]);
  });

  it('is started once, by chair or secretary alone', async () => {
    const outcome = await started(...cases);
    (await outcome.when(startMeeting, { meeting }, by(secretary))).accepts('Casus 1 van 3').changesNothing();
    (await given(planned).when(startMeeting, { meeting }, by(participant))).refuses('not-allowed-chair');
  });

  it('waits until the one under way is closed', async () => {
    const outcome = await given(planned, aMeeting('2026-12-17')).when(startMeeting, { meeting }, by(chair));
    (await outcome.when(startMeeting, { meeting: '2026-12-17' }, by(chair))).refuses('another-meeting-running');
  });

  it('can be held without cases, and closed', async () => {
    const outcome = await started();
    outcome.accepts('Er staan geen casussen op de agenda');
    (await outcome.when(closeMeeting, { meeting }, by(chair))).accepts('De bijeenkomst is gesloten');
    (await outcome.when(startMeeting, { meeting }, by(chair))).refuses('meeting-held');
  });
});

describe('the meeting walks through its cases', () => {
  it('goes one case on when two people press Volgende at the same case', async () => {
    const outcome = await started(...cases);
    const press = { meeting, from: 'casus-1', to: 'next' };
    (await outcome.when(walkMeeting, press, by(chair))).accepts('Casus 2 van 3');
    (await outcome.when(walkMeeting, press, by(secretary))).accepts('Casus 2 van 3').changesNothing();
  });

  it('goes back, jumps to a case that is chosen, and ends at the bottlenecks', async () => {
    const outcome = await started(...cases);
    (await outcome.when(jumpMeeting, { meeting, place: 'casus-3' }, by(secretary))).accepts('Casus 3 van 3');
    (await outcome.when(walkMeeting, { meeting, from: 'casus-3', to: 'previous' }, by(chair))).accepts('Casus 2 van 3');
    (await outcome.when(jumpMeeting, { meeting, place: 'end' }, by(chair))).accepts('Knelpunten');
    (await outcome.when(walkMeeting, { meeting, from: '', to: 'previous' }, by(chair))).accepts('Casus 3 van 3');
  });

  it('says that a case was withdrawn while it was discussed, and goes on', async () => {
    const outcome = await started(...cases);
    const { meeting: _m, ...rest } = first as Extract<TableCase, { status: 'active' }>;
    const session = outcome.desk.records.session('t0');
    await session.get('case', first.id);
    await session.commit([{ write: { ...rest, status: 'withdrawn', withdrawnOn: DATE } }]);
    (await outcome.when(showLive, { meeting }, by(chair))).accepts('ondertussen ingetrokken');
    (await outcome.when(recordLadder, { meeting, case: 'casus-1', step: 'complex' }, by(chair))).changesNothing();
    (await outcome.when(walkMeeting, { meeting, from: 'casus-1', to: 'next' }, by(chair))).accepts('Casus 2 van 3');
  });

  it('goes on after the chair left: the secretary has the same card', async () => {
    const outcome = await started(...cases);
    await outcome.when('member.leave', { person: chair.id }, { by: { id: 'system', name: '', roles: [] } });
    (await outcome.when(walkMeeting, { meeting, from: 'casus-1', to: 'next' }, by(secretary))).accepts('Casus 2 van 3');
  });
});

describe('what is recorded about a case', () => {
  const ids = { meeting, case: 'casus-1' };

  it('takes one press each for ladder and waiting reason, and the other runner of the table sees it', async () => {
    const outcome = await started(...cases);
    (await outcome.when(recordLadder, { ...ids, step: 'complex' }, by(chair))).accepts('Ladder', 'Complex');
    outcome.desk.clock.moveTo(new Date(NOW.getTime() + 2000));
    await outcome.desk.dispatcher.sweep();
    expect(outcome.desk.left.filter(({ to }) => to === secretary.id).at(-1)?.text).toContain('Ladder');
    (await outcome.when(recordWaiting, { ...ids, reason: 'waiting-list' }, by(secretary))).accepts('Wacht op');
    expect((await outcome.all('case')).find(({ caseId }) => caseId === 'casus-1')?.waiting).toEqual({
      reason: 'waiting-list',
      since: DATE,
    });
    (await outcome.when(recordWaiting, { ...ids, reason: 'none' }, by(secretary))).accepts();
    expect((await outcome.all('item'))[0]).toMatchObject({ ladder: 'complex' });
    expect((await outcome.all('item'))[0]?.waiting).toBeUndefined();
  });

  it('keeps question and decision, of two people at once both, and shows no word of them on the live card', async () => {
    const outcome = await started(...cases);
    const [question, decision] = ['Wie begeleidt haar de eerste week?', 'School en wijkteam starten samen'];
    await outcome.when(sharpenQuestion, { ...ids, seen: textMark(''), question }, inDialog(chair));
    await outcome.when(recordDecision, { ...ids, seen: textMark(''), decision }, inDialog(secretary));
    expect((await outcome.all('item'))[0]?.notes).toMatchObject({ question, decision });
    (await outcome.when(showLive, { meeting }, by(chair))).accepts('Aangescherpt', 'Genoteerd');
    expect(JSON.stringify(outcome.reply)).not.toMatch(/eerste week|wijkteam|Fenna|Verzonnen/);
  });

  it('does not overwrite unseen what another wrote meanwhile', async () => {
    const outcome = await started(...cases);
    await outcome.when(recordDecision, { ...ids, seen: textMark(''), decision: 'Eerst rust' }, inDialog(chair));
    await outcome.when(
      recordDecision,
      { ...ids, seen: textMark(''), decision: 'Meteen naar school' },
      inDialog(secretary),
    );
    outcome.asksAgain('Iemand anders schreef dit net ook', 'Eerst rust').changesNothing();
    expect(JSON.stringify(outcome.reply)).toContain('Meteen naar school');
  });

  it('opens neither form in a channel', async () => {
    const outcome = await started(...cases);
    await outcome.when('item.question-form', ids, { by: chair, surface: { kind: 'channel' } });
    expect(JSON.stringify(outcome.reply)).not.toContain('begeleiding');
  });
});

describe('a case goes to the follow list', () => {
  const ids = { meeting, case: 'casus-1', outcome: 'school' };

  it('keeps its place in the meeting, and its first review comes after six weeks', async () => {
    const outcome = await started(led, second, third);
    (await outcome.when(followCase, ids, by(chair))).accepts('Casus 1 van 3', 'Volglijst');
    expect((await outcome.all('case')).find(({ caseId }) => caseId === 'casus-1')).toMatchObject({
      status: 'follow',
      followSince: DATE,
      outcome: 'school',
      nextReviewOn: '2027-01-21',
    });
    (await outcome.when(followCase, ids, inDialog(secretary))).accepts('staat al op de volglijst').changesNothing();
    (await outcome.when(walkMeeting, { meeting, from: 'casus-1', to: 'next' }, by(chair))).accepts('Casus 2 van 3');
  });

  it('needs a regisseur or a plan', async () => {
    (await given(first).when(followCase, ids, inDialog(chair))).refuses('no-regisseur-yet');
    const withPlan = { ...first, file: { ...first.file, plan: 'Twee ochtenden per week' } };
    (await given(withPlan).when(followCase, ids, inDialog(chair))).accepts('21 januari 2027');
  });

  it('is also for the regisseur, outside a meeting, and for no other participant', async () => {
    (await given(led).when(followCase, { case: 'casus-1', outcome: 'work' }, inDialog(other))).accepts('volglijst');
    (await given(led).when(followCase, { case: 'casus-1', outcome: 'work' }, inDialog(participant))).refuses(
      'not-allowed-case',
    );
  });
});

describe('a meeting is closed', () => {
  const agreement = (n: number, who: Someone) => ({
    agreement: freshIdFor(chair.id),
    case: `casus-${n}`,
    meeting,
    what: `Afspraak nummer ${n}`,
    who: who.id,
    when: '2026-12-17',
  });

  it('moves what was not discussed to the next meeting and sends each owner the own actions', async () => {
    const next = aMeeting('2027-01-21');
    const outcome = await started(next, ...cases);
    await outcome.when(addAgreement, agreement(1, participant), inDialog(chair));
    await outcome.when(addAgreement, agreement(2, participant), inDialog(chair));
    await outcome.when(addAgreement, agreement(2, other), inDialog(chair));
    (await outcome.when(closeMeeting, { meeting }, by(secretary))).accepts('Besproken: 2 van 3', 'Afspraken: 3');
    outcome.tells(participant, 'Uw acties', 'Afspraak nummer 1', 'Afspraak nummer 2');
    outcome.tells(other, 'Afspraak nummer 2');
    const [one, , three] = await outcome.all('case');
    expect(one).toMatchObject({ discussedAt: [planned.id] });
    expect(three).toMatchObject({ discussedAt: [], meeting: next.id });
  });

  it('is closed once; without a meeting to come its cases wait for one', async () => {
    const outcome = await started(...cases);
    (await outcome.when(closeMeeting, { meeting }, by(chair))).accepts('Niet besproken: 3');
    expect((await outcome.all('case')).every((one) => one.status === 'active' && one.meeting === undefined)).toBe(true);
    (await outcome.when(closeMeeting, { meeting }, by(secretary))).accepts('gesloten').changesNothing().tellsOnly();
    (await outcome.when(walkMeeting, { meeting, from: 'casus-1', to: 'next' }, by(chair))).refuses(
      'meeting-not-running',
    );
  });

  it('was never closed before it began', async () => {
    (await given(planned).when(closeMeeting, { meeting }, by(chair))).refuses('meeting-not-running');
  });
});

describe('ten cases', () => {
  it('are minuted in fewer than sixty presses, with nothing typed but the agreements', async () => {
    const ten = Array.from({ length: 10 }, (_, n) =>
      aCase({ caseId: `casus-${n}`, number: `AT-2026-00${10 + n}`, where: { status: 'active', meeting: planned.id } }),
    );
    let presses = 1;
    const outcome = await started(...ten);
    const press = async (...args: Parameters<typeof outcome.when>) => {
      presses += 1;
      (await outcome.when(...args)).accepts();
    };
    for (const { caseId } of ten) {
      await press(recordLadder, { meeting, case: caseId, step: 'complex' }, by(secretary));
      await press('agreement.form', { case: caseId, meeting }, inDialog(secretary));
      const typed = { agreement: freshIdFor(secretary.id), what: 'Bellen', who: participant.id, when: '2026-12-17' };
      await press(addAgreement, { ...typed, case: caseId, meeting }, inDialog(secretary));
      await press('poll.open', { case: caseId, meeting }, by(secretary));
      await press(walkMeeting, { meeting, from: caseId, to: 'next' }, by(secretary));
    }
    const bottleneck = { bottleneck: freshIdFor(secretary.id), case: 'casus-0', category: 'supply' };
    await press('bottleneck.quick-form', { case: 'casus-0', meeting }, inDialog(secretary));
    await press(quickBottleneck, bottleneck, inDialog(secretary));
    await press(closeMeeting, { meeting }, by(secretary));
    expect(presses).toBeLessThan(60);
    outcome.accepts('Besproken: 10 van 10', 'Afspraken: 10');
  });
});
