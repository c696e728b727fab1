import { z } from 'zod';
import { day, instant } from './common.ts';

/** Who did what, when: append only, without the values of free text. `what` is a verb; `refused` names why it was not done. */
export const auditShape = z.object({
  kind: z.literal('audit'),
  id: z.string(),
  what: z.string(),
  by: z.string(),
  at: instant,
  caseId: z.string().optional(),
  meeting: z.string().optional(),
  fields: z.array(z.string()).optional(),
  refused: z.string().optional(),
});

/** Whom a notice is for: the table's channel, one person, or a card that is already there and changes in place. */
export const recipientShape = z.union([
  z.object({ channel: z.literal(true) }),
  // Before the one without a card: the first that fits counts, and what it does not name is left out.
  z.object({ person: z.string(), card: z.object({ conversationId: z.string(), activityId: z.string() }) }),
  z.object({ person: z.string() }),
  z.object({ system: z.literal(true) }),
]);

/**
 * A promise to tell somebody something, written in the same commit as the change that made it due. Ids only: the card is
 * drawn when it is sent. `dueAt` stands only while something must still happen; while `sending` it is the end of the lease.
 */
export const noticeShape = z.object({
  kind: z.literal('notice'),
  id: z.string(),
  topic: z.string(),
  status: z.enum(['waiting', 'sending', 'gathered', 'sent', 'refused', 'uncertain', 'dropped']),
  /** Planned for a morning: it leaves as a section of that person's digest, not by itself. */
  digest: z.boolean().optional(),
  to: recipientShape,
  /** Only on what was refused: the person, as `tenant:person`, by whom it is found when that person shows up. */
  owner: z.string().optional(),
  /** The case at whose tipping point it asks, so that the case can show whom was asked. */
  caseId: z.string().optional(),
  about: z.record(z.string(), z.string()),
  dueAt: instant.optional(),
  attempt: z.int(),
  claim: z.string().optional(),
  posted: z.object({ conversationId: z.string(), activityId: z.string() }).optional(),
  settledAt: instant.optional(),
  why: z.string().optional(),
});

/** What one person is told on one morning, in one message: the notices that stand in it, in order. `owner` is the person. */
export const digestShape = z.object({
  kind: z.literal('digest'),
  id: z.string(),
  owner: z.string(),
  day,
  status: z.enum(['open', 'closed']),
  notices: z.array(z.string()),
  expiresAt: instant,
});

/** Up to which day the reminders of a case or meeting have been said, and the next day on which something was due then. */
export const clockShape = z.object({ kind: z.literal('clock'), id: z.string(), since: day, next: day.optional() });

/** An activity that Teams handed over before: it is not answered twice. */
export const receivedShape = z.object({ kind: z.literal('received'), id: z.string(), expiresAt: instant });
