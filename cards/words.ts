import type {
  ABSENCES,
  ACCENTS,
  ATTENDANCES,
  BASES,
  Domain,
  EDUCATIONS,
  ESCALATION_MODELS,
  HELPERS,
  OUTCOMES,
  Role,
  TableCase,
} from '../storage/documents.ts';

type Code<T extends readonly string[]> = T[number];

/** Where a case stands: the status of its document. */
export type List = TableCase['status'];
/** The kind of school a pupil has, as stored. */
export type Education = Code<typeof EDUCATIONS>;

/** The roles at a table, in the order in which forms offer them. */
export const roleNames: Record<Role, string> = {
  chair: 'Voorzitter',
  secretary: 'Secretaris',
  participant: 'Deelnemer',
  guest: 'Gast',
  board: 'Bestuurder',
  coordinator: 'Coördinator SWV',
};

/** The fields of work that sit at a table. */
export const domainNames: Record<Domain, string> = {
  education: 'Onderwijs PO/VO/MBO',
  consortium: 'Samenwerkingsverband',
  attendance: 'Leerplicht/RMC',
  municipality: 'Gemeente',
  'youth-care': 'Jeugdhulp',
  'youth-health': 'Jeugdgezondheid',
  'mental-health': 'GGZ',
  safety: 'Veiligheid',
  other: 'Overig',
};

/** Kinds of education, as the field abbreviates them. */
export const educationNames: Record<Education, string> = {
  po: 'PO',
  so: 'SO',
  vo: 'VO',
  vso: 'VSO',
  mbo: 'MBO',
  none: 'Geen',
};

/** Kinds of absence; all of them are admitted alike (process.md §3). */
export const absenceNames: Record<Code<typeof ABSENCES>, string> = {
  absolute: 'Absoluut',
  'long-relative': 'Langdurig relatief',
  'permitted-illness': 'Geoorloofd (ziekte)',
  'exempt-5a': 'Vrijstelling 5a',
  'exempt-5b': 'Vrijstelling 5b',
  other: 'Anders',
};

/** Who may have tried before the case came to the table. */
export const helperNames: Record<Code<typeof HELPERS>, string> = {
  'support-team': 'Ondersteuningsteam',
  mdo: 'MDO',
  'consortium-desk': 'Samenwerkingsverband/TLV-loket',
  'attendance-officer': 'Leerplicht',
  'youth-care': 'Jeugdhulp',
  'education-consultant': 'Onderwijsconsulent',
  other: 'Anders',
};

/** Where the weight of a case lies. */
export const accentNames: Record<Code<typeof ACCENTS>, string> = {
  education: 'Onderwijs',
  'youth-care': 'Jeugdhulp',
  'mental-health': 'GGZ',
  safety: 'Veiligheid',
  home: 'Thuis',
  'waiting-list': 'Wachtlijst',
  other: 'Anders',
};

/** On what legal ground the data is shared. */
export const basisNames: Record<Code<typeof BASES>, string> = {
  consent: 'Toestemming',
  'legal-task': 'Wettelijke taak',
  other: 'Anders',
};

/** Whether pupil or parents come to the discussion. */
export const attendanceNames: Record<Code<typeof ATTENDANCES>, string> = { yes: 'Ja', no: 'Nee', later: 'Later' };

/** The two ways in which a table can step up (process.md §6). */
export const escalationModelNames: Record<Code<typeof ESCALATION_MODELS>, string> = {
  conclusive: 'Sluitende aanpak',
  tilburg: 'Opschalingsmodel Tilburg',
};

/** Where a case stands: on one of the three lists, back with its submitter, or withdrawn. */
export const listNames: Record<List, string> = {
  active: 'Actieve lijst',
  follow: 'Volglijst',
  archive: 'Archief',
  returned: 'Terug bij de inbrenger',
  withdrawn: 'Ingetrokken',
};

/** Is there a question for the table, or a plan that it only follows? */
export const trackNames: Record<'question' | 'plan', string> = {
  question: 'Er is een vraag aan de tafel',
  plan: 'Er is al een plan: alleen volgen',
};

/** Where a pupil goes when a case moves to the follow list. A case that came with a plan has no outcome yet. */
export const outcomeNames: Record<Code<typeof OUTCOMES>, string> = {
  school: 'School',
  work: 'Arbeid',
  'work-learning': 'Leerwerktraject',
  'day-programme': 'Dagbesteding',
  plan: 'Volgens het plan',
};

/** Yes and no, as stored from a choice. */
export const yesNoNames: Record<'yes' | 'no', string> = { yes: 'Ja', no: 'Nee' };

/** An option of a choice, as a card holds it. */
export type Choice = { readonly title: string; readonly value: string };

/** The options of a choice in the order of the words. */
export const choicesFrom = (names: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(names).map(([value, title]) => ({ title, value }));

/** The word for a code that may be a leftover of an older version: then the code itself, so that nothing disappears from sight. */
export const wordFor = (names: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(names, code) ? (names[code] ?? code) : code;

/** How many cases somebody leads now. */
export const leadsLine = (leads: number): string => {
  if (leads === 0) return 'leidt nog geen casus';
  return leads === 1 ? 'leidt 1 casus' : `leidt ${leads} casussen`;
};

/** How long a pupil is at home, in whole weeks. */
export const weeksAtHome = (weeks: number): string => (weeks === 1 ? '1 week thuis' : `${weeks} weken thuis`);

/** What may be said of a pupil outside the dossier (permissions.md): `14 jaar · VO · 9 weken thuis`. */
export function namelessLine(pupil: {
  readonly age: number;
  readonly education: Education;
  readonly weeks: number;
}): string {
  const education = pupil.education === 'none' ? 'geen onderwijs' : educationNames[pupil.education];
  return `${pupil.age} jaar · ${education} · ${weeksAtHome(pupil.weeks)}`;
}
