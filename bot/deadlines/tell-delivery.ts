import { lostLine, lostSummary } from '../../cards/delivery.ts';
import { saidCard } from '../../cards/said.ts';
import { defineTopic } from '../action.ts';

/** The chair hears who was not reached and why, or that a post in the channel may not have arrived (deadlines.md). */
export const deliveryLost = defineTopic({
  topic: 'delivery.lost',
  on: 'members',
  wanted: () => true,
  draw({ members }, { about }) {
    const name = members.find(({ person }) => person === about.lost)?.name;
    const text = lostLine({ name, topic: about.topic ?? '', why: about.why ?? '' });
    return { card: saidCard({ text }), summary: lostSummary };
  },
});
