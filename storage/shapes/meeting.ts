import { z } from 'zod';
import { KNOWN, LADDER, PRESENCES, WAITING_REASONS } from './choices.ts';
import { day, instant } from './common.ts';

const meetingCore = {
  kind: z.literal('meeting'),
  id: z.string(),
  date: day,
  time: z.string(),
  place: z.string(),
  plannedBy: z.string(),
};

/**
 * One sitting of the table. The submission deadline follows from the date (deadlines.md), so it is not kept. `current` is
 * the case under discussion while it runs, `order` the cases of its agenda as it began: a case that goes on the follow list keeps its place.
 */
export const meetingShape = z.discriminatedUnion('status', [
  z.object({ ...meetingCore, status: z.literal('planned') }),
  z.object({ ...meetingCore, status: z.literal('posted'), postedAt: instant }),
  z.object({
    ...meetingCore,
    status: z.literal('running'),
    postedAt: instant,
    startedAt: instant,
    order: z.array(z.string()).default([]),
    current: z.string().optional(),
  }),
  z.object({
    ...meetingCore,
    status: z.literal('closed'),
    postedAt: instant.optional(),
    startedAt: instant.optional(),
    order: z.array(z.string()).default([]),
    closedAt: instant,
  }),
]);

/**
 * What chair, secretary and table made of one case at one meeting: its place on the agenda, its guests, and what was said
 * of it. `owner` is the meeting's id. It exists once somebody touched it; a case without one stands where its part puts it.
 */
export const itemShape = z.object({
  kind: z.literal('item'),
  id: z.string(),
  owner: z.string(),
  caseId: z.string(),
  position: z.number().optional(),
  off: z.boolean().default(false),
  guests: z.array(z.string()).default([]),
  ladder: z.enum(LADDER).optional(),
  waiting: z.enum(WAITING_REASONS).optional(),
  discussedAt: instant.optional(),
  notes: z.object({
    lateReason: z.string().default(''),
    question: z.string().default(''),
    decision: z.string().default(''),
  }),
});

/** Whether somebody comes to a meeting; `deputy` is the name typed for who comes instead. `owner` is the meeting's id. */
export const attendanceShape = z.object({
  kind: z.literal('attendance'),
  id: z.string(),
  owner: z.string(),
  person: z.string(),
  answer: z.enum(PRESENCES),
  at: instant,
  deputy: z.string(),
});

/** What somebody's organisation knows of a pupil, said before a meeting. `owner` is the meeting's id; `line` is one short line. */
export const preparationShape = z.object({
  kind: z.literal('preparation'),
  id: z.string(),
  owner: z.string(),
  caseId: z.string(),
  person: z.string(),
  known: z.enum(KNOWN),
  at: instant,
  line: z.string(),
});

/** The signed privacy statement of one person for one meeting; never changed, withdrawing is a new record. `owner` is the meeting's id. */
export const declarationShape = z.object({
  kind: z.literal('declaration'),
  id: z.string(),
  owner: z.string(),
  person: z.string(),
  text: z.string(),
  what: z.enum(['signed', 'withdrawn']),
  at: instant,
});
