import { z } from 'zod';
import {
  ABSENCES,
  ACCENTS,
  ATTENDANCES,
  BASES,
  EDUCATIONS,
  HELPERS,
  OUTCOMES,
  REVIEW_ANSWERS,
  TIPPING_ANSWERS,
} from './choices.ts';
import { day, instant } from './common.ts';

/** The last number given in a year: `counter:2026`. */
export const counterShape = z.object({ kind: z.literal('counter'), id: z.string(), last: z.int() });

/** What a person has typed so far, word for word, also when it is not right yet. One per person and table, kept seven days. */
export const draftShape = z.object({
  kind: z.literal('draft'),
  id: z.string(),
  owner: z.string(),
  caseId: z.string(),
  step: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  checked: z.boolean(),
  touchedAt: instant,
  expiresAt: instant,
  typed: z.record(z.string(), z.string()),
});

/** What is known of the pupil and the question: personal data, sealed under the case's own key. */
export const fileShape = z.object({
  name: z.string(),
  birthDate: day,
  municipality: z.string(),
  school: z.string(),
  education: z.enum(EDUCATIONS),
  enrolled: z.boolean(),
  absence: z.enum(ABSENCES),
  helpers: z.array(z.enum(HELPERS)),
  reasonAnyway: z.string(),
  question: z.string(),
  plan: z.string(),
  tried: z.string(),
  worksWell: z.string(),
  wishes: z.string(),
  accent: z.enum(ACCENTS),
  guests: z.string(),
  consent: z.object({
    pupil: z.literal(true),
    guardian: z.boolean(),
    askedBy: z.string(),
    askedOn: day,
    basis: z.enum(BASES),
    basisReason: z.string(),
    attend: z.enum(ATTENDANCES),
  }),
});

/** Who leads a case, since when, and whether that person accepted it; `handoverTo` was asked to take over and did not answer yet. */
const regisseurShape = z.object({
  person: z.string(),
  since: day,
  accepted: z.boolean(),
  handoverTo: z.string().optional(),
});

/** Who led a case before, and until when. */
const leadShape = z.object({ person: z.string(), from: day, to: day });

/** One stage of an escalation model (`bot/deadlines/ladder.ts`). */
const stageShape = z.object({
  stage: z.string(),
  start: z.union([z.object({ days: z.int() }), z.object({ months: z.int() }), z.object({ plan: z.literal(true) })]),
  answers: z.array(z.enum(TIPPING_ANSWERS)),
  chairToo: z.boolean(),
});

/** The escalation model as it was when the clock of the case started, and what was answered at its tipping points. */
const courseShape = z.object({
  startedOn: day,
  stages: z.array(stageShape),
  answers: z.array(z.object({ stage: z.string(), answer: z.enum(TIPPING_ANSWERS), by: z.string(), on: day })),
});

/** A period at home that ended, kept when the case is reopened with a new first day. */
const periodShape = z.object({ firstDayHome: day, endedOn: day });

const caseCore = {
  kind: z.literal('case'),
  id: z.string(),
  caseId: z.string(),
  owner: z.string(),
  number: z.string(),
  submittedAt: instant,
  submittedOn: day,
  firstDayHome: day,
  earlierPeriods: z.array(periodShape),
  late: z.boolean(),
  /** The meetings at which it was discussed; a case that was never discussed is new. */
  discussedAt: z.array(z.string()).default([]),
  regisseur: regisseurShape.optional(),
  leads: z.array(leadShape).default([]),
  /** Why it waits (a waiting list, a holiday); the clock of the case goes on. */
  waiting: z.object({ reason: z.string(), since: day }).optional(),
  course: courseShape.optional(),
  file: fileShape,
};

/** One pupil's situation at this table. `owner` is the submitter. A field exists only where it is true. */
export const caseShape = z.discriminatedUnion('status', [
  z.object({ ...caseCore, status: z.literal('active'), meeting: z.string().optional() }),
  z.object({
    ...caseCore,
    status: z.literal('follow'),
    followSince: day,
    outcome: z.enum(OUTCOMES).optional(),
    nextReviewOn: day.optional(),
    /** The chair keeps it on the list until this day, with a reason; else it goes to the archive on 1 October. */
    keptUntil: day.optional(),
  }),
  z.object({ ...caseCore, status: z.literal('archive'), archivedOn: day }),
  z.object({ ...caseCore, status: z.literal('returned'), returnedOn: day }),
  z.object({ ...caseCore, status: z.literal('withdrawn'), withdrawnOn: day }),
]);

/** A dossier that stands open on a card in the own chat of `owner`; `card` is absent while it is sent there. Gone once it is closed. */
export const glanceShape = z.object({
  kind: z.literal('glance'),
  id: z.string(),
  owner: z.string(),
  caseId: z.string(),
  card: z.object({ conversationId: z.string(), activityId: z.string() }).optional(),
  expiresAt: instant,
});

/** Which case a pupil already has: its id is the keyed hash of name and date of birth. */
export const duplicateShape = z.object({
  kind: z.literal('duplicate'),
  id: z.string(),
  caseId: z.string(),
  number: z.string(),
});

/** Which case bears a number: its id is `number:AT-2026-0007`, so that no number is given twice. */
export const numberShape = z.object({ kind: z.literal('number'), id: z.string(), caseId: z.string() });

/** Why and by whom a case was brought back to the active list. */
export const reopeningShape = z.object({
  kind: z.literal('reopening'),
  id: z.string(),
  caseId: z.string(),
  by: z.string(),
  at: instant,
  reason: z.string(),
});

/** Why a tipping point was answered as it was; `about` is the stage. */
export const reasonShape = z.object({
  kind: z.literal('reason'),
  id: z.string(),
  caseId: z.string(),
  about: z.string(),
  by: z.string(),
  at: instant,
  text: z.string(),
});

/** What the chair said of what goes to the archive on one day (`archiving:2027-10-01`): agreed, and which cases stay. */
export const archivingShape = z.object({
  kind: z.literal('archiving'),
  id: z.string(),
  kept: z.array(z.string()),
  agreedBy: z.string().optional(),
  agreedOn: day.optional(),
});

/** What was answered at a review of the follow list; a case that threatens to fail goes back to the active list. */
export const reviewShape = z.object({
  kind: z.literal('review'),
  id: z.string(),
  caseId: z.string(),
  answer: z.enum(REVIEW_ANSWERS),
  by: z.string(),
  on: day,
});
