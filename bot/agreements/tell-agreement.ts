import { agreementCard, agreementSettled } from '../../cards/agreement.ts';
import { defineTopic } from '../action.ts';
import { daysBetween } from '../deadlines/day.ts';
import { isUndone } from './agreement.ts';
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

/** On its date and when it is late: the owner, then the regisseur, then the chair are asked about an agreement that still stands. */
export const agreementDue = defineTopic({
  topic: 'agreement.due',
  on: 'agreement',
  wanted: ({ agreement, case: found }, { about }) =>
    agreement !== undefined &&
    isUndone(agreement) &&
    agreement.dueOn === about.due &&
    (found?.status === 'active' || found?.status === 'follow'),
  draw(found, { about }, context) {
    const shown = agreementOf(found, context);
    const daysLate = daysBetween(about.due ?? context.today, context.today);
    return { card: agreementCard({ ...shown, daysLate }), summary: `Afspraak bij casus ${shown.number}` };
  },
  done: (found, _notice, context) =>
    found.agreement && found.case ? agreementSettled(agreementOf(found, context)) : '',
});
