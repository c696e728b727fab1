import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { agreementCardNotice, answered, mayAnswer } from './agreement.ts';

/** Says that what was agreed is done. Who comes later reads by whom and when that was said. */
export const finishAgreement = defineAction({
  verb: 'agreement.finish',
  on: 'agreement',
  data: z.object({ agreement: z.string().max(80), list: z.string().max(10).optional() }),
  allow: (actor, { agreement, case: found }) => mayAnswer(actor, agreement, found),
  otherwise: 'not-allowed-case',
  decide({ agreement }, { agreement: id, list }, { now, actor }) {
    if (!agreement) return refuse('old-button');
    const next = list ? { view: 'agreement.list', data: {} } : { view: 'agreement.card', data: { agreement: id } };
    if (agreement.status === 'done') return unchanged({ view: 'agreement.card', data: { agreement: id } });
    const done = answered(agreement, { status: 'done', dueOn: agreement.dueOn }, actor.id, now);
    return accept(
      { write: [done], notices: [agreementCardNotice(done, now)] },
      { caseId: agreement.caseId, fields: ['status'] },
      next,
    );
  },
});
