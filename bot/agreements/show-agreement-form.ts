import { z } from 'zod';
import { agreementForm } from '../../cards/agreement-form.ts';
import { saidCard } from '../../cards/said.ts';
import { refusals } from '../../cards/sentences.ts';
import { defineView } from '../action.ts';
import { isOpen } from '../regisseur/lead.ts';
import { canOwn, mayAgree } from './agreement.ts';

/** Asks what somebody will do for a case, who and by when. */
export const showAgreementForm = defineView({
  verb: 'agreement.form',
  title: 'Afspraak toevoegen',
  on: 'discussion',
  data: z.object({
    case: z.string().max(80),
    meeting: z.string().max(80).optional(),
    agreement: z.string().max(80).optional(),
  }),
  allow: (actor, { case: found }) => mayAgree(actor, found),
  otherwise: 'not-allowed-case',
  show({ case: found, members }, { agreement, meeting }, { freshId }, { typed, problems, remark }) {
    if (!found) throw new Error('a case was allowed that is not there');
    if (!isOpen(found)) return saidCard({ text: refusals['case-read-only'] });
    return agreementForm({
      agreement: agreement ?? freshId,
      caseId: found.caseId,
      meeting,
      number: found.number,
      owners: members.filter(canOwn),
      typed,
      problems,
      remark,
    });
  },
});
