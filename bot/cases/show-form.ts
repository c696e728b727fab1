import { z } from 'zod';
import { formCard } from '../../cards/form.ts';
import { resumeCard } from '../../cards/resume.ts';
import { summaryOf } from '../../cards/summary.ts';
import type { Draft } from '../../storage/documents.ts';
import { type Context, defineView } from '../action.ts';
import { dayIn } from '../deadlines/day.ts';
import { runsTable, sitsAtTable } from '../roles.ts';
import { needsGuardian, nobodyTried, problemsIn } from './form-check.ts';
import { isStep, type Step } from './form-fields.ts';
import type { FoundForm } from './load-form.ts';
import { meetingFor } from './submission-rules.ts';

/**
 * The form of a submission at the step where it stands. Without a form under way it starts empty; opened anew while one
 * was left half-way, it offers to go on with that one.
 */
export const showForm = defineView({
  verb: 'case.form',
  title: 'Casus aanmelden',
  on: 'form',
  data: z.object({ case: z.string().max(80).optional(), fresh: z.string().max(5).optional() }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-submit',
  show(found, data, context) {
    const draft = found.draft?.owner === context.actor.id ? found.draft : undefined;
    if (!draft || (data.fresh && !data.case))
      return formCard({ ...EMPTY, caseId: context.freshId, freshChat: context.surface.kind === 'chat' });
    return data.case ? formCard(formOf(draft, found, context)) : resumeOf(draft);
  },
  unsaved({ case: caseId, step }, echo) {
    if (typeof caseId !== 'string' || !isStep(Number(step))) return undefined;
    const hasPlan = Object.hasOwn(echo.typed, 'plan');
    return formCard({ ...EMPTY, ...echo, caseId, step: Number(step) as Step, hasPlan });
  },
});

const EMPTY = {
  step: 1 as const,
  typed: {},
  problems: {},
  needsGuardian: true,
  hasPlan: false,
  summary: [],
  late: false,
  helperWarning: false,
};

/** The card that stands for a form left half-way. */
export function resumeOf(draft: Draft) {
  const { caseId, step } = draft;
  return resumeCard({
    caseId,
    step,
    touchedAt: dayIn(new Date(draft.touchedAt)),
    keptUntil: dayIn(new Date(draft.expiresAt)),
  });
}

function formOf(draft: Draft, found: FoundForm, context: Context) {
  const { today, table } = context;
  const { typed, step, caseId } = draft;
  const { meeting, late } = meetingFor(found.meetings, today);
  const hasPlan = typed.track === 'plan';
  return {
    caseId,
    step,
    typed,
    ages: [table.settings.lowestAge, table.settings.highestAge] as const,
    freshChat: context.surface.kind === 'chat',
    problems: draft.checked ? problemsIn(step, typed, today, table.settings) : {},
    needsGuardian: needsGuardian(typed, today, table.settings),
    hasPlan,
    helperWarning: draft.checked && nobodyTried(typed),
    summary: step === 4 ? summaryOf(typed, needsGuardian(typed, today, table.settings)) : [],
    late,
    ...(meeting && !hasPlan ? { meeting: { date: meeting.date } } : {}),
    ...(found.duplicate && step === 2 ? { known: knownTo(found.duplicate, found.known, context) } : {}),
  };
}

function knownTo(duplicate: NonNullable<FoundForm['duplicate']>, known: FoundForm['known'], { actor }: Context) {
  const mayOpen = known !== undefined && (runsTable(actor) || known.owner === actor.id);
  return { number: duplicate.number, caseId: duplicate.caseId, mayOpen, ...(mayOpen ? { status: known.status } : {}) };
}
