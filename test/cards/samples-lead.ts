import { handBackForm } from '../../cards/hand-back.ts';
import { handoverCard, handoverForm } from '../../cards/handover.ts';
import { leaderlessCard } from '../../cards/leaderless.ts';
import { planForm } from '../../cards/plan.ts';
import { progressForm } from '../../cards/progress.ts';
import { decisionForm, stagnationForm } from '../../cards/stagnation.ts';
import { CASE, HOSTILE, long, nameless, personId, untouched } from './people.ts';
import type { Sample } from './samples.ts';

const { number } = nameless;
const of = { ...untouched, caseId: CASE, number };
const people = [
  { person: personId(1), name: 'Sam Oefen', leads: 0 },
  { person: personId(2), name: 'Yara van den Voorbeeld', leads: 3 },
];
const typedPlan = (text: string) => ({
  goal: 'work-learning',
  targetOn: '2027-02-10',
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].flatMap((n) => [
      [`step${n}`, text],
      [`step${n}On`, '2027-01-11'],
    ]),
  ),
});
const plan = { ...of, latest: '2027-02-10' };
const progress = { ...nameless, ...untouched, meetingId: 'meeting:1', meetingOn: '2026-12-10', earlier: [] };
const reports = (line: string) =>
  Array.from({ length: 8 }, (_, n) => ({ on: `2026-1${n % 2}-0${n + 1}`, standing: 'delayed' as const, line }));
const many = Array.from({ length: 14 }, (_, n) => ({
  ...nameless,
  number: `AT-2026-${String(n + 1).padStart(4, '0')}`,
}));

const stuck = { ...of, stagnation: 'stuck-1', as: 'coordinator' } as const;
const decision = {
  ...nameless,
  ...untouched,
  stagnation: 'stagnation:stuck-1',
  as: 'coordinator',
  late: false,
  by: 'Sam Oefen',
  reason: 'Er is nergens plaats.',
} as const;

/** The cards with which a regisseur leads a case, hands it back or over, and with which the chair hears of it. */
export const leadSamples: readonly Sample[] = [
  { card: 'handBackForm', state: 'empty', make: () => handBackForm(of) },
  {
    card: 'handBackForm',
    state: 'problems',
    make: () => handBackForm({ ...of, typed: { reason: long(600) }, problems: { reason: 'too-long' } }),
  },

  { card: 'handoverForm', state: 'regisseur', make: () => handoverForm({ ...of, people }) },
  { card: 'handoverForm', state: 'nobody', make: () => handoverForm({ ...of, people: [] }) },
  {
    card: 'handoverForm',
    state: 'problems',
    make: () => handoverForm({ ...of, people, problems: { to: 'choose-one' } }),
  },
  {
    card: 'handoverForm',
    state: 'hostile',
    hostile: true,
    make: () => handoverForm({ ...of, people: [{ person: personId(1), name: HOSTILE, leads: 1 }] }),
  },
  { card: 'handoverCard', state: 'asked', make: () => handoverCard({ ...nameless, by: 'Sam Oefen' }) },
  { card: 'handoverCard', state: 'hostile', hostile: true, make: () => handoverCard({ ...nameless, by: HOSTILE }) },

  {
    card: 'leaderlessCard',
    state: 'nobody-volunteers',
    make: () => leaderlessCard({ why: 'nobody-volunteers', cases: [nameless] }),
  },
  {
    card: 'leaderlessCard',
    state: 'returned',
    make: () =>
      leaderlessCard({ why: 'returned', who: 'Sam Oefen', reason: 'Ik krijg een andere functie.', cases: [nameless] }),
  },
  { card: 'leaderlessCard', state: 'left', make: () => leaderlessCard({ why: 'left', who: 'Sam Oefen', cases: many }) },
  {
    card: 'leaderlessCard',
    state: 'hostile',
    hostile: true,
    make: () => leaderlessCard({ why: 'returned', who: HOSTILE, reason: HOSTILE, cases: [nameless] }),
  },

  { card: 'planForm', state: 'empty', make: () => planForm(plan) },
  {
    card: 'planForm',
    state: 'given',
    make: () => planForm({ ...plan, typed: { ...typedPlan(''), step1: 'Gesprek met school', step1On: '2026-12-08' } }),
  },
  {
    card: 'planForm',
    state: 'problems',
    make: () =>
      planForm({
        ...plan,
        typed: { targetOn: '2027-06-01', step2: long(230) },
        problems: { goal: 'choose-one', step1: 'required', step2: 'too-long', targetOn: 'too-late' },
      }),
  },
  { card: 'planForm', state: 'longest', make: () => planForm({ ...plan, typed: typedPlan(long(200)) }) },
  { card: 'planForm', state: 'hostile', hostile: true, make: () => planForm({ ...plan, typed: typedPlan(HOSTILE) }) },

  { card: 'progressForm', state: 'asked', make: () => progressForm(progress) },
  {
    card: 'progressForm',
    state: 'no-meeting',
    make: () => progressForm({ ...progress, meetingId: undefined, meetingOn: undefined }),
  },
  {
    card: 'progressForm',
    state: 'problems',
    make: () => progressForm({ ...progress, problems: { standing: 'choose-one', line: 'required' } }),
  },
  {
    card: 'progressForm',
    state: 'longest',
    make: () =>
      progressForm({ ...progress, typed: { standing: 'stuck', line: long(500) }, earlier: reports(long(500)) }),
  },
  {
    card: 'progressForm',
    state: 'hostile',
    hostile: true,
    make: () => progressForm({ ...progress, typed: { line: HOSTILE }, earlier: reports(HOSTILE) }),
  },

  { card: 'stagnationForm', state: 'coordinator', make: () => stagnationForm(stuck) },
  {
    card: 'stagnationForm',
    state: 'problems',
    make: () =>
      stagnationForm({ ...stuck, as: 'chair', typed: { reason: long(1100) }, problems: { reason: 'too-long' } }),
  },
  { card: 'stagnationForm', state: 'manager', make: () => stagnationForm({ ...stuck, as: 'manager' }) },

  { card: 'decisionForm', state: 'coordinator', make: () => decisionForm(decision) },
  { card: 'decisionForm', state: 'chair', make: () => decisionForm({ ...decision, as: 'chair' }) },
  { card: 'decisionForm', state: 'unanswered', make: () => decisionForm({ ...decision, late: true }) },
  {
    card: 'decisionForm',
    state: 'problems',
    make: () => decisionForm({ ...decision, reason: long(1000), problems: { decision: 'required' } }),
  },
  {
    card: 'decisionForm',
    state: 'decided',
    make: () => decisionForm({ ...decision, decided: { by: 'Cato Consult', decision: 'De klas wordt uitgebreid.' } }),
  },
  {
    card: 'decisionForm',
    state: 'hostile',
    hostile: true,
    make: () =>
      decisionForm({ ...decision, by: HOSTILE, reason: HOSTILE, decided: { by: HOSTILE, decision: HOSTILE } }),
  },
];
