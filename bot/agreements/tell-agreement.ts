import { agreementCard } from '../../cards/agreement.ts';
import { defineTopic } from '../action.ts';
import { agreementOf } from './show-agreement.ts';

/** The owner hears what was agreed and by when; the card changes in place wherever it is answered. */
export const agreementMade = defineTopic({
  topic: 'agreement.made',
  on: 'agreement',
  wanted: ({ agreement, case: found }) => agreement !== undefined && found !== undefined,
  draw(found, _notice, context) {
    return { card: agreementCard(agreementOf(found, context)), summary: `Afspraak bij casus ${found.case?.number}` };
  },
});
