/** How a send ended, in the outbox's own words (deadlines.md, *How reminders reach people*). */
export type Delivery =
  | { readonly outcome: 'sent'; readonly posted: Posted }
  /** Not accepted by the platform for certain: try again after this many milliseconds. */
  | { readonly outcome: 'later'; readonly afterMs?: number; readonly why: string }
  /** Final for this message: blocked, not installed, left. */
  | { readonly outcome: 'refused'; readonly why: string }
  /** Perhaps delivered: not repeated today. */
  | { readonly outcome: 'uncertain'; readonly why: string };

/** Where a message stands, so that it can change in place. */
export type Posted = { readonly conversationId: string; readonly activityId: string };

/** What the platform answered: a status with its code, or no answer at all (`sent` tells whether the request may have gone out). */
export type Answer =
  | { readonly status: number; readonly code?: string; readonly retryAfterMs?: number }
  | { readonly lost: 'before-sending' | 'after-sending' };

/** 401 is about the bot's own credentials, so it says nothing about the one who should be reached: the message waits for them to be put right. */
const TRY_AGAIN = new Set([401, 412, 429, 502, 503, 504]);

/** The retry table: what each answer that is not a success means for the message. */
export function failed(answer: Answer): Exclude<Delivery, { outcome: 'sent' }> {
  if ('lost' in answer) {
    return answer.lost === 'before-sending'
      ? { outcome: 'later', why: 'no-connection' }
      : { outcome: 'uncertain', why: 'no-answer' };
  }
  const why = answer.code ? `${answer.status} ${answer.code}` : String(answer.status);
  if (TRY_AGAIN.has(answer.status)) {
    return { outcome: 'later', why, ...(answer.retryAfterMs === undefined ? {} : { afterMs: answer.retryAfterMs }) };
  }
  return answer.status >= 500 || answer.status === 408 ? { outcome: 'uncertain', why } : { outcome: 'refused', why };
}

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 15 * 60_000;
const LONGEST_ASKED = 24 * 3600_000;

/** How long to wait before the next try: what the platform asks (a day at most), else 2 s, doubling, at most a quarter of an hour. */
export function waitBefore(attempt: number, asked: number | undefined): number {
  if (asked !== undefined) return Math.min(LONGEST_ASKED, asked);
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(attempt, 12));
}
