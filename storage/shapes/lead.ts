import { z } from 'zod';
import {
  AGREEMENT_STATUSES,
  BOTTLENECK_CATEGORIES,
  BOTTLENECK_LEVELS,
  GOALS,
  PROGRESS,
  WAITING_REASONS,
} from './choices.ts';
import { day, instant } from './common.ts';

/** The search for a regisseur of one case: who volunteered, in order. Closed when somebody is appointed. */
export const pollShape = z.object({
  kind: z.literal('poll'),
  id: z.string(),
  caseId: z.string(),
  status: z.enum(['open', 'closed']),
  openedBy: z.string(),
  openedAt: instant,
  volunteers: z.array(z.string()),
});

/** Why an appointed regisseur gave a case back. */
export const handbackShape = z.object({
  kind: z.literal('handback'),
  id: z.string(),
  caseId: z.string(),
  by: z.string(),
  at: instant,
  reason: z.string(),
});

/** A trajectory that is stuck: whom the regisseur turned to, why, and what that person decided. */
export const stagnationShape = z.object({
  kind: z.literal('stagnation'),
  id: z.string(),
  caseId: z.string(),
  status: z.enum(['open', 'decided']),
  by: z.string(),
  at: instant,
  /** Who was asked, and as what: the chair when there is nobody else to ask. */
  to: z.array(z.string()),
  as: z.enum(['coordinator', 'manager', 'chair']),
  decidedBy: z.string().optional(),
  decidedAt: instant.optional(),
  notes: z.object({ reason: z.string(), decision: z.string().default('') }),
});

/** The plan of the regisseur: goal, steps with dates, target date (at most two calendar months after the discussion). */
export const planShape = z.object({
  kind: z.literal('plan'),
  id: z.string(),
  caseId: z.string(),
  by: z.string(),
  at: instant,
  goal: z.enum(GOALS),
  targetOn: day,
  steps: z.array(z.object({ what: z.string(), on: day.optional() })),
});

/** The regisseur's word on a case before a meeting. `owner` is the meeting's id. */
export const progressShape = z.object({
  kind: z.literal('progress'),
  id: z.string(),
  owner: z.string(),
  caseId: z.string(),
  by: z.string(),
  at: instant,
  standing: z.enum(PROGRESS),
  line: z.string(),
});

/** One answer to an agreement: by whom, when, what, and the date that held from then on. */
const answerShape = z.object({ by: z.string(), at: instant, status: z.enum(AGREEMENT_STATUSES), dueOn: day });

/**
 * What somebody agreed to do, by when. `owner` is the person who does it; `meeting` is where it was made. `waiting` is why its
 * date moved (a waiting list, a holiday); every answer stays in `answers`, oldest first.
 */
export const agreementShape = z.object({
  kind: z.literal('agreement'),
  id: z.string(),
  caseId: z.string(),
  owner: z.string(),
  meeting: z.string().optional(),
  status: z.enum(AGREEMENT_STATUSES),
  dueOn: day,
  madeBy: z.string(),
  madeAt: instant,
  answers: z.array(answerShape).default([]),
  waiting: z.enum(WAITING_REASONS).optional(),
  /** `earlier` holds what stood in the way the times before, oldest first. */
  notes: z.object({ what: z.string(), obstacle: z.string().default(''), earlier: z.array(z.string()).optional() }),
});

/** A structural obstacle, not a case. It closes only with what was changed in the agreements between the parties. */
export const bottleneckShape = z.object({
  kind: z.literal('bottleneck'),
  id: z.string(),
  owner: z.string(),
  status: z.enum(['open', 'closed']),
  category: z.enum(BOTTLENECK_CATEGORIES),
  level: z.enum(BOTTLENECK_LEVELS),
  cases: z.array(z.string()),
  reportedOn: day,
  closedOn: day.optional(),
  closedBy: z.string().optional(),
  notes: z.object({ text: z.string(), changed: z.string().default('') }),
});
