import type { z } from 'zod';
import {
  archivingShape,
  caseShape,
  counterShape,
  draftShape,
  duplicateShape,
  type fileShape,
  glanceShape,
  numberShape,
  reasonShape,
  reopeningShape,
  reviewShape,
} from './shapes/case.ts';
import type { DOMAINS, ROLES } from './shapes/choices.ts';
import { downloadShape } from './shapes/download.ts';
import {
  agreementShape,
  bottleneckShape,
  handbackShape,
  planShape,
  pollShape,
  progressShape,
  stagnationShape,
} from './shapes/lead.ts';
import { attendanceShape, declarationShape, itemShape, meetingShape, preparationShape } from './shapes/meeting.ts';
import { auditShape, clockShape, digestShape, noticeShape, receivedShape } from './shapes/outbox.ts';
import { conversationShape, memberShape, type settingsShape, tableShape } from './shapes/table.ts';

export * from './shapes/choices.ts';
export { settingsShape } from './shapes/table.ts';

type Lift = (older: Record<string, unknown>) => Record<string, unknown>;

type KindOfDocument = {
  readonly shape: z.ZodType;
  /** The version in which it is written now. */
  readonly version: number;
  /** How a document of version n becomes one of version n + 1, when it is read. */
  readonly lifts?: { readonly [version: number]: Lift };
  /** The field that is sealed, and under which key: a case's own, or the table's. */
  readonly sealed?: { readonly field: string; readonly key: 'case' | 'table' };
};

const sealedBy = (key: 'case' | 'table', field: string) => ({ sealed: { field, key } });

/** Every kind of document: its shape, its version, and which field of it is sealed. */
export const KINDS = {
  table: { shape: tableShape, version: 1 },
  member: { shape: memberShape, version: 1, ...sealedBy('table', 'name') },
  conversation: { shape: conversationShape, version: 1 },
  meeting: { shape: meetingShape, version: 1, ...sealedBy('table', 'place') },
  item: { shape: itemShape, version: 1, ...sealedBy('case', 'notes') },
  attendance: { shape: attendanceShape, version: 1, ...sealedBy('table', 'deputy') },
  preparation: { shape: preparationShape, version: 1, ...sealedBy('case', 'line') },
  declaration: { shape: declarationShape, version: 1 },
  counter: { shape: counterShape, version: 1 },
  draft: { shape: draftShape, version: 1, ...sealedBy('case', 'typed') },
  case: { shape: caseShape, version: 1, ...sealedBy('case', 'file') },
  glance: { shape: glanceShape, version: 1 },
  duplicate: { shape: duplicateShape, version: 1 },
  number: { shape: numberShape, version: 1 },
  reopening: { shape: reopeningShape, version: 1, ...sealedBy('case', 'reason') },
  reason: { shape: reasonShape, version: 1, ...sealedBy('case', 'text') },
  review: { shape: reviewShape, version: 1 },
  archiving: { shape: archivingShape, version: 1 },
  poll: { shape: pollShape, version: 1 },
  handback: { shape: handbackShape, version: 1, ...sealedBy('case', 'reason') },
  stagnation: { shape: stagnationShape, version: 1, ...sealedBy('case', 'notes') },
  plan: { shape: planShape, version: 1, ...sealedBy('case', 'steps') },
  progress: { shape: progressShape, version: 1, ...sealedBy('case', 'line') },
  agreement: { shape: agreementShape, version: 1, ...sealedBy('case', 'notes') },
  bottleneck: { shape: bottleneckShape, version: 1, ...sealedBy('table', 'notes') },
  download: { shape: downloadShape, version: 1 },
  audit: { shape: auditShape, version: 1 },
  notice: { shape: noticeShape, version: 1 },
  digest: { shape: digestShape, version: 1 },
  clock: { shape: clockShape, version: 1 },
  received: { shape: receivedShape, version: 1 },
} as const satisfies Record<string, KindOfDocument>;

/** The name of a kind of document. */
export type Kind = keyof typeof KINDS;
/** What each kind of document holds once it is opened: checked, lifted and readable. */
export type Documents = { [K in Kind]: z.output<(typeof KINDS)[K]['shape']> };
/** A document of any kind. */
export type AnyDocument = Documents[Kind];

/** What the code that reads any kind may rely on. */
export function kindOf(kind: Kind): KindOfDocument {
  return KINDS[kind];
}

/** A table: one team, and where its messages go. */
export type Table = Documents['table'];
/** A person whom the table knows: admitted, asked about, or gone. */
export type Member = Documents['member'];
/** One sitting of the table. */
export type Meeting = Documents['meeting'];
/** One case on the agenda of one meeting. */
export type Item = Documents['item'];
/** What a person has typed so far in a form. */
export type Draft = Documents['draft'];
/** One pupil’s situation at this table; `Case` alone would be a word of the language. */
export type TableCase = Documents['case'];
/** What is known of the pupil and the question: personal data, sealed under the key of the case. */
export type CaseFile = z.output<typeof fileShape>;
/** What somebody will do, and by when. */
export type Agreement = Documents['agreement'];
/** A structural obstacle, not a case. */
export type Bottleneck = Documents['bottleneck'];
/** A promise to tell somebody something. */
export type Notice = Documents['notice'];
/** What is due for one person on one morning. */
export type Digest = Documents['digest'];
/** Who did what, when. */
export type AuditFact = Documents['audit'];
/** The settings of a table (process.md §1). */
export type Settings = z.output<typeof settingsShape>;
/** What a person is at a table. */
export type Role = (typeof ROLES)[number];
/** The field of work that a person speaks for. */
export type Domain = (typeof DOMAINS)[number];
