import { type FormCard, formCard } from '../../cards/form.ts';
import { reopenForm } from '../../cards/reopen.ts';
import { resumeCard } from '../../cards/resume.ts';
import { summaryOf } from '../../cards/summary.ts';
import { CASE, HOSTILE, long, typedForm, untouched } from './people.ts';
import type { Sample } from './samples.ts';

const empty: FormCard = {
  ...untouched,
  step: 1,
  caseId: CASE,
  needsGuardian: true,
  hasPlan: false,
  summary: [],
  late: false,
  helperWarning: false,
};
const filled: FormCard = { ...empty, typed: typedForm };
const texts = [
  'reasonAnyway',
  'name',
  'municipality',
  'school',
  'question',
  'plan',
  'tried',
  'worksWell',
  'wishes',
  'guests',
  'askedBy',
  'basisReason',
];
const typedAs = (text: string) => ({
  ...typedForm,
  track: 'plan',
  ...Object.fromEntries(texts.map((id) => [id, text])),
});
const known = { number: 'AT-2026-0003', caseId: 'case-known' };

const form = (state: string, make: FormCard): Sample => ({ card: 'formCard', state, make: () => formCard(make) });
const lastStep = (state: string, more: Partial<FormCard>): Sample => {
  const typed = more.typed ?? typedForm;
  return form(state, { ...filled, step: 4, summary: summaryOf(typed, more.needsGuardian ?? true), ...more });
};

const steps = [1, 2, 3] as const;

/** The road of a submission: four steps, what it turns into when it is left, and reopening. */
export const formSamples: readonly Sample[] = [
  ...steps.map((step) => form(`step-${step}-empty`, { ...empty, step })),
  ...steps.map((step) => form(`step-${step}-filled`, { ...filled, step })),
  ...steps.map((step) => ({
    ...form(`step-${step}-hostile`, { ...empty, step, hasPlan: true, typed: typedAs(HOSTILE) }),
    hostile: true,
  })),
  ...steps.map((step) =>
    form(`step-${step}-longest`, { ...empty, step, hasPlan: true, freshChat: true, typed: typedAs(long(1200)) }),
  ),
  form('step-1-problems', {
    ...filled,
    helperWarning: true,
    freshChat: true,
    ages: [4, 18],
    typed: { ...typedForm, birthDate: '2024-01-01', firstDayHome: '2027-01-01', helpers: '' },
    problems: {
      birthDate: 'too-young',
      firstDayHome: 'in-future',
      reasonAnyway: 'reason-needed',
      absence: 'choose-one',
    },
  }),
  form('step-2-problems', {
    ...filled,
    step: 2,
    typed: { ...typedForm, name: '', question: 'Te kort', tried: long(1100) },
    problems: { name: 'required', question: 'too-short', tried: 'too-long' },
  }),
  form('step-2-plan', {
    ...filled,
    step: 2,
    hasPlan: true,
    typed: { ...typedForm, track: 'plan', plan: 'Twee dagen stage.' },
  }),
  form('step-2-known-to-stranger', { ...filled, step: 2, known: { ...known, mayOpen: false } }),
  form('step-2-known-active', { ...filled, step: 2, known: { ...known, mayOpen: true, status: 'active' } }),
  form('step-2-known-archive', { ...filled, step: 2, known: { ...known, mayOpen: true, status: 'archive' } }),
  form('step-3-problems', {
    ...empty,
    step: 3,
    typed: { pupilConsent: 'no', basis: 'other' },
    problems: {
      pupilConsent: 'consent-needed',
      guardianConsent: 'consent-needed',
      basisReason: 'required',
      askedOn: 'required',
    },
  }),
  form('step-3-adult', { ...filled, step: 3, needsGuardian: false }),
  lastStep('step-4-filled', { meeting: { date: '2026-12-10' } }),
  lastStep('step-4-late', { meeting: { date: '2027-01-06' }, late: true }),
  lastStep('step-4-no-meeting', {}),
  lastStep('step-4-too-late', { late: true }),
  lastStep('step-4-plan', {
    hasPlan: true,
    typed: { ...typedForm, track: 'plan', plan: 'Twee dagen stage.', question: '' },
  }),
  lastStep('step-4-longest', { typed: typedAs(long(1000)) }),
  { ...lastStep('step-4-hostile', { typed: typedAs(HOSTILE) }), hostile: true },

  {
    card: 'resumeCard',
    state: 'owner',
    make: () => resumeCard({ caseId: CASE, step: 2, touchedAt: '2026-11-21', keptUntil: '2026-11-28' }),
  },
  {
    card: 'reopenForm',
    state: 'empty',
    make: () => reopenForm({ ...untouched, caseId: CASE, number: 'AT-2026-0003' }),
  },
  {
    card: 'reopenForm',
    state: 'problems',
    hostile: true,
    make: () =>
      reopenForm({
        caseId: CASE,
        number: 'AT-2026-0003',
        typed: { reason: HOSTILE, firstDayHome: '2027-01-01' },
        problems: { firstDayHome: 'in-future' },
      }),
  },
];
