import { describe, expect, test } from 'vitest';
import { showDossier } from '../../bot/cases/show-dossier.ts';
import { DECLARATION_TEXT } from '../../bot/meetings/declaration.ts';
import { signDeclaration } from '../../bot/meetings/sign-declaration.ts';
import { withdrawDeclaration } from '../../bot/meetings/withdraw-declaration.ts';
import { type AnyDocument, type Documents, KINDS, type TableCase } from '../../storage/documents.ts';
import { aCase, aMeeting } from './builders.ts';
import { given, type Outcome } from './given.ts';
import {
  board,
  chair,
  coordinator,
  gone,
  guest,
  other,
  participant,
  type Someone,
  secretary,
  stranger,
} from './people.ts';

const POSTED = { status: 'posted', postedAt: '2026-11-20T08:00:00.000Z' };
const posted = aMeeting('2026-12-10', POSTED);
const closed = aMeeting('2026-12-10', { ...POSTED, status: 'closed', closedAt: '2026-12-10T15:00:00.000Z' });
const running = aMeeting('2026-12-10', { ...POSTED, status: 'running', startedAt: '2026-12-10T13:00:00.000Z' });

const onAgenda = aCase({ where: { status: 'active', meeting: posted.id } });
const withLead: TableCase = { ...onAgenda, regisseur: { person: other.id, since: '2026-11-10', accepted: true } };
const withdrawn = KINDS.case.shape.parse({ ...onAgenda, status: 'withdrawn', withdrawnOn: '2026-11-20' });

/** What `by` signed for the meeting, as it is kept. */
function signedBy(by: Someone, meeting = posted): Documents['declaration'] {
  const id = `declaration:2026-12-10:${by.id}`;
  const at = '2026-11-20T09:00:00.000Z';
  return { kind: 'declaration', id, owner: meeting.id, person: by.id, text: DECLARATION_TEXT, what: 'signed', at };
}

function itemWith(over: Partial<Documents['item']>): Documents['item'] {
  const { caseId } = onAgenda;
  const ids = { id: `item:2026-12-10:${caseId}`, owner: posted.id, caseId };
  return KINDS.item.shape.parse({ kind: 'item', ...ids, notes: {}, ...over });
}

const open = (by: Someone, ...documents: AnyDocument[]): Promise<Outcome> =>
  given(...documents).when(showDossier, { case: onAgenda.caseId }, { by });

describe('a dossier is open', () => {
  test('to chair, secretary and submitter without a declaration', async () => {
    for (const by of [chair, secretary, participant]) (await open(by, onAgenda)).accepts('Fenna Verzonnen');
  });

  test('to the regisseur without a declaration', async () => {
    (await open(other, withLead)).accepts('Fenna Verzonnen');
  });

  test('to a participant and the coordinator who signed for a meeting with the case on its posted agenda', async () => {
    for (const by of [other, coordinator])
      for (const meeting of [posted, running]) (await open(by, onAgenda, meeting, signedBy(by))).accepts('Fenna');
  });

  test('to a guest who signed, for the case of which that person is a guest', async () => {
    (await open(guest, onAgenda, posted, signedBy(guest), itemWith({ guests: [guest.id] }))).accepts('Fenna');
  });
});

describe('a dossier is closed', () => {
  test('to a participant who did not sign, or took it back', async () => {
    (await open(other, onAgenda, posted)).refuses('not-allowed-case');
    const ids = { meeting: posted.id, text: DECLARATION_TEXT };
    const signed = await given(onAgenda, posted).when(signDeclaration, ids, { by: other });
    (await signed.when(showDossier, { case: onAgenda.caseId }, { by: other })).accepts('Fenna');
    const back = await signed.when(withdrawDeclaration, ids, { by: other });
    (await back.when(showDossier, { case: onAgenda.caseId }, { by: other })).refuses('not-allowed-case');
  });

  test('to who signed for a meeting without the case, or one not posted yet, or closed', async () => {
    const elsewhere = aMeeting('2027-01-20', POSTED);
    const signedElsewhere = { ...signedBy(other), owner: elsewhere.id };
    (await open(other, onAgenda, posted, elsewhere, signedElsewhere)).refuses('not-allowed-case');
    (await open(other, onAgenda, aMeeting('2026-12-10'), signedBy(other))).refuses('not-allowed-case');
    (await open(other, onAgenda, closed, signedBy(other))).refuses('not-allowed-case');
    (await open(other, onAgenda, posted, signedBy(other), itemWith({ off: true }))).refuses('not-allowed-case');
  });

  test('to a guest of another case, and to a guest who did not sign', async () => {
    (await open(guest, onAgenda, posted, signedBy(guest), itemWith({}))).refuses('not-allowed-case');
    (await open(guest, onAgenda, posted, itemWith({ guests: [guest.id] }))).refuses('not-allowed-case');
  });

  test('to a board member and a stranger, with the same sentence as for a case that is not there', async () => {
    for (const by of [board, stranger, gone]) {
      const signed = signedBy(by);
      const there = await open(by, onAgenda, posted, signed, itemWith({ guests: [by.id] }));
      const absent = await open(by, posted, signed);
      expect(there.reply).toEqual(absent.reply);
      expect(there.reply).toHaveProperty('refused');
    }
  });

  test('after it was withdrawn, to all but chair and submitter', async () => {
    const regisseur = { person: other.id, since: '2026-11-10', accepted: true };
    const found = { ...withdrawn, regisseur };
    for (const by of [chair, participant]) (await open(by, found)).accepts('Fenna');
    for (const by of [secretary, other, coordinator]) {
      (await open(by, found, posted, signedBy(by))).refuses('not-allowed-case');
    }
  });
});

describe('the audit trail', () => {
  test('has a fact of every view and of every refusal, with the case', async () => {
    const { caseId } = onAgenda;
    const seen = await open(chair, onAgenda);
    expect(await seen.all('audit')).toEqual([expect.objectContaining({ what: 'case.dossier', by: chair.id, caseId })]);
    const refused = await open(board, onAgenda);
    const [fact] = await refused.all('audit');
    expect(fact).toMatchObject({ what: 'case.dossier', by: board.id, caseId, refused: 'not-allowed-case' });
  });
});

describe('what stands in a dossier', () => {
  test('is the file with everything that was recorded of the case', async () => {
    const { caseId } = onAgenda;
    const at = '2026-11-20T09:00:00.000Z';
    const records = [
      {
        kind: 'preparation',
        id: `preparation:2026-12-10:${caseId}:${other.id}`,
        person: other.id,
        known: 'contact',
        line: 'De jeugdarts kent haar.',
        at,
        owner: posted.id,
        caseId,
      },
      {
        kind: 'progress',
        id: `progress:2026-12-10:${caseId}`,
        by: other.id,
        standing: 'delayed',
        line: 'De plek is er nog niet.',
        at,
        owner: posted.id,
        caseId,
      },
      {
        kind: 'agreement',
        id: 'agreement:1',
        owner: coordinator.id,
        status: 'open',
        dueOn: '2026-12-17',
        madeBy: chair.id,
        madeAt: at,
        answers: [],
        notes: { what: 'Belt de school.', obstacle: '' },
        caseId,
      },
      {
        kind: 'plan',
        id: `plan:${caseId}`,
        by: other.id,
        at,
        goal: 'care-education',
        targetOn: '2027-01-20',
        steps: [{ what: 'Kennismaken', on: '2026-12-14' }],
        caseId,
      },
    ] as const;
    const discussed = itemWith({
      discussedAt: at,
      ladder: 'complex',
      notes: { lateReason: '', question: 'Wie regelt het vervoer?', decision: 'De gemeente regelt het.' },
    });
    const led: TableCase = { ...withLead, leads: [{ person: secretary.id, from: '2026-10-01', to: '2026-11-10' }] };
    const outcome = await open(chair, led, posted, discussed, ...(records as unknown as AnyDocument[]));
    outcome.accepts(
      /Pim Partner \(Organisatie P\)/,
      'Contactpersoon: De jeugdarts kent haar.',
      'Wie regelt het vervoer?',
      'De gemeente regelt het.',
      'Complex',
      /Pim Partner, sinds 10 november 2026/,
      /Sem Secretaris, van 1 oktober 2026 tot 10 november 2026/,
      /Zorg-onderwijsarrangement, uiterlijk 20 januari 2027/,
      'Kennismaken',
      /Cato Coördinator · 17 december 2026 · Open/,
      'Belt de school.',
      'Loopt vertraging op: De plek is er nog niet.',
    );
  });

  test('never stands on a card in a channel', async () => {
    const { caseId } = onAgenda;
    for (const surface of [{ kind: 'channel' }, { kind: 'chat' }] as const) {
      const outcome = await given(onAgenda).when(showDossier, { case: caseId }, { by: chair, surface });
      outcome.accepts('AT-2026-0001');
      expect(JSON.stringify(outcome.reply)).not.toContain('Fenna');
    }
  });
});
