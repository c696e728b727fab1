/** The answers a form offers, as stored. Their Dutch names stand in `cards/words.ts`, complete by type. */
export const ROLES = ['chair', 'secretary', 'participant', 'guest', 'board', 'coordinator'] as const;
/** The fields of work that sit at a table (process.md §1). */
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
/** Types of education (process.md §3, step 1). */
export const EDUCATIONS = ['po', 'so', 'vo', 'vso', 'mbo', 'none'] as const;
/** Kinds of absence, all admitted alike (process.md §3, step 1). */
export const ABSENCES = ['absolute', 'long-relative', 'permitted-illness', 'exempt-5a', 'exempt-5b', 'other'] as const;
/** Who may have tried before the case came to the table (process.md §3, step 1). */
export const HELPERS = [
  'support-team',
  'mdo',
  'consortium-desk',
  'attendance-officer',
  'youth-care',
  'education-consultant',
  'other',
] as const;
/** Where the weight of a case lies (process.md §3, step 2). */
export const ACCENTS = ['education', 'youth-care', 'mental-health', 'safety', 'home', 'waiting-list', 'other'] as const;
/** The legal ground on which data is shared (process.md §3, step 3). */
export const BASES = ['consent', 'legal-task', 'other'] as const;
/** Whether pupil and parents come to the discussion (process.md §3, step 3). */
export const ATTENDANCES = ['yes', 'no', 'later'] as const;
/** The two ways in which a table steps up (process.md §6). */
export const ESCALATION_MODELS = ['conclusive', 'tilburg'] as const;
/** The answers that a tipping point takes, on its card (contract.md). */
export const TIPPING_ANSWERS = [
  'appoint',
  'offer-expected',
  'breakthrough',
  'arbitration',
  'prosecutor',
  'next-step',
  'hope',
] as const;
/** How a case on the follow list goes (process.md §7). */
export const REVIEW_ANSWERS = ['well', 'attention', 'threat'] as const;
/** What the pupil does again, or the plan there is, when a case goes on the follow list (process.md §7). */
export const OUTCOMES = ['school', 'work', 'work-learning', 'day-programme', 'plan'] as const;
/** The goals of a plan (process.md §5). */
export const GOALS = ['school', 'work-learning', 'work', 'day-programme', 'care-education', 'development'] as const;
/** How a case goes, in the word of its regisseur (process.md §5). */
export const PROGRESS = ['on-track', 'delayed', 'stuck'] as const;
/** The ladder of effectiveness on which a discussion can place a case (process.md §6). */
export const LADDER = ['simple', 'complicated', 'complex', 'chaotic', 'stagnation'] as const;
/** Whether somebody comes to a meeting (process.md §2). */
export const PRESENCES = ['present', 'absent', 'deputy'] as const;
/** What the own organisation knows of a case (process.md §2). */
export const KNOWN = ['known', 'unknown', 'contact'] as const;
/** Why the date of an agreement may move (process.md §5). */
export const WAITING_REASONS = ['waiting-list', 'holiday', 'illness', 'decision', 'other'] as const;
/** How an agreement stands: could not and did not are not the same (process.md §5). */
export const AGREEMENT_STATUSES = ['open', 'done', 'could-not', 'not-done'] as const;
/** What a bottleneck is about (process.md §5). */
export const BOTTLENECK_CATEGORIES = [
  'waiting-list',
  'regulations',
  'funding',
  'supply',
  'cooperation',
  'information',
  'transport',
  'other',
] as const;
/** Who can take a bottleneck away (process.md §5). */
export const BOTTLENECK_LEVELS = ['governance', 'policy', 'organisation'] as const;
