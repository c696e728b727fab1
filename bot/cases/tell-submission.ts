import { announceCard } from '../../cards/announce.ts';
import { receiptCard } from '../../cards/receipt.ts';
import { defineTopic } from '../action.ts';
import { nameless } from './nameless.ts';

/** The channel hears of a new case: number, age, education, weeks at home and who brings it in; never a name or a question. */
export const caseAnnounced = defineTopic({
  topic: 'case.announced',
  on: 'case',
  wanted: ({ case: found }) => found !== undefined,
  draw({ case: found, meetings, submitter }, _notice, { today }) {
    if (!found) throw new Error('wanted without a case');
    const { late } = found;
    const organisation = submitter?.organisation;
    const card = announceCard({ ...nameless(found, meetings, today), late, ...(organisation ? { organisation } : {}) });
    return { card, summary: `Nieuwe casus ${found.number}` };
  },
});

/** The submitter hears the number, the list or meeting, and where to find the case. */
export const caseReceived = defineTopic({
  topic: 'case.received',
  on: 'case',
  wanted: ({ case: found }) => found !== undefined,
  draw({ case: found, meetings }, _notice, { today }) {
    if (!found) throw new Error('wanted without a case');
    const card = receiptCard({ ...nameless(found, meetings, today), late: found.late });
    return { card, summary: `Casus ${found.number} is ingediend` };
  },
});
