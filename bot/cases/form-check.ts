import {
  ABSENCES,
  ACCENTS,
  ATTENDANCES,
  BASES,
  type CaseFile,
  EDUCATIONS,
  HELPERS,
  type Settings,
} from '../../storage/documents.ts';
import { ageOn, type Day, isDay } from '../deadlines/day.ts';
import type { Problem } from '../refusals.ts';
import { type Field, QUESTION_AT_LEAST, type Step, TEXT_LIMITS, type Typed } from './form-fields.ts';
import { foldName } from './same-pupil.ts';

type Found = { [F in Field]?: Problem };

/** What is not right yet in one step of the form, by field (process.md §3). Empty means: on to the next step. */
export function problemsIn(step: Step, typed: Typed, today: Day, settings: Settings): Found {
  const found = CHECKS[step](typed, today, settings);
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem)) as Found;
}

/** The first step that is not right yet, or undefined when the case can be submitted. */
export function firstProblem(typed: Typed, today: Day, settings: Settings): Step | undefined {
  return ([1, 2, 3] as const).find((step) => Object.keys(problemsIn(step, typed, today, settings)).length > 0);
}

/** Does a parent or guardian have to agree as well? Unknown date of birth: yes. */
export function needsGuardian(typed: Typed, today: Day, settings: Settings): boolean {
  const { birthDate = '' } = typed;
  return !isDay(birthDate) || ageOn(birthDate, today) < settings.guardianBelowAge;
}

/** The file of the case, from a form in which no problem is left. */
export function fileFrom(typed: Typed, today: Day, settings: Settings): CaseFile {
  const text = (field: Field) => typed[field] ?? '';
  return {
    name: text('name'),
    birthDate: text('birthDate'),
    municipality: text('municipality'),
    school: text('school'),
    education: choice(EDUCATIONS, text('education')),
    enrolled: text('enrolled') === 'yes',
    absence: choice(ABSENCES, text('absence')),
    helpers: chosen(text('helpers')),
    reasonAnyway: text('reasonAnyway'),
    question: text('question'),
    plan: text('track') === 'plan' ? text('plan') : '',
    tried: text('tried'),
    worksWell: text('worksWell'),
    wishes: text('wishes'),
    accent: choice(ACCENTS, text('accent')),
    guests: text('guests'),
    consent: {
      pupil: true,
      guardian: needsGuardian(typed, today, settings),
      askedBy: text('askedBy'),
      askedOn: text('askedOn'),
      basis: choice(BASES, text('basis')),
      basisReason: text('basisReason'),
      attend: choice(ATTENDANCES, text('attend')),
    },
  };
}

/** Did nobody try before? Then the normal route goes first, and going on needs a reason that the chair sees. */
export function nobodyTried(typed: Typed): boolean {
  return chosen(typed.helpers ?? '').length === 0;
}

const CHECKS: Record<Step, (typed: Typed, today: Day, settings: Settings) => { [F in Field]?: Problem | undefined }> = {
  1: (typed, today, settings) => ({
    birthDate: birthProblem(typed, today, settings),
    education: oneOf(EDUCATIONS, typed.education),
    enrolled: oneOf(['yes', 'no'], typed.enrolled),
    absence: oneOf(ABSENCES, typed.absence),
    firstDayHome: firstDayProblem(typed, today),
    track: oneOf(['question', 'plan'], typed.track),
    reasonAnyway:
      limited('reasonAnyway', typed) ?? (nobodyTried(typed) && !typed.reasonAnyway ? 'reason-needed' : undefined),
  }),
  2: (typed) => ({
    name: foldName(typed.name ?? '') ? limited('name', typed) : 'required',
    municipality: needed('municipality', typed),
    school: limited('school', typed),
    question: questionProblem(typed),
    plan: typed.track === 'plan' ? needed('plan', typed) : undefined,
    tried: limited('tried', typed),
    worksWell: limited('worksWell', typed),
    wishes: limited('wishes', typed),
    accent: oneOf(ACCENTS, typed.accent),
    guests: limited('guests', typed),
  }),
  3: (typed, today, settings) => ({
    pupilConsent: typed.pupilConsent === 'yes' ? undefined : 'consent-needed',
    guardianConsent:
      !needsGuardian(typed, today, settings) || typed.guardianConsent === 'yes' ? undefined : 'consent-needed',
    askedBy: needed('askedBy', typed),
    askedOn: askedOnProblem(typed, today),
    basis: oneOf(BASES, typed.basis),
    basisReason: typed.basis === 'other' ? needed('basisReason', typed) : limited('basisReason', typed),
    attend: oneOf(ATTENDANCES, typed.attend),
  }),
  4: () => ({}),
};

function birthProblem({ birthDate }: Typed, today: Day, settings: Settings): Problem | undefined {
  const problem = pastDay(birthDate, today);
  if (problem) return problem;
  const age = ageOn(birthDate ?? '', today);
  if (age < settings.lowestAge) return 'too-young';
  return age > settings.highestAge ? 'too-old' : undefined;
}

function firstDayProblem({ firstDayHome, birthDate = '' }: Typed, today: Day): Problem | undefined {
  const problem = pastDay(firstDayHome, today);
  if (problem) return problem;
  return isDay(birthDate) && (firstDayHome ?? '') < birthDate ? 'before-birth' : undefined;
}

function askedOnProblem({ askedOn, birthDate = '' }: Typed, today: Day): Problem | undefined {
  const problem = pastDay(askedOn, today);
  if (problem) return problem;
  return isDay(birthDate) && (askedOn ?? '') < birthDate ? 'consent-before-birth' : undefined;
}

function questionProblem(typed: Typed): Problem | undefined {
  const length = (typed.question ?? '').length;
  if (length === 0) return typed.track === 'plan' ? undefined : 'required';
  return length < QUESTION_AT_LEAST ? 'too-short' : limited('question', typed);
}

/** A day that has come already: today counts. Also used by the other forms that ask for such a day. */
export function pastDay(text: string | undefined, today: Day): Problem | undefined {
  if (!text) return 'required';
  if (!isDay(text)) return 'not-a-date';
  return text > today ? 'in-future' : undefined;
}

function oneOf(options: readonly string[], value: string | undefined): Problem | undefined {
  return value && options.includes(value) ? undefined : 'choose-one';
}

function needed(field: Field, typed: Typed): Problem | undefined {
  return typed[field] ? limited(field, typed) : 'required';
}

function limited(field: Field, typed: Typed): Problem | undefined {
  return (typed[field] ?? '').length > (TEXT_LIMITS[field] ?? 0) ? 'too-long' : undefined;
}

function chosen(text: string): CaseFile['helpers'] {
  const parts = text.split(',');
  return HELPERS.filter((helper) => parts.includes(helper));
}

function choice<const T extends readonly string[]>(options: T, value: string): T[number] {
  const found = options.find((option) => option === value);
  if (found === undefined) throw new Error('a checked choice was not among its options');
  return found;
}
