import { z } from 'zod';
import { type Actor, defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { isRegisseur } from '../regisseur/lead.ts';
import { runsTable, sitsAtTable } from '../roles.ts';
import { typedText } from '../typed-text.ts';
import { type FoundTipping, nameOf } from './load-tipping.ts';

const REASON_AT_MOST = 500;
/** Staying where a case is, or handing it on for good, is never done without a reason (process.md §6). */
export const NEEDS_REASON: ReadonlySet<string> = new Set(['hope', 'prosecutor', 'arbitration']);

/** Who may answer a tipping point: chair, secretary, the regisseur, and the submitter while there is none (permissions.md). */
export function mayAnswerTipping(actor: Actor, { case: found }: FoundTipping): boolean {
  if (!found) return false;
  if (runsTable(actor) || isRegisseur(actor, found)) return true;
  return sitsAtTable(actor) && !found.regisseur && found.owner === actor.id;
}

/** Answers the question of a stage: the answer moves the case and stays in its course, with the reason where one is needed. */
export const answerTipping = defineAction({
  verb: 'tipping.answer',
  on: 'tipping',
  data: z.object({
    case: z.string().max(80),
    stage: z.string().max(40).default(''),
    answer: z.string().max(40).default(''),
    reason: typedText,
  }),
  allow: mayAnswerTipping,
  otherwise: 'not-allowed-case',
  form: 'tipping.form',
  decide(
    { case: found, members },
    { case: caseId, stage: name, answer: pressed, reason },
    { actor, now, today, freshId },
  ) {
    const stage = found?.course?.stages.find((one) => one.stage === name);
    const answer = stage?.answers.find((one) => one === pressed && one !== 'appoint');
    if (!found?.course || found.status !== 'active' || !answer) return refuse('old-button');
    const given = found.course.answers.find((one) => one.stage === name);
    if (given)
      return unchanged({
        say: {
          name: 'tipping-answered',
          number: found.number,
          by: nameOf(members, given.by),
          answer: given.answer,
          on: given.on,
        },
      });
    if (NEEDS_REASON.has(answer) && !reason) return refuse('form-problems', { reason: 'required' });
    if (reason.length > REASON_AT_MOST) return refuse('form-problems', { reason: 'too-long' });
    const answers = [...found.course.answers, { stage: name, answer, by: actor.id, on: today }];
    const moved = { ...found, course: { ...found.course, answers } };
    const why = {
      kind: 'reason' as const,
      id: `reason:${freshId}`,
      caseId,
      about: name,
      by: actor.id,
      at: now.toISOString(),
      text: reason,
    };
    return accept(
      { write: reason ? [moved, why] : [moved] },
      { caseId, fields: ['course'] },
      { say: { name: 'tipping-answered', number: found.number, by: actor.name, answer, on: today } },
    );
  },
});
