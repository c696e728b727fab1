import { z } from 'zod';
import { defineAction } from '../action.ts';
import { refuse } from '../decision.ts';
import { typedText } from '../typed-text.ts';
import { mayPrepare, ownAnswer, prepared } from './answer-known.ts';

/** The most characters of the one short line that somebody adds to what they know. */
export const LINE_AT_MOST = 200;

/** Adds one short line to what somebody said of a case, where it is needed to clear up the question. An empty line takes it away. */
export const answerNote = defineAction({
  verb: 'preparation.line',
  on: 'preparing',
  data: z.object({
    meeting: z.string().max(80),
    case: z.string().max(80),
    line: typedText,
  }),
  allow: (actor, found) => mayPrepare(actor, found),
  otherwise: 'not-allowed-unsigned',
  form: 'preparation.form',
  decide(found, { case: caseId, line }, context) {
    if (line.length > LINE_AT_MOST) return refuse('form-problems', { line: 'too-long' });
    const known = ownAnswer(found, caseId, context.actor)?.known ?? 'known';
    const decision = prepared(found, caseId, { known, line }, 1, context);
    return decision.answer === 'accepted' ? { ...decision, next: { say: { name: 'note-saved' } } } : decision;
  },
});
