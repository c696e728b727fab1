import { STEP_FIELDS } from '../bot/cases/form-fields.ts';
import { isDay, sayDay } from '../bot/deadlines/day.ts';
import { own } from './fields.ts';
import {
  absenceNames,
  accentNames,
  attendanceNames,
  basisNames,
  educationNames,
  helperNames,
  trackNames,
  wordFor,
  yesNoNames,
} from './words.ts';

/** One line of what was filled in; `value` is text of people and goes in a TextRun. */
export type SummaryRow = { readonly label: string; readonly value: string };

type Field = (typeof STEP_FIELDS)[1 | 2 | 3][number];

const word = (names: Readonly<Record<string, string>>) => (code: string) => (code ? wordFor(names, code) : '');
const asTyped = (text: string) => text;
const asDay = (text: string) => (isDay(text) ? sayDay(text) : text);

/** The label of each input of the form, and how its answer is said. */
export const formLabels: Record<Field, readonly [label: string, say: (typed: string) => string]> = {
  birthDate: ['Geboortedatum', asDay],
  education: ['Soort onderwijs', word(educationNames)],
  enrolled: ['Ingeschreven op een school', word(yesNoNames)],
  absence: ['Soort verzuim', word(absenceNames)],
  firstDayHome: ['Eerste dag thuis', asDay],
  helpers: ['Wie heeft al geholpen', (codes) => codes.split(',').map(word(helperNames)).join(', ')],
  track: ['Vraag of plan', word(trackNames)],
  reasonAnyway: ['Reden om toch aan te melden', asTyped],
  name: ['Naam leerling', asTyped],
  municipality: ['Gemeente', asTyped],
  school: ['School', asTyped],
  question: ['Hulpvraag', asTyped],
  plan: ['Plan', asTyped],
  tried: ['Wat is geprobeerd', asTyped],
  worksWell: ['Wat gaat goed', asTyped],
  wishes: ['Wensen van leerling en ouders', asTyped],
  accent: ['Accent', word(accentNames)],
  guests: ['Wie moet erbij zijn', asTyped],
  pupilConsent: ['Leerling weet ervan en is akkoord', word(yesNoNames)],
  guardianConsent: ['Ouder of voogd weet ervan en is akkoord', word(yesNoNames)],
  askedBy: ['Gevraagd door', asTyped],
  askedOn: ['Datum toestemming', asDay],
  basis: ['Grondslag', word(basisNames)],
  basisReason: ['Toelichting grondslag', asTyped],
  attend: ['Aanwezig bij de bespreking', word(attendanceNames)],
};

const ONLY_WHEN_FILLED: readonly Field[] = ['reasonAnyway', 'basisReason'];

/** Everything that was filled in, in the order of the form, for a last look before it is submitted. */
export function summaryOf(typed: Readonly<Record<string, string>>, needsGuardian: boolean): readonly SummaryRow[] {
  const asked = (field: Field) => {
    if (field === 'guardianConsent') return needsGuardian;
    if (field === 'plan') return own(typed, 'track') === 'plan';
    return !ONLY_WHEN_FILLED.includes(field) || own(typed, field) !== '';
  };
  const order: readonly Field[] = [...STEP_FIELDS[1], ...STEP_FIELDS[2], ...STEP_FIELDS[3]];
  return order.filter(asked).map((field) => {
    const [label, say] = formLabels[field];
    return { label, value: say(own(typed, field)) };
  });
}
