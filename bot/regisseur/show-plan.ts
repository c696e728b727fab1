import { z } from 'zod';
import { planForm } from '../../cards/plan.ts';
import { defineView } from '../action.ts';
import { isRegisseur } from './lead.ts';
import { latestTarget, typedOf } from './plan-check.ts';

/** The plan of a case, empty or as it was given, for its regisseur to write or amend; each time it is opened is in the audit trail. */
export const showPlan = defineView({
  verb: 'plan.form',
  title: 'Plan van aanpak',
  on: 'lead',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor, { case: found }) => isRegisseur(actor, found),
  otherwise: 'not-allowed-regisseur',
  seen: ({ case: found }) => found?.caseId,
  show({ case: found, plan, meetings }, _data, { today }, { typed, problems, remark }) {
    if (!found) throw new Error('a case was allowed that is not there');
    return planForm({
      caseId: found.caseId,
      number: found.number,
      latest: latestTarget(found, meetings, today),
      typed: { ...typedOf(plan), ...typed },
      problems,
      ...(remark ? { remark } : {}),
    });
  },
});
