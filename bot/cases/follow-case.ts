import { z } from 'zod';
import type { TableCase } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
import { addDays } from '../deadlines/day.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { agendaCards } from '../meetings/agenda-item.ts';
import { itemWith, liveCards, shownNext } from '../meetings/discussion.ts';
import { isRegisseur } from '../regisseur/lead.ts';
import { runsTable } from '../roles.ts';

/** Where a pupil can go when a case moves to the follow list. */
export const FOLLOW_OUTCOMES = ['school', 'work', 'work-learning', 'day-programme'] as const;

/**
 * Moves a case to the follow list because the pupil is active again; somebody must see to it there, so it needs a regisseur
 * or a plan. The first review comes after the interval of the table (process.md §7).
 */
export const followCase = defineAction({
  verb: 'case.follow',
  on: 'discussion',
  data: z.object({
    case: z.string().max(80),
    meeting: z.string().max(80).optional(),
    outcome: z.enum(FOLLOW_OUTCOMES),
  }),
  allow: (actor, { case: found }) => found !== undefined && (runsTable(actor) || isRegisseur(actor, found)),
  otherwise: 'not-allowed-case',
  decide(found, { outcome }, context) {
    const { case: about, plan, members } = found;
    const { now, today, table } = context;
    if (!about) return refuse('case-unknown');
    const meeting = found.meeting?.status === 'running' ? found.meeting : undefined;
    const { number } = about;
    if (about.status === 'follow')
      return unchanged(shownNext(meeting, context, { name: 'case-already-followed', number }));
    if (about.status !== 'active') return refuse('not-on-active-list');
    if (!about.regisseur && !plan && !about.file.plan) return refuse('no-regisseur-yet');
    const review = addDays(today, 7 * table.settings.reviewWeeks);
    const { meeting: _agenda, waiting: _reason, ...core } = about;
    const followed: TableCase = { ...core, status: 'follow', followSince: today, outcome, nextReviewOn: review };
    const item = meeting ? [itemWith(found, meeting, {}, now)] : [];
    const notices = meeting ? [...liveCards(meeting, members, now), ...agendaCards([meeting], now)] : [];
    return accept(
      { write: [followed, ...item], notices },
      { caseId: about.caseId, fields: ['status', 'outcome'] },
      shownNext(meeting, context, { name: 'case-followed', number, review }),
    );
  },
});
