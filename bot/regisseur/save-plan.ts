import { z } from 'zod';
import { type Documents, GOALS } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { isOpen, isRegisseur } from './lead.ts';
import { latestTarget, PLAN_FIELDS, planProblems, stepsIn, type TypedPlan } from './plan-check.ts';

const input = z.string().max(200_000).optional();
const inputs = Object.fromEntries(PLAN_FIELDS.map((field) => [field, input]));

/** The regisseur gives the plan of a case, or amends it: goal, steps with their dates, and the day it aims at. */
export const savePlan = defineAction({
  verb: 'plan.save',
  on: 'lead',
  data: z.object({ case: z.string().max(80), ...inputs }),
  allow: (actor, { case: found }) => isRegisseur(actor, found),
  otherwise: 'not-allowed-regisseur',
  form: 'plan.form',
  decide({ case: found, plan, meetings }, { case: caseId, ...rest }, { actor, now, today }) {
    if (!isOpen(found)) return refuse('case-unknown');
    const typed = rest as TypedPlan;
    const problems = planProblems(typed, latestTarget(found, meetings, today), plan, today);
    const goal = GOALS.find((one) => one === typed.goal);
    const { targetOn } = typed;
    if (Object.keys(problems).length > 0 || !goal || !targetOn) return refuse('form-problems', problems);
    const given: Documents['plan'] = {
      kind: 'plan',
      id: `plan:${caseId}`,
      caseId,
      by: actor.id,
      at: now.toISOString(),
      goal,
      targetOn,
      steps: stepsIn(typed),
    };
    const next = { say: { name: 'plan-saved', number: found.number } } as const;
    const same = plan && JSON.stringify({ ...plan, by: '', at: '' }) === JSON.stringify({ ...given, by: '', at: '' });
    if (same) return unchanged(next);
    return accept({ write: [given] }, { caseId, fields: ['goal', 'steps', 'targetOn'] }, next);
  },
});
