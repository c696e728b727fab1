import type { Documents, Meeting } from '../../storage/documents.ts';
import type { Context } from '../action.ts';
import { addDays, amsterdamTime, type Day } from '../deadlines/day.ts';
import { planReminders } from '../deadlines/other-terms.ts';
import { nextDay } from '../deadlines/reminder.ts';
import type { Promised } from '../decision.ts';
import { agendaCards } from '../meetings/agenda-item.ts';
import type { OpenCase } from './lead.ts';
import { OPENING, pollCardNotice } from './poll.ts';

type Beside = {
  readonly poll: Documents['poll'] | undefined;
  readonly plan: Documents['plan'] | undefined;
  readonly meetings: readonly Meeting[];
};

/** What follows when somebody appoints a regisseur: that person hears the tasks, and what follows of each new regisseur. */
export function appointedNotices(found: OpenCase, beside: Beside, context: Context): Promised[] {
  const { caseId } = found;
  const { person, since } = leaderOf(found);
  const { now } = context;
  const told: Promised = {
    key: `appointed:${caseId}:${person}:${now.getTime()}`,
    topic: 'regisseur.appointed',
    to: { person },
    about: { case: caseId, person, since },
    notBefore: now,
  };
  return [told, ...newLeadNotices(found, beside, context)];
}

/** What follows when a case has a new regisseur, however it came: a plan is asked for later, and the cards of the poll and the agenda show who leads. */
export function newLeadNotices(found: OpenCase, { poll, plan, meetings }: Beside, { now, today }: Context): Promised[] {
  const { caseId } = found;
  const { person, since } = leaderOf(found);
  const asked = plan ? [] : askForPlan(caseId, person, since, today);
  return [...asked, ...(poll ? [pollCardNotice(caseId, now)] : []), ...agendaCards(meetings, now)];
}

function leaderOf({ regisseur }: OpenCase) {
  if (!regisseur) throw new Error('told of an appointment without a regisseur');
  return regisseur;
}

/**
 * The next errand that asks for a plan of action: the tenth working day after the appointment, then weekly (deadlines.md).
 * Each day makes the next, so that the asking ends by itself once the plan is there.
 */
export function askForPlan(caseId: string, person: string, since: Day, after: Day): Promised[] {
  const on = nextDay(planReminders(caseId, person, since, addDays(after, LOOKED_AHEAD)), after);
  if (!on) return [];
  return [
    {
      key: `plan-ask:${caseId}:${person}:${since}:${on}`,
      topic: 'plan.ask',
      to: { system: true },
      about: { case: caseId, person, since, on },
      notBefore: amsterdamTime(on, OPENING),
    },
  ];
}

const LOOKED_AHEAD = 40;
