import { z } from 'zod';
import type { TableCase } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import type { Problem } from '../refusals.ts';
import { runsTable, sitsAtTable } from '../roles.ts';
import { typedText } from '../typed-text.ts';
import { agendaCards, bare, itemFor } from './agenda-item.ts';
import { entriesOf } from './load-agenda.ts';
import { agendaNext } from './on-agenda.ts';
import { ownCard } from './posting.ts';
import { lateCandidates } from './show-late.ts';

const REASON_AT_MOST = 500;

/** Puts a case on the agenda that stands for a later meeting or for none; this needs a reason (process.md §2). Once posted, everybody's card shows it. */
export const addLate = defineAction({
  verb: 'agenda.late',
  on: 'agenda',
  data: z.object({
    meeting: z.string().max(80),
    case: z.string().max(80).default(''),
    reason: typedText,
  }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  form: 'agenda.late-form',
  decide(found, { case: caseId, reason }, { now, today }) {
    const { meeting, members, items, meetings } = found;
    if (!meeting) return refuse('no-meeting');
    if (meeting.status === 'closed') return refuse('meeting-held');
    if (entriesOf(found, today).some(({ case: one }) => one.caseId === caseId))
      return unchanged(agendaNext(meeting, { name: 'already-on-agenda' }));
    const one = lateCandidates(found, today).find((candidate) => candidate.caseId === caseId);
    const problems: Record<string, Problem> = {};
    if (!one) problems.case = 'choose-one';
    if (!reason) problems.reason = 'required';
    else if (reason.length > REASON_AT_MOST) problems.reason = 'too-long';
    if (Object.keys(problems).length > 0 || !one) return refuse('form-problems', problems);
    const before = items.find((item) => item.caseId === caseId);
    const notes = {
      lateReason: reason,
      question: before?.notes.question ?? '',
      decision: before?.notes.decision ?? '',
    };
    const moved: TableCase[] = one.status === 'active' ? [{ ...one, meeting: meeting.id }] : [];
    const others = meetings.filter(({ id }) => one.status === 'active' && id === one.meeting && id !== meeting.id);
    const seated = members.filter((member) => member.status === 'member' && sitsAtTable(member));
    const told = meeting.status === 'planned' ? [] : seated.map(({ person }) => ownCard(bare(meeting.id), person, now));
    return accept(
      {
        write: [itemFor(meeting, caseId, before, { off: false, notes }), ...moved],
        notices: [...agendaCards([meeting, ...others], now), ...told],
      },
      { caseId, fields: ['meeting', 'lateReason'] },
      { say: { name: 'agenda-late', number: one.number, date: meeting.date } },
    );
  },
});
