import { reviewCard, reviewSummary } from '../../cards/review.ts';
import { speak } from '../../cards/sentences.ts';
import { defineTopic } from '../action.ts';
import { reviewed } from './answer-review.ts';
import { nameless } from './nameless.ts';

/** The one who led a case on the follow list says how it goes (process.md §7). */
export const reviewAsked = defineTopic({
  topic: 'review.asked',
  on: 'tipping',
  wanted: ({ case: found }, { about }) => found?.status === 'follow' && found.nextReviewOn === about.review,
  draw({ case: found, meetings }, { about }, { today }) {
    if (!found) throw new Error('wanted without a case');
    const card = reviewCard({ ...nameless(found, meetings, today), review: about.review ?? today });
    return { card, summary: reviewSummary(found.number) };
  },
  done: ({ case: found, review, members }) => (found ? speak(reviewed(found, review, members)) : ''),
});
