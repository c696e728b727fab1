import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, unchanged } from '../decision.ts';
import { isSystem } from '../roles.ts';

/** After seven days without a press a draft goes, key and all: an errand of the system. */
export const expireDraft = defineAction({
  verb: 'draft.expire',
  on: 'expiring',
  data: z.object({ case: z.string() }),
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-member',
  decide({ draft, submitted }, { case: caseId }, { now }) {
    const done = unchanged({ say: { name: 'nothing-changed' } });
    if (submitted) return done;
    if (draft && draft.expiresAt > now.toISOString()) return done;
    const remove = draft ? [draft.id] : [];
    return accept({ remove, forget: caseId }, {}, { say: { name: 'noted' } });
  },
});
