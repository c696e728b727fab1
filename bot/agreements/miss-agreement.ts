import { z } from 'zod';
import { WAITING_REASONS } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
import { type Day, isDay } from '../deadlines/day.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import type { Problem } from '../refusals.ts';
import { typedText } from '../typed-text.ts';
import { agreementCardNotice, answered, mayAnswer, TEXT_AT_MOST } from './agreement.ts';

/** A new date, why the old one was not met (*kon niet* or *niet gedaan*), and what stood in the way. */
const inputs = {
  why: z.string().max(20).optional(),
  obstacle: typedText,
  waiting: z.string().max(20).optional(),
  date: z.string().max(40).optional(),
};

/**
 * Says that an agreement is not met in time: it could not be done or it was not done, which is not the same, and gets a new
 * date. `asked` is the date that the card showed, so that a late press does not answer twice.
 */
export const missAgreement = defineAction({
  verb: 'agreement.miss',
  on: 'agreement',
  data: z.object({ agreement: z.string().max(80), asked: z.string().max(10), ...inputs }),
  allow: (actor, { agreement, case: found }) => mayAnswer(actor, agreement, found),
  otherwise: 'not-allowed-case',
  form: 'agreement.miss-form',
  decide({ agreement }, { agreement: id, asked, ...typed }, { now, today, actor }) {
    if (!agreement) return refuse('old-button');
    const next = { view: 'agreement.card', data: { agreement: id } };
    if (agreement.status === 'done' || agreement.dueOn !== asked) return unchanged(next);
    const problems = problemsWith(typed, asked, today);
    const { why, date } = typed;
    if (Object.keys(problems).length > 0 || !date || (why !== 'could-not' && why !== 'not-done'))
      return refuse('form-problems', problems);
    const { waiting: _before, ...rest } = agreement;
    const waiting = WAITING_REASONS.find((reason) => reason === typed.waiting);
    const { what, obstacle, earlier = [] } = agreement.notes;
    const notes = { what, obstacle: typed.obstacle, earlier: obstacle ? [...earlier, obstacle] : earlier };
    const change = { status: why, dueOn: date, notes, ...(waiting ? { waiting } : {}) } as const;
    const missed = answered(rest, change, actor.id, now);
    return accept(
      { write: [missed], notices: [agreementCardNotice(missed, now)] },
      { caseId: agreement.caseId, fields: ['status', 'dueOn', 'obstacle'] },
      next,
    );
  },
});

type Typed = { readonly [input in keyof typeof inputs]?: string | undefined };

function problemsWith({ why, obstacle = '', date }: Typed, asked: Day, today: Day) {
  const problems: Record<string, Problem> = {};
  if (why !== 'could-not' && why !== 'not-done') problems.why = 'choose-one';
  if (why === 'could-not' && !obstacle) problems.obstacle = 'required';
  if (obstacle.length > TEXT_AT_MOST) problems.obstacle = 'too-long';
  if (!date) problems.date = 'required';
  else if (!isDay(date)) problems.date = 'not-a-date';
  else if (date < today) problems.date = 'in-past';
  else if (date === asked) problems.date = 'other-day';
  return problems;
}
