import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, unchanged } from '../decision.ts';
import { isSystem } from '../roles.ts';
import { askForPlan } from './appointed.ts';
import { isOpen } from './lead.ts';

/** Asks the regisseur for a plan that is still missing, and makes the errand of the next week; ends when the plan is there or somebody else leads. */
export const askPlan = defineAction({
  verb: 'plan.ask',
  on: 'lead',
  data: z.object({ case: z.string(), person: z.string(), since: z.string(), on: z.string() }),
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-member',
  decide({ case: found, plan }, { case: caseId, person, since, on }, { now, today }) {
    const lead = isOpen(found) ? found.regisseur : undefined;
    const noted = { say: { name: 'noted' } } as const;
    if (plan || lead?.person !== person || lead.since !== since) return unchanged(noted);
    const asked = {
      key: `plan:${caseId}:${since}:${on}:${person}`,
      topic: 'plan.asked',
      to: { person },
      about: { case: caseId, person, on },
      notBefore: now,
    };
    return accept({ notices: [asked, ...askForPlan(caseId, person, since, today)] }, {}, noted);
  },
});
