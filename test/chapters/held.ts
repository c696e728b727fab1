import { type AnyDocument, type Documents, KINDS, type TableCase } from '../../storage/documents.ts';
import { aCase, aMeeting } from './builders.ts';
import { chair, coordinator, other, participant, type Someone } from './people.ts';

const AT = '2026-11-23T14:10:00.000Z';
const POSTED = { postedAt: '2026-11-16T08:00:00.000Z', startedAt: '2026-11-23T13:00:00.000Z' };

/** What was typed about the case, by the place where it was typed. */
export type Words = {
  readonly name?: string;
  readonly question?: string;
  readonly decision?: string;
  readonly agreement?: string;
  readonly deputy?: string;
  readonly bottleneck?: string;
};

/** A meeting of today with one case that was discussed and one that was not, and everything that can be recorded at it. */
export function aHeldMeeting(status: 'running' | 'closed' = 'closed', words: Words = {}) {
  const discussed: TableCase = {
    ...aCase({
      caseId: 'case-1',
      where: { status: 'active', meeting: 'meeting:2026-11-23' },
      file: { name: words.name ?? 'Fenna Verzonnen' },
    }),
    discussedAt: ['meeting:2026-11-23'],
    regisseur: { person: other.id, since: '2026-11-23', accepted: true },
  };
  const waiting = aCase({ caseId: 'case-2', number: 'AT-2026-0002', where: { status: 'active' } });
  const order = [discussed.caseId, waiting.caseId];
  const closed = status === 'closed' ? { closedAt: '2026-11-23T15:00:00.000Z' } : {};
  const meeting = aMeeting('2026-11-23', { ...POSTED, status, order, ...closed });
  const about = { owner: meeting.id, caseId: discussed.caseId };
  const item = KINDS.item.shape.parse({
    ...about,
    ...{ kind: 'item', id: `item:2026-11-23:${discussed.caseId}`, ladder: 'complex', discussedAt: AT },
    notes: {
      question: words.question ?? 'Wie regelt het vervoer?',
      decision: words.decision ?? 'De gemeente regelt het.',
    },
  });
  const attendances = [
    answerOf(participant, 'present', ''),
    answerOf(coordinator, 'deputy', words.deputy ?? 'Nina Verzinsel'),
  ];
  const agreement = KINDS.agreement.shape.parse({
    ...{ kind: 'agreement', id: 'agreement:1', caseId: discussed.caseId, meeting: meeting.id, owner: coordinator.id },
    ...{ status: 'open', dueOn: '2026-12-17', madeBy: chair.id, madeAt: AT },
    notes: { what: words.agreement ?? 'Belt de school.' },
  });
  const bottleneck = KINDS.bottleneck.shape.parse({
    ...{ kind: 'bottleneck', id: 'bottleneck:1', owner: chair.id, status: 'open', category: 'transport' },
    ...{ level: 'policy', cases: [discussed.caseId], reportedOn: '2026-11-23' },
    notes: { text: words.bottleneck ?? 'Er rijdt geen bus.' },
  });
  const documents: AnyDocument[] = [meeting, discussed, waiting, item, ...attendances, agreement, bottleneck];
  return { meeting, discussed, waiting, documents };
}

/** The declaration that this person signed for the meeting of today. */
export function signedFor(meeting: { readonly id: string }, by: Someone): Documents['declaration'] {
  const id = `declaration:2026-11-23:${by.id}`;
  return { kind: 'declaration', id, owner: meeting.id, person: by.id, text: '2026-1', what: 'signed', at: AT };
}

function answerOf(by: Someone, answer: 'present' | 'deputy', deputy: string): Documents['attendance'] {
  const id = `attendance:2026-11-23:${by.id}`;
  return { kind: 'attendance', id, owner: 'meeting:2026-11-23', person: by.id, answer, at: AT, deputy };
}
