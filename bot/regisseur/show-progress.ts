import { z } from 'zod';
import { progressForm } from '../../cards/progress.ts';
import { type Context, defineTopic, defineView, type Echo } from '../action.ts';
import { nameless } from '../cases/nameless.ts';
import { dayIn, sayDay } from '../deadlines/day.ts';
import { isToCome } from '../meetings/current-meeting.ts';
import { isOpen, isRegisseur } from './lead.ts';
import { type FoundReports, meetingOf } from './report.ts';

/** How a case goes, and what was reported before; for its regisseur. Each time it is opened is in the audit trail. */
export const showProgress = defineView({
  verb: 'progress.form',
  title: 'Voortgang melden',
  on: 'reports',
  data: z.object({ case: z.string().max(80), meeting: z.string().max(100).optional() }),
  allow: (actor, { case: found }) => isRegisseur(actor, found),
  otherwise: 'not-allowed-regisseur',
  seen: ({ case: found }) => found?.caseId,
  show: (found, { meeting }, context, echo) => formOf(found, meeting, context, echo),
});

/** The regisseur is asked for a report before a meeting, and gives it on the card itself. */
export const progressAsked = defineTopic({
  topic: 'progress.asked',
  on: 'reports',
  wanted({ case: found, meetings, reports }, { about }, { actor, today }) {
    const meeting = meetings.find(({ id }) => id === about.meeting);
    const reported = reports.some(({ owner }) => owner === about.meeting);
    return isRegisseur(actor, found) && meeting !== undefined && isToCome(meeting, today) && !reported;
  },
  // Earlier reports stay in the dialog: what a card in the chat shows stays there.
  draw: (found, { about }, context) => ({
    card: formOf({ ...found, reports: [] }, about.meeting, context, { typed: {}, problems: {} }),
    summary: `Voortgang van casus ${found.case?.number ?? ''}`,
  }),
  done({ case: found, reports }, { about }) {
    const report = reports.find(({ owner }) => owner === about.meeting);
    const number = found?.number ?? '';
    return report
      ? `Casus ${number}: voortgang gemeld op ${sayDay(dayIn(new Date(report.at)))}.`
      : `Casus ${number}: uw voortgang wordt niet meer gevraagd.`;
  },
});

function formOf(
  { case: found, meetings, reports }: FoundReports,
  asked: string | undefined,
  { today }: Context,
  { typed, problems }: Echo,
) {
  if (!isOpen(found)) throw new Error('a case was allowed that is not open');
  const meeting = meetingOf(asked, meetings, today);
  const now = reports.find(({ owner }) => meeting !== undefined && owner === meeting.id);
  return progressForm({
    ...nameless(found, meetings, today),
    meetingId: meeting?.id,
    meetingOn: meeting?.date,
    earlier: reports
      .filter((report) => report !== now)
      .map(({ at, standing, line }) => ({ on: dayIn(new Date(at)), standing, line })),
    typed: { ...(now ? { standing: now.standing, line: now.line } : {}), ...typed },
    problems,
  });
}
