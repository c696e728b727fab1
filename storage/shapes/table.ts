import { z } from 'zod';
import { DOMAINS, ESCALATION_MODELS, ROLES } from './choices.ts';

/** Settings of a table with their defaults (process.md §1); ages in whole years, intervals in weeks, retention in months. */
export const settingsShape = z.object({
  region: z.string().default(''),
  escalationModel: z.enum(ESCALATION_MODELS).default('conclusive'),
  /** The terms that the table chose for stages of its models, by stage, in the days or months of that stage; the others have their usual one. */
  stages: z.record(z.string(), z.int()).optional(),
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
  /** May this person decide for the own organisation (*doorzettingsmacht*)? */
  mandate: z.boolean().default(true),
  /** Who sits in when this person cannot, and to whom this person turns at stagnation; members, by person. */
  deputy: z.string().optional(),
  manager: z.string().optional(),
  /** From which hour this person wants the digest of a morning, and on which days none: 1 is Monday. */
  digestFrom: z.string().optional(),
  quietDays: z.array(z.int()).optional(),
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
