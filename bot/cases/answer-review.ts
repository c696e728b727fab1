import { z } from 'zod';
import { REVIEW_ANSWERS, type TableCase } from '../../storage/documents.ts';
import { type Actor, type Context, defineAction } from '../action.ts';
import { beginCourse, leaderOf } from '../deadlines/case-course.ts';
import { addDays } from '../deadlines/day.ts';
import { type FoundTipping, nameOf } from '../deadlines/load-tipping.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { runsTable, sitsAtTable } from '../roles.ts';
import type { Saying } from '../sayings.ts';
import { meetingFor } from './submission-rules.ts';

/** Who may answer a review: the one who leads the case, chair and secretary. */
export function mayReview(actor: Actor, { case: found }: FoundTipping): boolean {
  return found !== undefined && (runsTable(actor) || (sitsAtTable(actor) && leaderOf(found) === actor.id));
}

/**
 * Answers a review of the follow list. The next one follows after the interval; *dreigt weer thuis te zitten* brings the
 * case back to the active list and the next agenda, with today as the first day at home (process.md §7).
 */
export const answerReview = defineAction({
  verb: 'review.answer',
  on: 'tipping',
  data: z.object({
    case: z.string().max(80),
    on: z.string().max(20).default(''),
    answer: z.string().max(20).default(''),
  }),
  allow: mayReview,
  otherwise: 'not-allowed-case',
  decide({ case: found, meetings, members, review: before }, { case: caseId, on, answer: pressed }, context) {
    if (!found) return refuse('case-unknown');
    const answer = REVIEW_ANSWERS.find((one) => one === pressed);
    if (!answer) return refuse('old-button');
    const { today, actor, table } = context;
    const said = { say: { name: 'review-answered', number: found.number, by: actor.name, answer, on: today } } as const;
    // Another review is due than the one on this card: it was answered before, or the case is active again.
    if (found.status !== 'follow' || found.nextReviewOn !== on)
      return unchanged({ say: reviewed(found, before, members) });
    const review = { kind: 'review' as const, id: `review:${caseId}:${on}`, caseId, answer, by: actor.id, on: today };
    const next: TableCase =
      answer === 'threat'
        ? activeAgain(found, meetingFor(meetings, today).meeting?.id, context)
        : { ...found, nextReviewOn: addDays(today, table.settings.reviewWeeks * 7) };
    return accept({ write: [next, review] }, { caseId, fields: ['review'] }, said);
  },
});

function activeAgain(
  found: Extract<TableCase, { status: 'follow' }>,
  meeting: string | undefined,
  { today, table }: Context,
): TableCase {
  const { followSince, outcome: _, nextReviewOn: __, status: ___, ...rest } = found;
  return {
    ...rest,
    status: 'active',
    firstDayHome: today,
    earlierPeriods: [...found.earlierPeriods, { firstDayHome: found.firstDayHome, endedOn: followSince }],
    course: beginCourse(table.settings, today),
    ...(meeting ? { meeting } : {}),
  };
}

/** What was answered at a review, by whom and when; or that it is not asked any more. */
export function reviewed(found: TableCase, review: FoundTipping['review'], members: FoundTipping['members']): Saying {
  const { number } = found;
  if (!review) return { name: 'review-done', number };
  return { name: 'review-answered', number, by: nameOf(members, review.by), answer: review.answer, on: review.on };
}
