import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { runningCards } from '../meetings/discussion.ts';
import { runsTable } from '../roles.ts';
import { isOpen, volunteersAt } from './lead.ts';
import { openedPoll, pollCardNotice, quietNotices } from './poll.ts';

/**
 * Asks the table who takes the lead of a case: one card in the channel, without personal data (process.md §5). Asked again
 * while the poll is open, the same card is drawn anew, so that one that was lost in the channel comes back.
 */
export const openPoll = defineAction({
  verb: 'poll.open',
  on: 'lead',
  data: z.object({
    case: z.string().max(80).optional(),
    number: z.string().max(20).optional(),
    meeting: z.string().max(80).optional(),
  }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  decide({ case: found, poll, members, meetings }, { meeting }, context) {
    if (!found) return refuse('case-unknown');
    if (!isOpen(found)) return refuse('case-not-open');
    const { caseId, number } = found;
    // At a meeting the live card stays what it is; the poll itself stands in the channel.
    const live = meeting ? { view: 'meeting.live', data: { meeting } } : undefined;
    if (found.regisseur) return unchanged(live ?? { view: 'lead.card', data: { case: caseId } });
    const { now, today } = context;
    const next = live ?? ({ say: { name: 'poll-opened', number } } as const);
    if (poll?.status === 'open') return accept({ notices: [pollCardNotice(caseId, now)] }, { caseId }, next);
    const earlier = volunteersAt(poll, members).map(({ person }) => person);
    const opened = openedPoll(caseId, earlier, context);
    const notices = [
      pollCardNotice(caseId, now),
      ...quietNotices(opened, members, today),
      ...runningCards(meetings, members, now),
    ];
    // The case is written as it was, so that who appoints in the same instant finds out, and no poll is open for a case that is led.
    return accept({ write: [opened, found], notices }, { caseId, fields: ['poll'] }, next);
  },
});
