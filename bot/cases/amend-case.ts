import { z } from 'zod';
import type { Draft } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
import { accept, refuse } from '../decision.ts';
import { sitsAtTable } from '../roles.ts';
import { draftOf, idleNotices } from './draft.ts';
import { alreadySubmitted } from './save-step.ts';
import { typedFrom } from './typed-from.ts';

/** Opens the form of a case that was sent back, filled in as the case is; submitting it makes the same case active again. */
export const amendCase = defineAction({
  verb: 'case.amend',
  on: 'form',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-submit',
  decide({ draft, submitted }, { case: caseId }, context) {
    if (!submitted) return refuse('case-unknown');
    const taken = alreadySubmitted(submitted, context.actor);
    if (taken) return taken;
    const typed = draft?.typed ?? typedFrom(submitted);
    const amended: Draft = { ...draftOf(caseId, context), typed, ...(draft ? { step: draft.step } : {}) };
    return accept(
      { write: [amended], notices: idleNotices(amended, context) },
      { caseId },
      { view: 'case.form', data: { case: caseId } },
    );
  },
});
