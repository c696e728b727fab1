import { z } from 'zod';
import { LADDER, WAITING_REASONS } from '../../storage/documents.ts';
import { type Context, defineAction } from '../action.ts';
import { accept, type Decision, refuse, unchanged } from '../decision.ts';
import { textMark } from '../ids.ts';
import { runsTable } from '../roles.ts';
import { typedText } from '../typed-text.ts';
import { type Discussion, itemWith, liveCards, shownNext } from './discussion.ts';

const TEXT_AT_MOST = 1000;
const NOTED = { name: 'noted' } as const;

/** Records how hard the case is to move, one press on the ladder (process.md §6). */
export const recordLadder = defineAction({
  verb: 'item.ladder',
  on: 'discussion',
  data: z.object({ meeting: z.string().max(80), case: z.string().max(80), step: z.enum(LADDER) }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  decide(found, { step }, context) {
    return found.item?.ladder === step ? asItWas(found, context) : noted(found, { ladder: step }, context, ['ladder']);
  },
});

/** Records on what a case waits, or with `none` that it does not wait any more; the clock of the case goes on (process.md §5). */
export const recordWaiting = defineAction({
  verb: 'item.waiting',
  on: 'discussion',
  data: z.object({
    meeting: z.string().max(80),
    case: z.string().max(80),
    reason: z.enum([...WAITING_REASONS, 'none']),
  }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  decide(found, { reason }, context) {
    const { case: about } = found;
    if ((about?.waiting?.reason ?? 'none') === reason) return asItWas(found, context);
    const decision = noted(found, { waiting: reason === 'none' ? undefined : reason }, context, ['waiting']);
    if (decision.answer !== 'accepted' || !about) return decision;
    const { waiting: _before, ...rest } = about;
    const write = reason === 'none' ? rest : { ...rest, waiting: { reason, since: context.today } };
    return { ...decision, changes: [...decision.changes, { write }] };
  },
});

/** Keeps the question as the table sharpened it (*vraagverheldering*). */
export const sharpenQuestion = defineAction({
  verb: 'item.question',
  on: 'discussion',
  data: z.object({
    meeting: z.string().max(80),
    case: z.string().max(80),
    seen: z.string().max(20),
    question: typedText,
  }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  form: 'item.question-form',
  decide: (found, { seen, question }, context) => written(found, 'question', question, seen, context),
});

/** Keeps what the table decided on the case. */
export const recordDecision = defineAction({
  verb: 'item.decision',
  on: 'discussion',
  data: z.object({
    meeting: z.string().max(80),
    case: z.string().max(80),
    seen: z.string().max(20),
    decision: typedText,
  }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  form: 'item.decision-form',
  decide: (found, { seen, decision }, context) => written(found, 'decision', decision, seen, context),
});

function written(
  found: Discussion,
  field: 'question' | 'decision',
  typed: string,
  seen: string,
  context: Context,
): Decision {
  const before = found.item?.notes[field] ?? '';
  if (typed === before && typed) return asItWas(found, context);
  if (!typed) return refuse('form-problems', { [field]: 'required' });
  if (typed.length > TEXT_AT_MOST) return refuse('form-problems', { [field]: 'too-long' });
  if (textMark(before) !== seen) return refuse('form-problems', { [field]: 'changed-meanwhile' });
  const notes = { lateReason: '', question: '', decision: '', ...found.item?.notes, [field]: typed };
  return noted(found, { notes }, context, [field]);
}

function noted(
  found: Discussion,
  change: Parameters<typeof itemWith>[2],
  context: Context,
  fields: readonly string[],
): Decision {
  const { meeting, case: about, members } = found;
  if (!about) return refuse('case-unknown');
  if (meeting?.status !== 'running') return refuse('meeting-not-running');
  if (about.status === 'withdrawn' || about.status === 'returned') return asItWas(found, context);
  const item = itemWith(found, meeting, change, context.now);
  return accept(
    { write: [item], notices: liveCards(meeting, members, context.now) },
    { caseId: about.caseId, fields },
    shownNext(meeting, context, NOTED),
  );
}

const asItWas = ({ meeting }: Discussion, context: Context) => unchanged(shownNext(meeting, context, NOTED));
