import { z } from 'zod';
import { agreementCard } from '../../cards/agreement.ts';
import { type Context, defineView } from '../action.ts';
import { dayIn } from '../deadlines/day.ts';
import { mayAnswer, mayRead } from './agreement.ts';
import type { FoundAgreement } from './load-agreement.ts';

/** One agreement for who may answer it: what, who, by when, and what was answered by whom. */
export const showAgreement = defineView({
  verb: 'agreement.card',
  title: 'Afspraak',
  on: 'agreement',
  data: z.object({ agreement: z.string().max(80) }),
  allow: (actor, { agreement, case: found }) => mayAnswer(actor, agreement, found),
  otherwise: 'not-allowed-case',
  show: (found, _data, context) => agreementCard(agreementOf(found, context)),
});

/** What the card of an agreement shows to this person in this place. */
export function agreementOf({ agreement, case: found, members }: FoundAgreement, context: Context) {
  if (!agreement || !found) throw new Error('an agreement was allowed that is not there');
  const nameOf = (person: string) => members.find((member) => member.person === person)?.name ?? '';
  const last = agreement.answers.at(-1);
  const { id, dueOn, status, waiting, notes, caseId } = agreement;
  const readable = mayRead(agreement, found, context);
  return {
    agreement: id.replace(/^agreement:/, ''),
    caseId,
    number: found.number,
    owner: nameOf(agreement.owner),
    dueOn,
    status,
    waiting,
    ...(readable ? { what: notes.what, obstacle: notes.obstacle } : {}),
    ...(last ? { answer: { by: nameOf(last.by), on: dayIn(new Date(last.at)) } } : {}),
  };
}
