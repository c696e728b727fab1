import type { Documents, Meeting } from '../../storage/documents.ts';
import type { Context } from '../action.ts';
import type { Promised } from '../decision.ts';
import { agendaCards } from '../meetings/agenda-item.ts';
import type { OpenCase } from './lead.ts';
import { pollCardNotice } from './poll.ts';

type Beside = { readonly poll: Documents['poll'] | undefined; readonly meetings: readonly Meeting[] };

/** What follows when somebody appoints a regisseur: that person hears the tasks, and what follows of each new regisseur. */
export function appointedNotices(found: OpenCase, beside: Beside, { now }: Context): Promised[] {
  const { caseId, regisseur } = found;
  if (!regisseur) throw new Error('told of an appointment without a regisseur');
  const { person, since } = regisseur;
  const told: Promised = {
    key: `appointed:${caseId}:${person}:${now.getTime()}`,
    topic: 'regisseur.appointed',
    to: { person },
    about: { case: caseId, person, since },
    notBefore: now,
  };
  return [told, ...newLeadNotices(caseId, beside, now)];
}

/** What follows when a case has a new regisseur, however it came: the cards of the poll and the agenda show who leads. */
export function newLeadNotices(caseId: string, { poll, meetings }: Beside, now: Date): Promised[] {
  return [...(poll ? [pollCardNotice(caseId, now)] : []), ...agendaCards(meetings, now)];
}
