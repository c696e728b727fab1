import { z } from 'zod';

/** The answers a form offers, as stored. Their Dutch names stand in `cards/words.ts`, complete by type. */
export const ROLES = ['chair', 'secretary', 'participant', 'guest', 'board', 'coordinator'] as const;
export const DOMAINS = [
  'education',
  'consortium',
  'attendance',
  'municipality',
  'youth-care',
  'youth-health',
  'mental-health',
  'safety',
  'other',
] as const;
export const EDUCATIONS = ['po', 'so', 'vo', 'vso', 'mbo', 'none'] as const;
export const ABSENCES = ['absolute', 'long-relative', 'permitted-illness', 'exempt-5a', 'exempt-5b', 'other'] as const;
export const HELPERS = [
  'support-team',
  'mdo',
  'consortium-desk',
  'attendance-officer',
  'youth-care',
  'education-consultant',
  'other',
] as const;
export const ACCENTS = ['education', 'youth-care', 'mental-health', 'safety', 'home', 'waiting-list', 'other'] as const;
export const BASES = ['consent', 'legal-task', 'other'] as const;
export const ATTENDANCES = ['yes', 'no', 'later'] as const;
export const ESCALATION_MODELS = ['conclusive', 'tilburg'] as const;

const day = z.iso.date();
const instant = z.iso.datetime();

/** Settings of a table with their defaults (process.md §1); ages in whole years, intervals in weeks, retention in months. */
export const settingsShape = z.object({
  region: z.string().default(''),
  escalationModel: z.enum(ESCALATION_MODELS).default('conclusive'),
  lowestAge: z.int().default(4),
  highestAge: z.int().default(18),
  guardianBelowAge: z.int().default(18),
  reviewWeeks: z.int().default(6),
  retentionMonths: z.int().default(24),
  privacyContact: z.string().default(''),
});

/** A table: one team in Microsoft 365, and where its messages go. `installed` is false after the bot was removed: nothing is sent then. */
export const tableShape = z.object({
  kind: z.literal('table'),
  id: z.literal('table'),
  tableId: z.string(),
  tenant: z.string(),
  team: z.string(),
  name: z.string(),
  channel: z.string(),
  serviceUrl: z.string(),
  installed: z.boolean(),
  installedBy: z.string(),
  practice: z.boolean(),
  settings: settingsShape,
});

/** A person whom the table knows: admitted with roles, asked about, or gone. `person` is the Entra object id. */
export const memberShape = z.object({
  kind: z.literal('member'),
  id: z.string(),
  person: z.string(),
  owner: z.string(),
  mri: z.string(),
  status: z.enum(['member', 'candidate', 'left']),
  roles: z.array(z.enum(ROLES)),
  organisation: z.string().default(''),
  domain: z.enum(DOMAINS).optional(),
  name: z.string(),
});

/** Where a person's own chat with the bot is, as last seen; plain fields, no SDK object. Kept per tenant, not per table. */
export const conversationShape = z.object({
  kind: z.literal('conversation'),
  id: z.string(),
  person: z.string(),
  conversationId: z.string(),
  serviceUrl: z.string(),
});

/** One sitting of the table. The submission deadline follows from the date (deadlines.md), so it is not kept. */
export const meetingShape = z.object({
  kind: z.literal('meeting'),
  id: z.string(),
  status: z.enum(['planned', 'closed']),
  date: day,
  time: z.string(),
  place: z.string(),
  plannedBy: z.string(),
});

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
  file: fileShape,
};

/** One pupil's situation at this table. `owner` is the submitter. A field exists only where it is true. */
export const caseShape = z.discriminatedUnion('status', [
  z.object({ ...caseCore, status: z.literal('active'), meeting: z.string().optional() }),
  z.object({ ...caseCore, status: z.literal('follow'), followSince: day }),
  z.object({ ...caseCore, status: z.literal('archive'), archivedOn: day }),
]);

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

/** Who did what, when: append only, without the values of free text. `what` is a verb; `refused` names why it was not done. */
export const auditShape = z.object({
  kind: z.literal('audit'),
  id: z.string(),
  what: z.string(),
  by: z.string(),
  at: instant,
  caseId: z.string().optional(),
  fields: z.array(z.string()).optional(),
  refused: z.string().optional(),
});

/** Whom a notice is for: the table's channel, one person, or a card that is already there and changes in place. */
export const recipientShape = z.union([
  z.object({ channel: z.literal(true) }),
  z.object({ person: z.string() }),
  z.object({ person: z.string(), card: z.object({ conversationId: z.string(), activityId: z.string() }) }),
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
  status: z.enum(['waiting', 'sending', 'sent', 'refused', 'uncertain', 'dropped']),
  to: recipientShape,
  about: z.record(z.string(), z.string()),
  dueAt: instant.optional(),
  attempt: z.int(),
  claim: z.string().optional(),
  posted: z.object({ conversationId: z.string(), activityId: z.string() }).optional(),
  settledAt: instant.optional(),
  why: z.string().optional(),
});

/** An activity that Teams handed over before: it is not answered twice. */
export const receivedShape = z.object({ kind: z.literal('received'), id: z.string(), expiresAt: instant });

/** Every kind of document with its shape. */
export const SHAPES = {
  table: tableShape,
  member: memberShape,
  conversation: conversationShape,
  meeting: meetingShape,
  counter: counterShape,
  draft: draftShape,
  case: caseShape,
  duplicate: duplicateShape,
  number: numberShape,
  reopening: reopeningShape,
  audit: auditShape,
  notice: noticeShape,
  received: receivedShape,
} as const;

export type Kind = keyof typeof SHAPES;
export type Documents = { [K in Kind]: z.output<(typeof SHAPES)[K]> };
export type AnyDocument = Documents[Kind];

export type Table = Documents['table'];
export type Member = Documents['member'];
export type Meeting = Documents['meeting'];
export type Draft = Documents['draft'];
export type TableCase = Documents['case'];
export type CaseFile = z.output<typeof fileShape>;
export type Notice = Documents['notice'];
export type AuditFact = Documents['audit'];
export type Settings = z.output<typeof settingsShape>;
export type Role = (typeof ROLES)[number];
export type Domain = (typeof DOMAINS)[number];

/** The version in which each kind is written now; older documents are lifted one version at a time when they are read. */
export const VERSIONS: Record<Kind, number> = {
  table: 1,
  member: 1,
  conversation: 1,
  meeting: 1,
  counter: 1,
  draft: 1,
  case: 1,
  duplicate: 1,
  number: 1,
  reopening: 1,
  audit: 1,
  notice: 1,
  received: 1,
};

type Lift = (older: Record<string, unknown>) => Record<string, unknown>;

/** For each kind: how a document of version n becomes one of version n + 1. */
export const LIFTS: { readonly [K in Kind]?: { readonly [version: number]: Lift } } = {};

/** The field of each kind that is sealed, and the key under which: a case's own, or the table's. */
export const SEALED: { readonly [K in Kind]?: { field: string; key: 'case' | 'table' } } = {
  case: { field: 'file', key: 'case' },
  draft: { field: 'typed', key: 'case' },
  reopening: { field: 'reason', key: 'case' },
  member: { field: 'name', key: 'table' },
  meeting: { field: 'place', key: 'table' },
};
