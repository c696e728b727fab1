import type { Documents, Meeting, TableCase } from '../../storage/documents.ts';
import { GOALS } from '../../storage/documents.ts';
import { addMonths, type Day, isDay } from '../deadlines/day.ts';
import type { Problem } from '../refusals.ts';
import { cleanText } from '../text.ts';

/** The most characters of one step. */
export const STEP_AT_MOST = 200;

const STEPS = [1, 2, 3, 4, 5, 6] as const;

/** The inputs of the plan, by id. */
export const PLAN_FIELDS: readonly string[] = ['goal', ...STEPS.flatMap((n) => [`step${n}`, `step${n}On`]), 'targetOn'];

/** What came in for the plan, by the id of its input. */
export type TypedPlan = Readonly<Record<string, string | undefined>>;

type Plan = Documents['plan'];

/**
 * The last day that a plan may aim at: two calendar months after the case was last discussed, or after the appointment while
 * it never was (process.md §5).
 */
export function latestTarget({ discussedAt, regisseur }: TableCase, meetings: readonly Meeting[], today: Day): Day {
  const days = meetings.filter(({ id }) => discussedAt.includes(id)).map(({ date }) => date);
  return addMonths(days.sort().at(-1) ?? regisseur?.since ?? today, 2);
}

/** What is not right yet, by input. A plan that is amended late may keep the day that it had. */
export function planProblems(typed: TypedPlan, latest: Day, before: Plan | undefined, today: Day) {
  const problems: Record<string, Problem> = {};
  if (!GOALS.some((goal) => goal === typed.goal)) problems.goal = 'choose-one';
  if (stepsIn(typed).length === 0) problems.step1 = 'required';
  for (const n of STEPS) {
    const [what, on] = [textOf(typed, `step${n}`), typed[`step${n}On`]];
    if (what.length > STEP_AT_MOST) problems[`step${n}`] = 'too-long';
    if (!what && on) problems[`step${n}`] = 'required';
    if (on && !isDay(on)) problems[`step${n}On`] = 'not-a-date';
  }
  const target = targetProblem(typed.targetOn, latest, before, today);
  if (target) problems.targetOn = target;
  return problems;
}

function targetProblem(on: string | undefined, latest: Day, before: Plan | undefined, today: Day): Problem | undefined {
  if (!on) return 'required';
  if (!isDay(on)) return 'not-a-date';
  if (on === before?.targetOn) return undefined;
  if (on > latest) return 'too-late';
  // When the two months have passed before there was a plan, only a day that has passed can be right.
  return on < today && latest >= today ? 'in-past' : undefined;
}

/** The steps that were filled in, in order. */
export function stepsIn(typed: TypedPlan): Plan['steps'] {
  return STEPS.flatMap((n) => {
    const what = textOf(typed, `step${n}`);
    const on = typed[`step${n}On`];
    return what ? [{ what, ...(on && isDay(on) ? { on } : {}) }] : [];
  });
}

/** A plan as it stands in the inputs of its form. */
export function typedOf(plan: Plan | undefined): Readonly<Record<string, string>> {
  if (!plan) return {};
  const steps = plan.steps.flatMap(({ what, on = '' }, at) => [
    [`step${at + 1}`, what],
    [`step${at + 1}On`, on],
  ]);
  return { ...Object.fromEntries(steps), goal: plan.goal, targetOn: plan.targetOn };
}

const textOf = (typed: TypedPlan, field: string): string => cleanText(typed[field] ?? '');
