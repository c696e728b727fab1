import { actionsCard } from '../../cards/actions.ts';
import { defineTopic } from '../action.ts';
import { mayRead } from '../agreements/agreement.ts';
import { runsTable } from '../roles.ts';
import { liveCardOf } from './show-live.ts';

/** The live card in the own chat of who runs the table; it follows what anybody of them presses. */
export const meetingLive = defineTopic({
  topic: 'meeting.live',
  on: 'live',
  wanted: ({ meeting }, _notice, { actor }) =>
    runsTable(actor) && (meeting?.status === 'running' || meeting?.status === 'closed'),
  draw: (found, _notice, context) => ({
    card: liveCardOf(found, context),
    summary: found.meeting?.status === 'closed' ? 'De bijeenkomst is gesloten' : 'De bijeenkomst is begonnen',
  }),
});

/** After the meeting everybody who agreed to do something reads the own actions of it, in the own chat alone. */
export const meetingActions = defineTopic({
  topic: 'meeting.actions',
  on: 'live',
  wanted: ({ meeting, agreements }, { about }) =>
    agreements.some((one) => one.meeting === meeting?.id && one.owner === about.person),
  draw({ meeting, agreements, cases, gone }, { about }, context) {
    if (!meeting) throw new Error('wanted without a meeting');
    const own = agreements.filter((one) => one.meeting === meeting.id && one.owner === about.person);
    const caseOf = (caseId: string) => [...cases, ...gone].find((one) => one.caseId === caseId);
    const lines = own
      .map((one) => {
        const about = caseOf(one.caseId);
        const what = mayRead(one, about, context) ? one.notes.what : '';
        return { number: about?.number ?? '', dueOn: one.dueOn, what, status: one.status };
      })
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
    return { card: actionsCard({ date: meeting.date, lines }), summary: 'Uw acties van de bijeenkomst' };
  },
});
