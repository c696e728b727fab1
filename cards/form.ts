import { QUESTION_AT_LEAST, STEP_FIELDS, type Step, TEXT_LIMITS } from '../bot/cases/form-fields.ts';
import { saveStep } from '../bot/cases/save-step.ts';
import { submitCase } from '../bot/cases/submit-case.ts';
import { type Day, sayDay } from '../bot/deadlines/day.ts';
import { button, type Card, type CardAction, draw } from './card.ts';
import { type Echoed, fields, own } from './fields.ts';
import first from './form-1.json' with { type: 'json' };
import second from './form-2.json' with { type: 'json' };
import third from './form-3.json' with { type: 'json' };
import fourth from './form-4.json' with { type: 'json' };
import { type KnownPupil, knownPupil } from './known-pupil.ts';
import { typedText } from './plain.ts';
import type { SummaryRow } from './summary.ts';
import {
  absenceNames,
  accentNames,
  attendanceNames,
  basisNames,
  choicesFrom,
  educationNames,
  helperNames,
  trackNames,
  yesNoNames,
} from './words.ts';

/** The form of a submission at one step, for the one who fills it in. */
export type FormCard = Echoed & {
  readonly step: Step;
  readonly caseId: string;
  readonly needsGuardian: boolean;
  readonly hasPlan: boolean;
  /** The case that this pupil has at the table already. */
  readonly known?: KnownPupil | undefined;
  readonly summary: readonly SummaryRow[];
  readonly meeting?: { readonly date: Day } | undefined;
  /** The submission deadline of an earlier meeting has passed. */
  readonly late: boolean;
  /** Nobody tried to help before, so the normal route goes first. */
  readonly helperWarning: boolean;
  /** The form stands in the own chat, where it folds after a quarter of an hour. */
  readonly freshChat?: boolean | undefined;
  /** The youngest and the oldest age of this table, named when a pupil is outside them. */
  readonly ages?: readonly [lowest: number, highest: number] | undefined;
};

/** One step of *Casus aanmelden*: as a dialog from the channel, and as a card in the own chat that is replaced step by step. */
export function formCard(form: FormCard): Card {
  return STEPS[form.step](form, {
    ...fitted(form),
    freshChat: form.freshChat === true,
    next: move(form, 'next', 'Verder'),
    back: move(form, 'back', 'Terug'),
  });
}

type Drawn = Readonly<Record<string, unknown>>;

const STEPS: Record<Step, (form: FormCard, common: Drawn) => Card> = {
  1: ({ helperWarning }, common) => draw(first, { ...common, helperWarning, choices: choicesOfFirst }),
  2: ({ hasPlan, known }, common) =>
    draw(second, {
      ...common,
      ...knownPupil(known),
      hasPlan,
      questionLabel: hasPlan ? 'Hulpvraag' : 'Hulpvraag (verplicht)',
      choices: { accent: choicesFrom(accentNames) },
    }),
  3: ({ needsGuardian }, common) =>
    draw(third, { ...common, needsGuardian, intro: consentIntro(needsGuardian), choices: choicesOfThird }),
  4: (form, common) =>
    draw(fourth, {
      ...common,
      after: afterSubmitting(form),
      summary: form.summary.map(({ label, value }) => ({ label, value: typedText(value) || 'Niet ingevuld' })),
      submit: button(submitCase, 'Indienen', { case: form.caseId }, { style: 'positive' }),
    }),
};

const choicesOfFirst = {
  education: choicesFrom(educationNames),
  enrolled: choicesFrom(yesNoNames),
  absence: choicesFrom(absenceNames),
  helpers: choicesFrom(helperNames),
  track: choicesFrom(trackNames),
};

const choicesOfThird = {
  yesNo: choicesFrom(yesNoNames),
  basis: choicesFrom(basisNames),
  attend: choicesFrom(attendanceNames),
};

function fitted(form: FormCard) {
  const limits: Readonly<Record<string, number | undefined>> = TEXT_LIMITS;
  // Consent is the usual ground, so it is chosen until somebody chooses another.
  const typed = { ...form.typed, basis: own(form.typed, 'basis') || 'consent' };
  return fields(STEP_FIELDS[form.step], { ...form, typed }, (id) => ({
    atLeast: QUESTION_AT_LEAST,
    ...(limits[id] ? { atMost: limits[id] } : {}),
    ...(form.ages ? { ages: form.ages } : {}),
  }));
}

function move({ caseId, step }: FormCard, go: 'next' | 'back', title: string): CardAction {
  return button(saveStep, title, { case: caseId, step, go }, go === 'next' ? { style: 'positive' } : {});
}

const consentIntro = (needsGuardian: boolean): string =>
  needsGuardian
    ? 'Aanmelden kan alleen als de leerling **en** een ouder of voogd ervan weten en akkoord zijn.'
    : 'Aanmelden kan alleen als de leerling ervan weet en akkoord is.';

const TERM_PASSED = 'De termijn voor de eerste bijeenkomst is voorbij.';

function afterSubmitting({ hasPlan, meeting, late }: FormCard): string {
  if (hasPlan) return 'Na het indienen komt de casus op de volglijst, omdat er al een plan is.';
  if (!meeting)
    return `Na het indienen wacht de casus op een bijeenkomst. ${late ? TERM_PASSED : 'Er is er nog geen gepland.'}`;
  const when = `Na het indienen komt de casus op de agenda van ${sayDay(meeting.date)}.`;
  return late ? `${TERM_PASSED} ${when}` : when;
}
