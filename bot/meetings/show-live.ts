import { z } from 'zod';
import { type LiveCard, liveCard } from '../../cards/live.ts';
import { saidCard } from '../../cards/said.ts';
import { refusals } from '../../cards/sentences.ts';
import { type Context, defineView } from '../action.ts';
import { nameless } from '../cases/nameless.ts';
import { runsTable } from '../roles.ts';
import { bare } from './agenda-item.ts';
import { bottleneckLines } from './agenda-lines.ts';
import { wasDiscussed } from './close-meeting.ts';
import { type LiveCase, walkOf } from './live.ts';
import type { FoundLive } from './load-live.ts';

/** The meeting as it runs: the case under discussion with everything that can be recorded about it in one press. */
export const showLive = defineView({
  verb: 'meeting.live',
  title: 'Bijeenkomst',
  on: 'live',
  data: z.object({ meeting: z.string().max(80) }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  show: (found, _data, context) => liveCardOf(found, context),
});

/** The live card as it stands now: no text of people, so that it can be shown anywhere. */
export function liveCardOf(found: FoundLive, context: Context) {
  const { meeting } = found;
  if (!meeting) return saidCard({ text: refusals['no-meeting'] });
  const walk = walkOf(found, context.today);
  return liveCard({
    meeting: bare(meeting.id),
    date: meeting.date,
    status: meeting.status,
    walk: walk.map((entry) => ({
      caseId: entry.case.caseId,
      number: entry.case.number,
      discussed: wasDiscussed(entry),
    })),
    ...currentOf(found, walk, context),
    bottlenecks: bottleneckLines(found.bottlenecks, context.today),
    made: found.agreements.filter((agreement) => agreement.meeting === meeting.id).length,
  });
}

function currentOf(found: FoundLive, walk: readonly LiveCase[], { today }: Context): Pick<LiveCard, 'current'> {
  const { meeting, meetings, members, agreements, bottlenecks, polls } = found;
  const entry = meeting?.status === 'running' ? walk.find((one) => one.case.caseId === meeting.current) : undefined;
  if (!entry) return {};
  const { case: about, item, gone } = entry;
  const { caseId } = about;
  const current = {
    ...nameless(about, meetings, today),
    gone,
    regisseur: members.find(({ person }) => person === about.regisseur?.person)?.name ?? '',
    searching: polls.some((poll) => poll.caseId === caseId),
    ladder: item?.ladder,
    waiting: item?.waiting,
    question: Boolean(item?.notes.question),
    decision: Boolean(item?.notes.decision),
    agreements: agreements.filter((one) => one.caseId === caseId && one.meeting === meeting?.id).length,
    undone: agreements.filter((one) => one.caseId === caseId && one.meeting !== meeting?.id && one.status !== 'done')
      .length,
    bottlenecks: bottlenecks.filter(({ cases }) => cases.includes(caseId)).length,
  };
  return { current };
}
