import { z } from 'zod';
import type { Agreement } from '../../storage/documents.ts';
import { type Context, defineAction } from '../action.ts';
import { isDay } from '../deadlines/day.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { type Discussion, itemWith, liveCards, shownNext } from '../meetings/discussion.ts';
import type { Problem } from '../refusals.ts';
import { isOpen } from '../regisseur/lead.ts';
import { typedText } from '../typed-text.ts';
import { agreementCardNotice, canOwn, mayAgree, TEXT_AT_MOST } from './agreement.ts';

/** Records what somebody will do and by when; that person gets it in the own chat (process.md §5). */
export const addAgreement = defineAction({
  verb: 'agreement.add',
  on: 'discussion',
  data: z.object({
    agreement: z.string().min(8).max(80),
    case: z.string().max(80),
    meeting: z.string().max(80).optional(),
    what: typedText,
    who: z.string().max(80).optional(),
    when: z.string().max(40).optional(),
  }),
  allow: (actor, { case: found }) => mayAgree(actor, found),
  otherwise: 'not-allowed-case',
  form: 'agreement.form',
  decide(found, typed, context) {
    const { case: about, meeting } = found;
    if (!about) return refuse('case-unknown');
    if (!context.isMine(typed.agreement)) return refuse('old-button');
    if (!isOpen(about)) return refuse('case-read-only');
    const said = { name: 'agreement-made', number: about.number } as const;
    if (found.agreement) return unchanged(shownNext(meeting, context, said));
    const problems = problemsWith(typed, found, context);
    if (Object.keys(problems).length > 0) return refuse('form-problems', problems);
    const running = meeting?.status === 'running' ? meeting : undefined;
    const made = agreementFrom(typed, found, context);
    const item = running ? [itemWith(found, running, {}, context.now)] : [];
    const live = running ? liveCards(running, found.members, context.now) : [];
    return accept(
      { write: [made, ...item], notices: [agreementCardNotice(made, context.now), ...live] },
      { caseId: about.caseId, fields: ['what', 'who', 'when'] },
      shownNext(running, context, said),
    );
  },
});

type Typed = { agreement: string; case: string; what: string; who?: string | undefined; when?: string | undefined };

function problemsWith({ what, who, when }: Typed, { members }: Discussion, { today }: Context) {
  const problems: Record<string, Problem> = {};
  if (!what) problems.what = 'required';
  else if (what.length > TEXT_AT_MOST) problems.what = 'too-long';
  if (!members.some((member) => member.person === who && canOwn(member))) problems.who = 'choose-one';
  if (!when) problems.when = 'required';
  else if (!isDay(when)) problems.when = 'not-a-date';
  else if (when < today) problems.when = 'in-past';
  return problems;
}

function agreementFrom(typed: Typed, { meeting }: Discussion, { now, actor }: Context): Agreement {
  return {
    kind: 'agreement',
    id: `agreement:${typed.agreement}`,
    caseId: typed.case,
    owner: typed.who ?? '',
    ...(meeting?.status === 'running' ? { meeting: meeting.id } : {}),
    status: 'open',
    dueOn: typed.when ?? '',
    madeBy: actor.id,
    madeAt: now.toISOString(),
    answers: [],
    notes: { what: typed.what, obstacle: '' },
  };
}
