import { z } from 'zod';
import { agreementCard } from '../../cards/agreement.ts';
import { missForm } from '../../cards/agreement-miss.ts';
import { defineView } from '../action.ts';
import { mayAnswer } from './agreement.ts';
import { agreementOf } from './show-agreement.ts';

/** Asks why an agreement is not met in time and the new date; when it was answered meanwhile, it shows that answer instead. */
export const showMissForm = defineView({
  verb: 'agreement.miss-form',
  title: 'Lukt niet op tijd',
  on: 'agreement',
  data: z.object({ agreement: z.string().max(80), asked: z.string().max(10) }),
  allow: (actor, { agreement, case: found }) => mayAnswer(actor, agreement, found),
  otherwise: 'not-allowed-case',
  show(found, { agreement: id, asked }, context, { typed, problems, remark }) {
    const shown = agreementOf(found, context);
    if (shown.status === 'done' || shown.dueOn !== asked) return agreementCard(shown);
    return missForm({ agreement: id, asked, number: shown.number, typed, problems, remark });
  },
});
