import { commandIdOf } from '../ids.ts';
import type { TeamsActivity } from './activity.ts';
import { tenantOf } from './activity.ts';
import type { InvokeAnswer } from './answers.ts';
import type { Turn } from './turn.ts';

const KEPT_MS = 10 * 60_000;
const MOST = 5_000;

/**
 * One turn for each activity: Teams sends the same activity again after about 15 seconds, also while the first is still
 * under way; the second gets the answer of the first. Across a restart the store knows what was carried out.
 */
export function once(turn: Turn): Turn {
  const answers = new Map<string, { answer: Promise<InvokeAnswer>; at: number }>();
  return (activity: TeamsActivity) => {
    if (!activity.id) return turn(activity);
    const key = commandIdOf(
      tenantOf(activity),
      activity.conversation.id,
      `${activity.type}:${activity.name ?? ''}:${activity.id}`,
    );
    const before = answers.get(key);
    if (before) return before.answer;
    const answer = turn(activity);
    answers.set(key, { answer, at: performance.now() });
    // What was not taken is tried anew when it comes again.
    const forget = () => answers.delete(key);
    answer.then(({ status }) => status >= 500 && forget(), forget);
    for (const [old, { at }] of answers) {
      if (answers.size <= MOST && performance.now() - at < KEPT_MS) break;
      answers.delete(old);
    }
    return answer;
  };
}
