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
export const REVIEW_ANSWERS = ['well', 'attention', 'threat'] as const;
export const OUTCOMES = ['school', 'work', 'work-learning', 'day-programme', 'plan'] as const;
export const GOALS = ['school', 'work-learning', 'work', 'day-programme', 'care-education', 'development'] as const;
export const PROGRESS = ['on-track', 'delayed', 'stuck'] as const;
export const LADDER = ['simple', 'complicated', 'complex', 'chaotic', 'stagnation'] as const;
export const PRESENCES = ['present', 'absent', 'deputy'] as const;
export const KNOWN = ['known', 'unknown', 'contact'] as const;
export const WAITING_REASONS = ['waiting-list', 'holiday', 'illness', 'decision', 'other'] as const;
export const AGREEMENT_STATUSES = ['open', 'done', 'could-not', 'not-done'] as const;
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
export const BOTTLENECK_LEVELS = ['governance', 'policy', 'organisation'] as const;
