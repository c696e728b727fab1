import type {
  AGREEMENT_STATUSES,
  BOTTLENECK_CATEGORIES,
  BOTTLENECK_LEVELS,
  GOALS,
  KNOWN,
  LADDER,
  PRESENCES,
  PROGRESS,
  REVIEW_ANSWERS,
  TIPPING_ANSWERS,
  WAITING_REASONS,
} from '../storage/documents.ts';

type Code<T extends readonly string[]> = T[number];

/** Where a plan is to lead (process.md §5). */
export const goalNames: Record<Code<typeof GOALS>, string> = {
  school: 'School',
  'work-learning': 'Leerwerktraject',
  work: 'Arbeid',
  'day-programme': 'Dagbesteding',
  'care-education': 'Zorg-onderwijsarrangement',
  development: 'Persoonlijke ontwikkeling',
};

/** The regisseur's word on how a case goes. */
export const progressNames: Record<Code<typeof PROGRESS>, string> = {
  'on-track': 'Op schema',
  delayed: 'Loopt vertraging op',
  stuck: 'Stagneert',
};

/** The ladder of effectiveness: how hard the situation is to move (process.md §6). */
export const ladderNames: Record<Code<typeof LADDER>, string> = {
  simple: 'Eenvoudig',
  complicated: 'Gecompliceerd',
  complex: 'Complex',
  chaotic: 'Chaotisch',
  stagnation: 'Stagnatie',
};

/** Whether somebody comes to a meeting. */
export const presenceNames: Record<Code<typeof PRESENCES>, string> = {
  present: 'Aanwezig',
  absent: 'Afwezig',
  deputy: 'Vervanger',
};

/** Whether a pupil is known in the own organisation. */
export const knownNames: Record<Code<typeof KNOWN>, string> = {
  known: 'Bekend',
  unknown: 'Onbekend',
  contact: 'Contactpersoon',
};

/** Why a case or an agreement waits; the clock of the case goes on. */
export const waitingReasonNames: Record<Code<typeof WAITING_REASONS>, string> = {
  'waiting-list': 'Wachtlijst',
  holiday: 'Vakantie',
  illness: 'Ziekte',
  decision: 'Besluit van een ander',
  other: 'Anders',
};

/** How an agreement stands. */
export const agreementStatusNames: Record<Code<typeof AGREEMENT_STATUSES>, string> = {
  open: 'Open',
  done: 'Gereed',
  'could-not': 'Kon niet',
  'not-done': 'Niet gedaan',
};

/** What a bottleneck is about. */
export const bottleneckCategoryNames: Record<Code<typeof BOTTLENECK_CATEGORIES>, string> = {
  'waiting-list': 'Wachtlijst',
  regulations: 'Regelgeving',
  funding: 'Financiering',
  supply: 'Aanbod',
  cooperation: 'Samenwerking',
  information: 'Informatie-uitwisseling',
  transport: 'Vervoer',
  other: 'Anders',
};

/** At which level a bottleneck must be solved. */
export const bottleneckLevelNames: Record<Code<typeof BOTTLENECK_LEVELS>, string> = {
  governance: 'Bestuur',
  policy: 'Beleid',
  organisation: 'Organisatie',
};

/** The answers to a tipping point, as their buttons say them (contract.md). */
export const tippingAnswerNames: Record<Code<typeof TIPPING_ANSWERS>, string> = {
  appoint: 'Regisseur aanwijzen',
  'offer-expected': 'Passend aanbod verwacht',
  breakthrough: 'Doorbraakteam inschakelen',
  arbitration: 'Arbitrage',
  prosecutor: 'Naar Openbaar Ministerie',
  'next-step': 'Naar de volgende trede',
  hope: 'Blijven: er is goede hoop',
};

/** The answers at a review of the follow list, as their buttons say them (contract.md). */
export const reviewAnswerNames: Record<Code<typeof REVIEW_ANSWERS>, string> = {
  well: 'Loopt goed',
  attention: 'Let op',
  threat: 'Dreigt weer thuis te zitten',
};
