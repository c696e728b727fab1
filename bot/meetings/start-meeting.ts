import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { runsTable } from '../roles.ts';
import { agendaCards, bare } from './agenda-item.ts';
import { liveCards, type RunningMeeting } from './discussion.ts';
import { entriesOf } from './load-agenda.ts';

/** Starts a meeting at the first case of its agenda; everybody who runs the table gets the live card in the own chat (process.md §5). */
export const startMeeting = defineAction({
  verb: 'meeting.start',
  on: 'live',
  data: z.object({ meeting: z.string().max(80) }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  decide(found, _data, { now, today, actor, surface }) {
    const { meeting, meetings, members } = found;
    if (!meeting) return refuse('no-meeting');
    const next = { view: 'meeting.live', data: { meeting: bare(meeting.id) } };
    if (meeting.status === 'running') return unchanged(next);
    if (meeting.status === 'closed') return refuse('meeting-held');
    if (meetings.some(({ status }) => status === 'running')) return refuse('another-meeting-running');
    const order = entriesOf(found, today).map((entry) => entry.case.caseId);
    const at = now.toISOString();
    const running: RunningMeeting = {
      ...meeting,
      status: 'running',
      postedAt: meeting.status === 'posted' ? meeting.postedAt : at,
      startedAt: at,
      order,
      ...(order[0] ? { current: order[0] } : {}),
    };
    const posted = meeting.status === 'posted' ? agendaCards([running], now) : [];
    // The card that was pressed becomes the live card of the one who pressed; it goes on changing there.
    const card = surface.kind === 'chat' ? surface.card : undefined;
    const live = liveCards(running, members, now).map((notice) =>
      card && 'person' in notice.to && notice.to.person === actor.id
        ? { ...notice, to: { person: actor.id, card } }
        : notice,
    );
    return accept({ write: [running], notices: [...live, ...posted] }, {}, next);
  },
});
