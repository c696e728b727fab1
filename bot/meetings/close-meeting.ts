import { z } from 'zod';
import type { Meeting, TableCase } from '../../storage/documents.ts';
import { type Context, defineAction } from '../action.ts';
import { accept, type Promised, refuse, unchanged } from '../decision.ts';
import { runsTable } from '../roles.ts';
import { agendaCards, bare } from './agenda-item.ts';
import { meetingsToCome } from './current-meeting.ts';
import { liveCards, type RunningMeeting } from './discussion.ts';
import { type LiveCase, walkOf } from './live.ts';
import type { FoundLive } from './load-live.ts';

/**
 * Closes a meeting: what was not discussed moves to the next planned one, and everybody who agreed to do something gets the
 * own actions in one message (process.md §5).
 */
export const closeMeeting = defineAction({
  verb: 'meeting.close',
  on: 'live',
  data: z.object({ meeting: z.string().max(80) }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  decide(found, _data, context) {
    const { meeting, meetings, members } = found;
    if (!meeting) return refuse('no-meeting');
    const next = { view: 'meeting.live', data: { meeting: bare(meeting.id) } };
    if (meeting.status === 'closed') return unchanged(next);
    if (meeting.status !== 'running') return refuse('meeting-not-running');
    const { now, today } = context;
    const walk = walkOf(found, today);
    const { current: _place, ...core } = meeting;
    const order = walk.map((entry) => entry.case.caseId);
    const closed: Meeting = { ...core, status: 'closed', order, closedAt: now.toISOString() };
    const later = meetingsToCome(meetings, today).find(({ id }) => id !== meeting.id);
    const cases = walk.flatMap((entry) => caseAfter(entry, meeting, later));
    const notices = [
      ...liveCards(meeting, members, now),
      ...agendaCards([meeting], now),
      ...ownActions(found, context),
    ];
    return accept({ write: [closed, ...cases], notices }, { fields: ['status'] }, next);
  },
});

/** Was this case dealt with at the meeting: something was recorded about it, or the table went on from it? */
export const wasDiscussed = ({ item, gone }: LiveCase): boolean => !gone && item?.discussedAt !== undefined;

/** The case as the meeting leaves it; nothing when the meeting changes nothing about it. */
function caseAfter(entry: LiveCase, meeting: RunningMeeting, later: Meeting | undefined): TableCase[] {
  const one = entry.case;
  if (wasDiscussed(entry))
    return one.discussedAt.includes(meeting.id) ? [] : [{ ...one, discussedAt: [...one.discussedAt, meeting.id] }];
  if (one.status !== 'active') return [];
  const { meeting: _closed, ...rest } = one;
  return [{ ...rest, ...(later ? { meeting: later.id } : {}) }];
}

function ownActions({ meeting, agreements }: FoundLive, { now }: Context): Promised[] {
  const made = agreements.filter((agreement) => agreement.meeting === meeting?.id);
  const owners = [...new Set(made.map(({ owner }) => owner))];
  return owners.map((person) => ({
    key: `actions:${bare(meeting?.id ?? '')}:${person}`,
    topic: 'meeting.actions',
    to: { person },
    about: { meeting: bare(meeting?.id ?? ''), person },
    notBefore: now,
  }));
}
