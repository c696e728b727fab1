import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { sitsAtTable } from '../roles.ts';
import { isOpen, volunteersAt } from './lead.ts';
import { pollCardNotice, quietNotices } from './poll.ts';

const data = z.object({ case: z.string().max(80) });

/** Puts oneself on the poll: who presses twice is on it once, who presses at the same moment as another is on it as well. */
export const volunteer = defineAction({
  verb: 'poll.volunteer',
  on: 'lead',
  data,
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-volunteer',
  decide({ case: found, poll }, _data, { actor, now }) {
    if (!isOpen(found) || !poll) return refuse('old-button');
    const { caseId } = found;
    const next = { view: 'poll.card', data: { case: caseId } };
    if (poll.status === 'closed' || poll.volunteers.includes(actor.id)) return unchanged(next);
    const write = [{ ...poll, volunteers: [...poll.volunteers, actor.id] }];
    return accept({ write, notices: [pollCardNotice(caseId, now)] }, { caseId, fields: ['volunteers'] }, next);
  },
});

/** Takes oneself off the poll again; when nobody is left on it, the chair hears so later. */
export const withdrawVolunteer = defineAction({
  verb: 'poll.withdraw',
  on: 'lead',
  data,
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-volunteer',
  decide({ case: found, poll, members }, _data, { actor, now, today }) {
    if (!isOpen(found) || !poll) return refuse('old-button');
    const { caseId } = found;
    const next = { view: 'poll.card', data: { case: caseId } };
    if (poll.status === 'closed' || !poll.volunteers.includes(actor.id)) return unchanged(next);
    const left = { ...poll, volunteers: poll.volunteers.filter((person) => person !== actor.id) };
    const quiet = volunteersAt(left, members).length === 0 ? quietNotices(left, members, today) : [];
    const notices = [pollCardNotice(caseId, now), ...quiet];
    return accept({ write: [left], notices }, { caseId, fields: ['volunteers'] }, next);
  },
});
