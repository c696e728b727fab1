import { type Agreement, type Bottleneck, KINDS } from '../../storage/documents.ts';
import { chair, participant, type Someone } from './people.ts';

/** An agreement of this person on a case, open and due on Thursday 10 December unless it says otherwise. */
export function anAgreement(
  over: Partial<Agreement> & { by?: Someone; agreement?: string; caseId: string; what?: string },
): Agreement {
  const {
    by = participant,
    agreement = 'afspraak-1',
    what = 'De school bellen over een rustige start',
    ...rest
  } = over;
  return KINDS.agreement.shape.parse({
    kind: 'agreement',
    id: `agreement:${agreement}`,
    owner: by.id,
    status: 'open',
    dueOn: '2026-12-10',
    madeBy: chair.id,
    madeAt: '2026-11-19T13:00:00.000Z',
    notes: { what, obstacle: '' },
    ...rest,
  });
}

/** A bottleneck that was reported on a Monday in November, open unless it says otherwise. */
export function aBottleneck(over: Partial<Bottleneck> & { bottleneck?: string } = {}): Bottleneck {
  const { bottleneck = 'knelpunt-1', ...rest } = over;
  return KINDS.bottleneck.shape.parse({
    kind: 'bottleneck',
    id: `bottleneck:${bottleneck}`,
    owner: participant.id,
    status: 'open',
    category: 'waiting-list',
    level: 'policy',
    cases: [],
    reportedOn: '2026-11-16',
    notes: { text: 'Er is nergens plek voor behandeling' },
    ...rest,
  });
}
