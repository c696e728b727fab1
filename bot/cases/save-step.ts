import { z } from 'zod';
import type { Draft } from '../../storage/documents.ts';
import { type Actor, defineAction } from '../action.ts';
import { accept, type Decision, refuse, unchanged } from '../decision.ts';
import { sitsAtTable } from '../roles.ts';
import { draftOf, idleNotices } from './draft.ts';
import { problemsIn } from './form-check.ts';
import { formInputs, keepTyped, type Step } from './form-fields.ts';
import type { FoundForm } from './load-form.ts';

/**
 * Keeps what was typed in one step of the form, right or not, and goes on, back, or stays where something is not right
 * yet. Nothing that a person typed is lost by a refusal, a closed dialog or a restart.
 */
export const saveStep = defineAction({
  verb: 'draft.save',
  on: 'form',
  data: z.object({
    case: z.string().min(8).max(80),
    step: z.coerce.number().pipe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])),
    go: z.enum(['next', 'back']),
    ...formInputs,
  }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-submit',
  form: 'case.form',
  decide(found, { case: caseId, step, go, ...inputs }, context) {
    const taken = alreadySubmitted(found.submitted, context.actor);
    if (taken) return taken;
    if (!context.isMine(caseId)) return refuse('old-button');
    const typed = keepTyped(found.draft?.typed ?? {}, step, inputs);
    const problems = problemsIn(step, typed, context.today, context.table.settings);
    const stays = go === 'next' && (Object.keys(problems).length > 0 || (step === 2 && found.duplicate));
    const to = stays ? step : (Math.min(4, Math.max(1, step + (go === 'next' ? 1 : -1))) as Step);
    const draft: Draft = { ...draftOf(caseId, context), typed, step: to, checked: Boolean(stays) };
    return accept(
      { write: [draft], notices: idleNotices(draft, context) },
      {},
      { view: 'case.form', data: { case: caseId } },
    );
  },
});

/**
 * The answer to a form whose case is there already: its number for the one who submitted it, nothing for anybody else.
 * None while there is no case yet, or while the case is back with its submitter, who may amend it.
 */
export function alreadySubmitted(submitted: FoundForm['submitted'], actor: Actor): Decision | undefined {
  if (!submitted) return undefined;
  if (submitted.owner !== actor.id) return refuse('old-button');
  if (submitted.status === 'returned') return undefined;
  return unchanged({ say: { name: 'case-already-submitted', number: submitted.number } });
}
