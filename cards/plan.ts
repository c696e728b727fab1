import { type Day, sayDay } from '../bot/deadlines/day.ts';
import { PLAN_FIELDS, STEP_AT_MOST } from '../bot/regisseur/plan-check.ts';
import { savePlan } from '../bot/regisseur/save-plan.ts';
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields } from './fields.ts';
import drawing from './plan.json' with { type: 'json' };
import { choicesFrom } from './words.ts';
import { goalNames } from './words-course.ts';

/** The case and the last day that the plan may aim at. */
export type PlanForm = Echoed & { readonly caseId: string; readonly number: string; readonly latest: Day };

/** The plan of the regisseur: a goal, up to six steps with their dates, and the day by which the goal is reached. */
export function planForm(form: PlanForm): Card {
  const { caseId, number, latest } = form;
  return draw(drawing, {
    ...fields(PLAN_FIELDS, form, (id) => ({ atMost: STEP_AT_MOST, ...(id === 'targetOn' ? { until: latest } : {}) })),
    number,
    choices: choicesFrom(goalNames),
    latest: `De streefdatum is hoogstens twee maanden na de bespreking: ${sayDay(latest)}.`,
    save: button(savePlan, 'Opslaan', { case: caseId }, { style: 'positive' }),
  });
}
