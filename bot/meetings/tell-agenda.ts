import { mandateCard } from '../../cards/mandate.ts';
import { type Actor, defineTopic } from '../action.ts';
import type { Day } from '../deadlines/day.ts';
import { runsTable } from '../roles.ts';
import type { FoundAgenda } from './load-agenda.ts';
import { composed } from './show-agenda.ts';
import { mayAnswerFor, myAgenda } from './show-my-agenda.ts';
import { meetingLine, showPosted } from './show-posted.ts';
import { readiness } from './show-readiness.ts';

const NO_ECHO = { typed: {}, problems: {} };

/** The agenda in the channel: one card that changes in place (process.md §2). */
export const agendaPosted = defineTopic({
  topic: 'agenda.posted',
  on: 'agenda',
  wanted: ({ meeting }) => meeting !== undefined && meeting.status !== 'planned',
  draw: (found, { about }, context) => ({
    card: showPosted.show(found, { meeting: about.meeting ?? '', page: 1 }, context, NO_ECHO),
    summary: 'Agenda van de actietafel',
  }),
});

/** The agenda in the own chat of each who has a place at the meeting, with the own answers; a guest reads the own cases alone. */
export const agendaToMember = defineTopic({
  topic: 'agenda.to-member',
  on: 'agenda',
  wanted: (found, { posted }, { actor }) =>
    found.meeting !== undefined &&
    found.meeting.status !== 'planned' &&
    (posted !== undefined || mayAnswerFor(actor, found)),
  draw: (found, _notice, context) => ({
    card: myAgenda(found, { page: 1 }, context),
    summary: 'Agenda van de actietafel',
  }),
});

/** The draft agenda for chair and secretary, after the submission deadline; not once the agenda is posted. */
export const agendaDraft = defineTopic({
  topic: 'agenda.draft',
  on: 'agenda',
  wanted: ({ meeting }, _notice, { actor }) => meeting?.status === 'planned' && runsTable(actor),
  draw: (found, _notice, context) => ({
    card: composed(found, 1, context, {}),
    summary: 'Conceptagenda van de actietafel',
  }),
});

/** Two working days ahead the chair hears for which case nobody with a mandate comes; nothing when somebody does. */
export const mandateMissing = defineTopic({
  topic: 'mandate.missing',
  on: 'agenda',
  wanted: (found, _notice, { today, actor }) =>
    found.meeting?.status === 'posted' && isChair(actor) && withoutMandate(found, today).length > 0,
  draw(found, _notice, { today }) {
    if (!found.meeting) throw new Error('wanted without a meeting');
    const card = mandateCard({ meeting: meetingLine(found.meeting), cases: withoutMandate(found, today) });
    return { card, summary: 'Bij een casus ontbreekt doorzettingsmacht' };
  },
});

const isChair = ({ roles }: Actor): boolean => roles.includes('chair');

const withoutMandate = (found: FoundAgenda, today: Day) =>
  readiness(found, today).cases.filter(({ missing }) => missing.length > 0);
