import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable } from './store.ts';

/** How often a request is tried, and the first wait between two tries in milliseconds; each next wait is twice as long, with chance in it. */
export type Patience = { readonly tries: number; readonly firstPause: number };

// 408 and timeouts, 410 (partition moves), 449 (retry with), 429 (too many requests, after the client's own tries), 5xx.
const PASSING = new Set([408, 410, 429, 449, 500, 502, 503, 504]);

/** What went wrong, as a status or a word of the network (`ECONNRESET`); a batch hides it one or two causes deep. */
export function codeOf(error: unknown): number | string {
  for (let at = error; at instanceof Object; at = 'cause' in at ? at.cause : undefined) {
    if ('code' in at && (typeof at.code === 'number' || typeof at.code === 'string')) return at.code;
    if ('name' in at && (at.name === 'AbortError' || at.name === 'TimeoutError')) return String(at.name);
  }
  return 'unknown';
}

/** Can the same request succeed a moment later? Words of the network all mean that the answer was not seen. */
export function isPassing(code: number | string): boolean {
  return typeof code === 'string' ? code !== 'unknown' : PASSING.has(code);
}

/** Waits before the next try; the first wait is short, since most troubles here pass at once. */
export async function pauseAfter(attempt: number, patience: Patience): Promise<void> {
  await pause(patience.firstPause * 2 ** attempt * (0.5 + Math.random()));
}

/** Asks until there is an answer or patience is out; throws StoreUnavailable with the code alone, for the service's messages hold ids and queries. */
export async function patiently<T>(patience: Patience, ask: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const code = codeOf(error);
      if (!isPassing(code) || attempt + 1 >= patience.tries) throw unavailable(code);
      await pauseAfter(attempt, patience);
    }
  }
}

/** The error for a reader of the log: what Cosmos DB answered and what an operator can do about it; a request it did not understand is our mistake. */
export function unavailable(code: number | string): Error {
  if (code === 400) return new Error('Cosmos DB did not understand the request (400)');
  const hint = code === 401 || code === 403 ? ': check COSMOS_KEY, or the role of the managed identity' : '';
  return new StoreUnavailable(`Cosmos DB gave ${code}${hint}`);
}
