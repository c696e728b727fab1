import { z } from 'zod';
import { questionForm, tableDecisionForm } from '../../cards/live-notes.ts';
import { saidCard } from '../../cards/said.ts';
import { refusals } from '../../cards/sentences.ts';
import { type Context, defineView, type Echo } from '../action.ts';
import { textMark } from '../ids.ts';
import { runsTable } from '../roles.ts';
import { bare } from './agenda-item.ts';
import type { Discussion } from './discussion.ts';

const data = z.object({ meeting: z.string().max(80), case: z.string().max(80), seen: z.string().max(20).optional() });

/** Sharpens the question of a case: it begins with what was asked, or with what the table made of it. */
export const showQuestionForm = defineView({
  verb: 'item.question-form',
  title: 'Vraag aanscherpen',
  on: 'discussion',
  data,
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  show(found, _data, context, echo) {
    const shown = noteOf(found, 'question', context, echo);
    return typeof shown === 'string' ? saidCard({ text: shown }) : questionForm(shown);
  },
});

/** Writes down what the table decided on a case. */
export const showDecisionForm = defineView({
  verb: 'item.decision-form',
  title: 'Besluit',
  on: 'discussion',
  data,
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  show(found, _data, context, echo) {
    const shown = noteOf(found, 'decision', context, echo);
    return typeof shown === 'string' ? saidCard({ text: shown }) : tableDecisionForm(shown);
  },
});

/** What the form begins with; a sentence where no text may be shown or none can be written. */
function noteOf(
  { meeting, case: found, item }: Discussion,
  field: 'question' | 'decision',
  { surface }: Context,
  echo: Echo,
) {
  if (!found || found.status === 'withdrawn' || found.status === 'returned') return refusals['case-unknown'];
  if (meeting?.status !== 'running') return refusals['meeting-not-running'];
  if (surface.kind === 'channel') return refusals['old-button'];
  const kept = item?.notes[field] ?? '';
  const begin = field === 'question' ? kept || found.file.question : kept;
  const typed = Object.hasOwn(echo.typed, field) ? echo.typed : { [field]: begin };
  return {
    meeting: bare(meeting.id),
    caseId: found.caseId,
    number: found.number,
    seen: textMark(kept),
    kept: echo.problems[field] === 'changed-meanwhile' ? kept : '',
    typed,
    problems: echo.problems,
  };
}
