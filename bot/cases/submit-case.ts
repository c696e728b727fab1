import { z } from 'zod';
import type { Documents, Draft, TableCase } from '../../storage/documents.ts';
import { type Context, defineAction } from '../action.ts';
import { beginCourse } from '../deadlines/case-course.ts';
import { addDays } from '../deadlines/day.ts';
import { accept, type Promised, refuse, unchanged } from '../decision.ts';
import type { Found } from '../found.ts';
import { agendaCards } from '../meetings/agenda-item.ts';
import { sitsAtTable } from '../roles.ts';
import { fileFrom, firstProblem } from './form-check.ts';
import type { Step } from './form-fields.ts';
import { alreadySubmitted } from './save-step.ts';
import { caseNumber, meetingFor } from './submission-rules.ts';

/**
 * Brings the case of a finished form to the table: gives it the next number of the year, puts it on the active list or,
 * with a plan and no question, on the follow list, and tells the channel (no name) and the submitter (process.md §3).
 */
export const submitCase = defineAction({
  verb: 'case.submit',
  on: 'submission',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-submit',
  decide(found, { case: caseId }, context) {
    const taken = alreadySubmitted(found.submitted, context.actor);
    if (taken) return taken;
    const { draft } = found;
    if (!draft || draft.owner !== context.actor.id) return refuse('draft-gone');
    const step = firstProblem(draft.typed, context.today, context.table.settings) ?? (found.duplicate ? 2 : undefined);
    if (step) return backTo(step, draft);
    if (!found.duplicateId) throw new Error('a form without problems names a pupil');
    const { submitted, meetingDay } = caseFrom(draft, found, context);
    const { number, status, late } = submitted;
    const list = status === 'follow' ? 'follow' : 'active';
    const known: Documents['duplicate'] = { kind: 'duplicate', id: found.duplicateId, caseId, number };
    const counted = found.submitted ? [] : countedAs(submitted, found, context);
    const former = found.former && found.former.id !== known.id ? [found.former.id] : [];
    const notices = [
      ...tellOf(submitted, draft, context, found.submitted !== undefined),
      ...agendaCards(found.meetings, context.now),
    ];
    return accept(
      { write: [submitted, known, ...counted], remove: [draft.id, ...former], notices },
      { caseId },
      { say: { name: 'case-submitted', number, list, late, ...(meetingDay ? { meeting: meetingDay } : {}) } },
    );
  },
});

function backTo(step: Step, draft: Draft) {
  const next = { view: 'case.form', data: { case: draft.caseId } };
  if (draft.step === step && draft.checked) return unchanged(next);
  return accept({ write: [{ ...draft, step, checked: true }] }, {}, next);
}

function countedAs(
  { number, caseId }: TableCase,
  found: Found['submission'],
  { today }: Context,
): (Documents['number'] | Documents['counter'])[] {
  return [
    { kind: 'counter', id: `counter:${today.slice(0, 4)}`, last: countAfter(found) },
    { kind: 'number', id: `number:${number}`, caseId },
  ];
}

function countAfter(found: Found['submission']): number {
  return (found.counter?.last ?? 0) + 1;
}

function caseFrom(draft: Draft, found: Found['submission'], { now, today, actor, table }: Context) {
  const { meeting, late } = meetingFor(found.meetings, today);
  const core = {
    kind: 'case' as const,
    id: `case:${draft.caseId}`,
    caseId: draft.caseId,
    owner: actor.id,
    number: caseNumber(today.slice(0, 4), countAfter(found)),
    submittedAt: now.toISOString(),
    submittedOn: today,
    firstDayHome: draft.typed.firstDayHome ?? today,
    earlierPeriods: [],
    discussedAt: [],
    leads: [],
    // A case that was sent back keeps its number, the day on which it was submitted first, and its history.
    ...(found.submitted ? keptOf(found.submitted) : {}),
    file: fileFrom(draft.typed, today, table.settings),
  };
  if (draft.typed.track === 'plan') {
    const submitted: TableCase = {
      ...core,
      late: false,
      status: 'follow',
      followSince: today,
      outcome: 'plan',
      nextReviewOn: addDays(today, 7 * table.settings.reviewWeeks),
    };
    return { submitted, meetingDay: undefined };
  }
  const course = beginCourse(table.settings, today);
  const submitted: TableCase = { ...core, course, late, status: 'active', ...(meeting ? { meeting: meeting.id } : {}) };
  return { submitted, meetingDay: meeting?.date };
}

function keptOf(before: TableCase) {
  const { number, submittedAt, submittedOn, earlierPeriods, discussedAt, leads, regisseur } = before;
  const kept = { number, submittedAt, submittedOn, earlierPeriods, discussedAt, leads };
  return regisseur ? { ...kept, regisseur } : kept;
}

/** The channel hears of a case once; its submitter gets a receipt for each time that it was submitted. */
function tellOf({ caseId, owner }: TableCase, draft: Draft, { now }: Context, again: boolean): Promised[] {
  const about = { case: caseId };
  const receipt = again ? `receipt:${caseId}:${draft.touchedAt}` : `receipt:${caseId}`;
  return [
    { key: `announce:${caseId}`, topic: 'case.announced', to: { channel: true }, about, notBefore: now },
    { key: receipt, topic: 'case.received', to: { person: owner }, about, notBefore: now },
  ];
}
