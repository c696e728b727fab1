import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, refuse } from '../decision.ts';
import { sitsAtTable } from '../roles.ts';
import { draftOf, idleNotices } from './draft.ts';
import { alreadySubmitted } from './save-step.ts';

/** Goes on with a form that was left half-way, at the step where it was left. */
export const resumeDraft = defineAction({
  verb: 'draft.resume',
  on: 'form',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-submit',
  decide({ draft, submitted }, { case: caseId }, context) {
    const taken = alreadySubmitted(submitted, context.actor);
    if (taken) return taken;
    if (!draft || draft.owner !== context.actor.id) return refuse('draft-gone');
    const touched = { ...draftOf(caseId, context), step: draft.step, checked: draft.checked, typed: draft.typed };
    return accept(
      { write: [touched], notices: idleNotices(touched, context) },
      {},
      { view: 'case.form', data: { case: caseId } },
    );
  },
});
