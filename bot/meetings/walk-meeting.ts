import { z } from 'zod';
import { type Context, defineAction } from '../action.ts';
import { accept, type Decision, refuse, unchanged } from '../decision.ts';
import { runsTable } from '../roles.ts';
import { bare, itemFor } from './agenda-item.ts';
import { liveCards, type RunningMeeting } from './discussion.ts';
import { stepFrom, walkOf } from './live.ts';
import type { FoundLive } from './load-live.ts';

/**
 * Goes to the next or the previous case. The press carries the case on which it stood: when two people press at once, the
 * meeting goes one case on and not two. Going on from a case with **Volgende** says that it was discussed.
 */
export const walkMeeting = defineAction({
  verb: 'meeting.walk',
  on: 'live',
  data: z.object({ meeting: z.string().max(80), from: z.string().max(80), to: z.enum(['next', 'previous']) }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  decide(found, { from, to }, context) {
    const { meeting } = found;
    if (meeting?.status !== 'running') return refuse('meeting-not-running');
    if ((meeting.current ?? '') !== from) return unchanged(liveNext(meeting));
    const walk = walkOf(found, context.today);
    const discussed = walk.find((entry) => to === 'next' && entry.case.caseId === from && !entry.gone);
    const item =
      discussed && !discussed.item?.discussedAt
        ? [itemFor(meeting, from, discussed.item, { discussedAt: context.now.toISOString() })]
        : [];
    return goTo(found, meeting, stepFrom(walk, meeting.current, to), context, item);
  },
});

/** Goes to the case that was chosen, or to the bottlenecks at the end. */
export const jumpMeeting = defineAction({
  verb: 'meeting.jump',
  on: 'live',
  data: z.object({ meeting: z.string().max(80), place: z.string().max(80).optional() }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  decide(found, { place }, context) {
    const { meeting } = found;
    if (meeting?.status !== 'running') return refuse('meeting-not-running');
    const there = walkOf(found, context.today).some((entry) => entry.case.caseId === place);
    if (!there && place !== END) return unchanged(liveNext(meeting));
    return goTo(found, meeting, there ? place : undefined, context, []);
  },
});

/** The choice that stands for the part after the last case. */
export const END = 'end';

function goTo(
  { members }: FoundLive,
  meeting: RunningMeeting,
  place: string | undefined,
  { now }: Context,
  items: readonly ReturnType<typeof itemFor>[],
): Decision {
  const next = liveNext(meeting);
  if (meeting.current === place && items.length === 0) return unchanged(next);
  const { current: _before, ...rest } = meeting;
  const moved: RunningMeeting = { ...rest, ...(place === undefined ? {} : { current: place }) };
  return accept({ write: [moved, ...items], notices: liveCards(moved, members, now) }, {}, next);
}

const liveNext = ({ id }: RunningMeeting) => ({ view: 'meeting.live', data: { meeting: bare(id) } });
