import type { TIPPING_ANSWERS } from '../../storage/shapes/choices.ts';
import { addDays, addMonths, type Day } from './day.ts';

/** One answer to a tipping point. */
export type TippingAnswer = (typeof TIPPING_ANSWERS)[number];

/** When a stage begins: days or calendar months after the first day at home, or the target date of the plan. */
export type StageStart = { readonly days: number } | { readonly months: number } | { readonly plan: true };

/**
 * One stage of an escalation model: when its question is asked, which answers fit it, and whether the chair is asked from
 * the start. Plain data: copied into a case when its clock starts, so that a change of the table's model leaves it alone.
 */
export type Stage = {
  readonly stage: string;
  readonly start: StageStart;
  readonly answers: readonly TippingAnswer[];
  readonly chairToo: boolean;
};

/** The two models (process.md §6): the conclusive approach of the handbook, and the four steps of Tilburg. */
export const ESCALATION_STAGES: Readonly<Record<'conclusive' | 'tilburg', readonly Stage[]>> = {
  conclusive: [
    { stage: 'week4', start: { days: 28 }, answers: ['appoint', 'hope'], chairToo: true },
    { stage: 'week8', start: { days: 56 }, answers: ['offer-expected', 'breakthrough'], chairToo: false },
    { stage: 'week12', start: { days: 84 }, answers: ['breakthrough', 'arbitration', 'hope'], chairToo: false },
    { stage: 'month3', start: { months: 3 }, answers: ['arbitration', 'prosecutor', 'hope'], chairToo: false },
  ],
  tilburg: [
    { stage: 'step2', start: { days: 21 }, answers: ['next-step', 'hope'], chairToo: false },
    { stage: 'step3', start: { months: 1 }, answers: ['next-step', 'hope'], chairToo: false },
    { stage: 'step4', start: { plan: true }, answers: ['next-step', 'hope'], chairToo: false },
  ],
};

/** The day on which each stage begins, in order; a stage that waits for a plan is left out while there is none. */
export function stageDays(
  stages: readonly Stage[],
  firstDayHome: Day,
  planTarget: Day | undefined,
): { readonly stage: Stage; readonly on: Day }[] {
  return stages.flatMap((stage) => {
    const on = startDay(stage.start, firstDayHome, planTarget);
    return on === undefined ? [] : [{ stage, on }];
  });
}

function startDay(start: StageStart, firstDayHome: Day, planTarget: Day | undefined): Day | undefined {
  if ('days' in start) return addDays(firstDayHome, start.days);
  if ('months' in start) return addMonths(firstDayHome, start.months);
  return planTarget;
}
