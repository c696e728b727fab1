import { RateLimiterMemory, RateLimiterQueue, RateLimiterRes } from 'rate-limiter-flexible';
import type { Connector } from './connector.ts';

/**
 * Of the 50 requests a second that Teams allows an app in a tenant, the outbox takes 40 and leaves the rest for presses. The
 * limiter counts in windows that begin at the first request, so that two of them may meet: short ones keep the sum under 50.
 */
const APP = { points: 4, duration: 0.1 };
/** The requests that may wait for their turn: twenty seconds of them, well within the minute for which a notice is claimed. */
const QUEUE = 800;
/** Half of what Teams allows in one conversation (7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour), for the same reason. */
const CONVERSATION = [
  { points: 3, duration: 1 },
  { points: 4, duration: 2 },
  { points: 30, duration: 30 },
  { points: 900, duration: 3600 },
] as const;
const FULL = 1_000;

/**
 * The connector for what leaves by itself: keeps to the limits of Teams, so that a morning on which much is due slows down
 * nobody who presses. What comes too fast for its conversation is answered here as Teams would, with the time to wait.
 */
export function paced(connector: Connector): Connector {
  const app = new RateLimiterQueue(new RateLimiterMemory({ keyPrefix: 'app', ...APP }), { maxQueueSize: QUEUE });
  const perConversation = CONVERSATION.map(
    (limit) => new RateLimiterMemory({ keyPrefix: `conversation-${limit.duration}`, ...limit }),
  );
  return {
    async call(method, serviceUrl, path, body) {
      const mayGo = await app.removeTokens(1).then(
        () => true,
        () => false,
      );
      // Asked last, right before the request: a place in line that was given earlier would say nothing about now.
      const wait = mayGo ? await waitIn(perConversation, method, path) : FULL;
      if (wait > 0) return { status: 429, body: {}, retryAfterMs: wait };
      return connector.call(method, serviceUrl, path, body);
    },
    close: () => connector.close(),
  };
}

/** How many milliseconds a post must wait in its conversation; 0 when it may go. A change in place counts for the app alone. */
async function waitIn(limiters: readonly RateLimiterMemory[], method: string, path: string): Promise<number> {
  if (method !== 'POST') return 0;
  const conversation = /^v3\/conversations\/([^/?]+)/.exec(path)?.[1] ?? 'new';
  for (const limiter of limiters) {
    try {
      await limiter.consume(conversation);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext);
      throw refused;
    }
  }
  return 0;
}
