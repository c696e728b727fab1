import { z } from 'zod';
import { BOTTLENECK_CATEGORIES, BOTTLENECK_LEVELS, type Bottleneck } from '../../storage/documents.ts';
import { type Context, defineAction } from '../action.ts';
import { mayAnswer } from '../agreements/agreement.ts';
import { accept, type Next, refuse, unchanged } from '../decision.ts';
import { agendaCards } from '../meetings/agenda-item.ts';
import { runningCards } from '../meetings/discussion.ts';
import type { Problem } from '../refusals.ts';
import { sitsAtTable } from '../roles.ts';
import type { Saying } from '../sayings.ts';
import { typedText } from '../typed-text.ts';
import type { FoundBottlenecks } from './load-bottlenecks.ts';
import { isStructural } from './structural.ts';

const TEXT_AT_MOST = 1000;

/** Records what stands in the way of more than one pupil: category, level, a text, and the cases it showed in (process.md §5). */
export const reportBottleneck = defineAction({
  verb: 'bottleneck.report',
  on: 'bottlenecks',
  data: z.object({
    bottleneck: z.string().min(8).max(80),
    category: z.string().max(40).optional(),
    level: z.string().max(40).optional(),
    text: typedText,
    cases: z.string().max(10_000).optional(),
  }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-member',
  form: 'bottleneck.form',
  decide(found, { bottleneck: id, text, cases = '', ...typed }, context) {
    const category = BOTTLENECK_CATEGORIES.find((one) => one === typed.category);
    const level = BOTTLENECK_LEVELS.find((one) => one === typed.level);
    const problems: Record<string, Problem> = {};
    if (!category) problems.category = 'choose-one';
    if (!level) problems.level = 'choose-one';
    if (!text) problems.text = 'required';
    else if (text.length > TEXT_AT_MOST) problems.text = 'too-long';
    if (!category || !level || Object.keys(problems).length > 0) return refuse('form-problems', problems);
    const chosen = cases.split(',').filter((caseId) => found.cases.some((one) => one.caseId === caseId));
    const next = (remark: Saying): Next => ({ view: 'bottleneck.list', data: {}, remark });
    return reported(found, { id, category, level, text, cases: chosen }, context, next);
  },
});

/** Records a bottleneck of one case in one press: at a meeting, or with what stood in the way of an agreement. */
export const quickBottleneck = defineAction({
  verb: 'bottleneck.quick',
  on: 'bottlenecks',
  data: z.object({
    bottleneck: z.string().min(8).max(80),
    case: z.string().max(80),
    agreement: z.string().max(80).optional(),
    category: z.enum(BOTTLENECK_CATEGORIES),
    level: z.enum(BOTTLENECK_LEVELS).default('organisation'),
  }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-member',
  decide(found, { bottleneck: id, category, level }, context) {
    const { case: about, agreement } = found;
    if (!about) return refuse('case-unknown');
    const readable = agreement?.caseId === about.caseId && mayAnswer(context.actor, agreement, about);
    const text = readable ? agreement.notes.obstacle : '';
    const next = (saying: Saying): Next => ({ say: saying });
    return reported(found, { id, category, level, text, cases: [about.caseId] }, context, next);
  },
});

type Report = Pick<Bottleneck, 'category' | 'level' | 'cases'> & { readonly id: string; readonly text: string };

function reported(found: FoundBottlenecks, report: Report, context: Context, next: (saying: Saying) => Next) {
  const { id, category, level, text, cases } = report;
  const { open, meetings, members } = found;
  const { actor, now, today, isMine } = context;
  if (!isMine(id)) return refuse('old-button');
  const bottleneck: Bottleneck = {
    kind: 'bottleneck',
    id: `bottleneck:${id}`,
    owner: actor.id,
    status: 'open',
    category,
    level,
    cases,
    reportedOn: today,
    notes: { text, changed: '' },
  };
  const others = open.filter((one) => one.id !== bottleneck.id);
  const structural = isStructural([...others, bottleneck], category, today);
  const said = next({ name: 'bottleneck-reported', structural });
  if (found.bottleneck) return unchanged(said);
  return accept(
    { write: [bottleneck], notices: [...agendaCards(meetings, now), ...runningCards(meetings, members, now)] },
    { ...(cases.length === 1 && cases[0] ? { caseId: cases[0] } : {}), fields: ['category', 'level', 'text', 'cases'] },
    said,
  );
}
