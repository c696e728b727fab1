import type { CaseFile, Settings } from '../../storage/documents.ts';
import { settingsShape } from '../../storage/documents.ts';

/** What somebody with bad intentions (or a paste from elsewhere) could type: markup, links, mentions, templates, turned text. */
export const HOSTILE =
  '**vet** _schuin_ [klik](https://kwaad.example) <at>Iedereen</at> <b>html</b> $' +
  '{number} {{DATE(2026-01-01T00:00:00Z)}} `code` \u202etxet\u202c # kop\u0007';

/** The parts of the hostile text that must not reach a field that a client reads as markup. */
export const DANGEROUS = [
  '**',
  '_schuin_',
  '[klik]',
  '](',
  '<at>',
  '<b>',
  '$' + '{',
  '{{',
  '`',
  '\u202e',
  '\u0007',
  '://',
];

/** As long as a text may be, with characters of more than one byte. */
export const long = (length: number): string =>
  'Een zin met é en ü. '
    .repeat(Math.ceil(length / 20))
    .slice(0, length)
    .trim();

/** The id of an invented person, as long as Entra makes them. */
export const personId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The id of an invented case. */
export const CASE = 'case-0000-4000-8000-000000000001';

/** The settings with which every table starts. */
export const settings: Settings = settingsShape.parse({});

/** A form that nobody touched yet. */
export const untouched = { typed: {}, problems: {} };

/** Everything that can be typed in the form, as invented people would. */
export const typedForm = {
  birthDate: '2012-05-14',
  education: 'vo',
  enrolled: 'yes',
  absence: 'long-relative',
  firstDayHome: '2026-09-17',
  helpers: 'support-team,attendance-officer',
  track: 'question',
  reasonAnyway: '',
  name: 'Noor Voorbeeld',
  municipality: 'Tilburg',
  school: 'Lyceum De Proef',
  question: 'Welke plek past bij Noor, waar zij in kleine stappen weer naar school kan?',
  plan: '',
  tried: 'Halve dagen op school, gesprekken met de mentor.',
  worksWell: 'Noor tekent veel en komt elke week bij de dierenarts helpen.',
  wishes: 'Noor wil naar een kleinere klas. Haar ouders willen rust.',
  accent: 'education',
  guests: 'Jeugdarts van de GGD',
  pupilConsent: 'yes',
  guardianConsent: 'yes',
  askedBy: 'Sam Oefen, Lyceum De Proef',
  askedOn: '2026-11-16',
  basis: 'consent',
  basisReason: '',
  attend: 'later',
};

/** A file as it becomes after that form. */
export const file: CaseFile = {
  name: typedForm.name,
  birthDate: typedForm.birthDate,
  municipality: typedForm.municipality,
  school: typedForm.school,
  education: 'vo',
  enrolled: true,
  absence: 'long-relative',
  helpers: ['support-team', 'attendance-officer'],
  reasonAnyway: '',
  question: typedForm.question,
  plan: '',
  tried: typedForm.tried,
  worksWell: typedForm.worksWell,
  wishes: typedForm.wishes,
  accent: 'education',
  guests: typedForm.guests,
  consent: {
    pupil: true,
    guardian: true,
    askedBy: typedForm.askedBy,
    askedOn: typedForm.askedOn,
    basis: 'consent',
    basisReason: '',
    attend: 'later',
  },
};

/** The same file with every text as somebody else wants it. */
export function fileWith(text: (length: number) => string): CaseFile {
  return {
    ...file,
    name: text(120),
    municipality: text(80),
    school: text(120),
    reasonAnyway: text(500),
    question: text(1000),
    plan: text(300),
    tried: text(1000),
    worksWell: text(1000),
    wishes: text(1000),
    guests: text(300),
    consent: { ...file.consent, askedBy: text(120), basisReason: text(300) },
  };
}

/** A case without personal data. */
export const nameless = {
  caseId: CASE,
  number: 'AT-2026-0007',
  age: 14,
  education: 'vo',
  weeks: 9,
  list: 'active',
  meeting: '2026-12-10',
} as const;
