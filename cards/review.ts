import { answerReview } from '../bot/cases/answer-review.ts';
import type { Day } from '../bot/deadlines/day.ts';
import { REVIEW_ANSWERS } from '../storage/documents.ts';
import { button, type Card, draw } from './card.ts';
import type { Nameless } from './case.ts';
import drawing from './review.json' with { type: 'json' };
import { namelessLine } from './words.ts';
import { reviewAnswerNames } from './words-course.ts';

/** A case on the follow list that is due for review; `review` is the day of this review. */
export type ReviewCard = Nameless & { readonly review: Day };

/** Asks how it goes with a pupil who is active again. */
export function reviewCard({ caseId, number, review, ...pupil }: ReviewCard): Card {
  const drawn = draw(drawing, { number, line: namelessLine(pupil) });
  const actions = REVIEW_ANSWERS.map((answer) =>
    button(answerReview, reviewAnswerNames[answer], { case: caseId, on: review, answer }),
  );
  return { ...drawn, actions };
}

/** The neutral line that phones show for it. */
export const reviewSummary = (number: string): string => `Volglijst: hoe gaat het met ${number}?`;
