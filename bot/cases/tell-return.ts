import { returnedCard } from '../../cards/returned.ts';
import { defineTopic } from '../action.ts';
import { lastReason } from './load-leaving.ts';

/** The submitter hears why the case came back, and how to amend it. */
export const caseReturned = defineTopic({
  topic: 'case.returned',
  on: 'leaving',
  wanted: ({ case: found }, _notice, { actor }) => found?.status === 'returned' && found.owner === actor.id,
  draw({ case: found, reasons }) {
    if (!found) throw new Error('wanted without a case');
    const reason = lastReason(reasons, 'returned')?.text ?? '';
    return {
      card: returnedCard({ caseId: found.caseId, number: found.number, reason }),
      summary: `Casus ${found.number} is terug bij u`,
    };
  },
});
