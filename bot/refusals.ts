/** Every reason for which the bot says no. The Dutch sentence of each stands in `cards/sentences.ts`, complete by type. */
export const REFUSALS = [
  'not-a-member',
  'no-table',
  'not-allowed-chair',
  'not-allowed-submit',
  'not-allowed-case',
  'not-allowed-member',
  'not-allowed-volunteer',
  'not-allowed-regisseur',
  'old-button',
  'bad-input',
  'form-problems',
  'not-saved',
  'busy',
  'last-chair',
  'case-unknown',
  'draft-gone',
  'roster-unavailable',
  'case-not-open',
  'handover-gone',
  'meeting-not-running',
  'meeting-held',
  'another-meeting-running',
  'no-regisseur-yet',
  'declaration-closed',
  'no-minutes-yet',
  'not-allowed-unsigned',
  'no-meeting',
  'no-next-meeting',
  'agenda-not-posted',
  'case-returned',
  'case-withdrawn',
  'not-on-active-list',
  'case-read-only',
] as const;

/** Why the bot says no. */
export type Refusal = (typeof REFUSALS)[number];

/** What can be wrong with one input. The Dutch sentence of each stands in `cards/sentences.ts`. */
export const PROBLEMS = [
  'required',
  'choose-one',
  'not-a-date',
  'not-a-time',
  'in-future',
  'in-past',
  'too-young',
  'too-old',
  'before-birth',
  'reason-needed',
  'too-short',
  'too-long',
  'consent-needed',
  'consent-before-birth',
  'already-planned',
  'not-a-number',
  'too-late',
  'too-early',
  'too-many-days',
  'not-later',
  'changed-meanwhile',
  'other-day',
] as const;

/** What is wrong with one input. */
export type Problem = (typeof PROBLEMS)[number];
