import { z } from 'zod';
import type { Documents } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
import { accept, type Problems, refuse, unchanged } from '../decision.ts';
import type { Problem } from '../refusals.ts';
import { runsTable } from '../roles.ts';
import { cleanText } from '../text.ts';
import { isDay } from './day.ts';
import type { FoundArchiving } from './load-archiving.ts';

/** How long the reason for keeping a case may be. */
export const KEEP_REASON_AT_MOST = 500;

/** The chair agrees that what is listed goes to the archive on 1 October; without an answer it goes as well. */
export const agreeArchive = defineAction({
  verb: 'archive.agree',
  on: 'archiving',
  data: z.object({ day: z.string().max(20).default('') }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  decide({ archiving, cases }, { day }, { actor, today }) {
    if (!isDay(day)) return refuse('old-button');
    const on = archiving?.agreedOn;
    if (on || cases.length === 0) return unchanged({ say: { name: 'archive-agreed', day, on: on ?? today } });
    const kept = archiving?.kept ?? [];
    return accept(
      { write: [{ kind: 'archiving', id: `archiving:${day}`, kept, agreedBy: actor.id, agreedOn: today }] },
      { fields: ['agreedOn'] },
      { say: { name: 'archive-agreed', day, on: today } },
    );
  },
});

/** The chair keeps one case on the follow list until a later day, with the reason; the clock of the case takes that day. */
export const keepCase = defineAction({
  verb: 'archive.keep',
  on: 'archiving',
  data: z.object({
    day: z.string().max(20).default(''),
    case: z.string().max(80).default(''),
    reason: z.string().max(200_000).default('').transform(cleanText),
    until: z.string().max(40).default(''),
  }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  form: 'archive.keep-form',
  decide(at, typed, context) {
    const { day, case: caseId, reason, until } = typed;
    const found = at.cases.find((one) => one.caseId === caseId);
    const problems = problemsIn(found !== undefined, typed);
    if (!found || Object.keys(problems).length > 0) return refuse('form-problems', problems);
    const why = {
      kind: 'reason' as const,
      id: `reason:${context.freshId}`,
      caseId,
      about: 'kept',
      by: context.actor.id,
      at: context.now.toISOString(),
      text: reason,
    };
    return accept(
      { write: [{ ...found, keptUntil: until }, why, keptIn(at, day, caseId)] },
      { caseId, fields: ['keptUntil'] },
      { say: { name: 'case-kept', number: found.number, until } },
    );
  },
});

function problemsIn(known: boolean, { day, reason, until }: Readonly<Record<'day' | 'reason' | 'until', string>>) {
  const problems: Record<string, Problem> = {};
  if (!known) problems.case = 'choose-one';
  if (!reason) problems.reason = 'required';
  else if (reason.length > KEEP_REASON_AT_MOST) problems.reason = 'too-long';
  if (!isDay(until)) problems.until = until ? 'not-a-date' : 'required';
  else if (until <= day) problems.until = 'too-early';
  return problems satisfies Problems;
}

function keptIn({ archiving }: FoundArchiving, day: string, caseId: string): Documents['archiving'] {
  const before = archiving ?? { kind: 'archiving' as const, id: `archiving:${day}`, kept: [] };
  return { ...before, kept: [...before.kept, caseId] };
}
