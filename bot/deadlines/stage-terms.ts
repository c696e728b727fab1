import type { Settings } from '../../storage/documents.ts';
import { ESCALATION_STAGES, type Stage, stageDays } from './ladder.ts';

/** The whole numbers that make sense as the term of a stage, the least and the most: days at home, or calendar months. */
export const TERM_RANGES = { days: [14, 365], months: [1, 12] } as const;

/** One stage whose term a table can choose, with the term it has now; one that waits for the date of a plan has none. */
export type StageTerm = { readonly stage: string; readonly unit: keyof typeof TERM_RANGES; readonly term: number };

/** The stages of the table's own model, with the terms that the table chose for them (process.md §6: stages are data). */
export function stagesOfTable({ escalationModel, stages: chosen = {} }: Settings): readonly Stage[] {
  return ESCALATION_STAGES[escalationModel].map((stage) => {
    const term = chosen[stage.stage];
    if (term === undefined || 'plan' in stage.start) return stage;
    return { ...stage, start: 'days' in stage.start ? { days: term } : { months: term } };
  });
}

/** The terms among these stages, in order. */
export function termsOf(stages: readonly Stage[]): readonly StageTerm[] {
  return stages.flatMap(({ stage, start }): StageTerm[] => {
    if ('days' in start) return [{ stage, unit: 'days', term: start.days }];
    return 'months' in start ? [{ stage, unit: 'months', term: start.months }] : [];
  });
}

/**
 * The stages that would not come after the one before them. Months differ in length, so each month of a year without
 * a 29 February is looked at: a stage must come later whatever the first day at home.
 */
export function notLater(stages: readonly Stage[]): readonly string[] {
  const firstDays = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}-01`);
  const early = firstDays.flatMap((firstDay) => {
    const days = stageDays(stages, firstDay, undefined);
    return days.filter(({ on }, index) => on <= (days[index - 1]?.on ?? '')).map(({ stage }) => stage.stage);
  });
  return [...new Set(early)];
}
