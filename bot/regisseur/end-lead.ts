import { z } from 'zod';
import { type Context, defineAction } from '../action.ts';
import type { Day } from '../deadlines/day.ts';
import { accept, type Promised, unchanged } from '../decision.ts';
import { agendaCards } from '../meetings/agenda-item.ts';
import { isSystem } from '../roles.ts';
import { departures, type FoundDeparture } from './departure.ts';
import { leadEnded, mayLead, type OpenCase } from './lead.ts';
import { chairsOf, pollCardNotice } from './poll.ts';

/** The most cases that end in one commit; what is left ends in the next. */
const AT_ONCE = 40;

/** Ends what somebody led who is no longer at the table, takes them off the polls, and tells the chairs which cases are without lead. */
export const endLead = defineAction({
  verb: 'lead.end',
  on: 'departure',
  data: z.object({ person: z.string() }),
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-member',
  decide(found, { person }, context) {
    const noted = { say: { name: 'noted' } } as const;
    const member = found.members.find((one) => one.person === person);
    if (member && mayLead(member)) return unchanged(noted);
    const touched = found.cases.filter((one) => touches(one, person));
    const now = touched.slice(0, AT_ONCE);
    const write = now.map((one) => withoutPerson(one, person, context.today));
    const notices = [
      ...toChairs(found, now, person, context),
      ...pollCards(found, person, context.now),
      ...agendaCards(found.meetings, context.now),
    ];
    const rest =
      touched.length > AT_ONCE && member
        ? departures([{ ...member, status: 'member', roles: ['participant'] }], [member], context)
        : [];
    return accept({ write, notices: [...notices, ...rest] }, { fields: ['regisseur'] }, noted);
  },
});

const touches = ({ regisseur }: OpenCase, person: string): boolean =>
  regisseur?.person === person || regisseur?.handoverTo === person;

function withoutPerson(found: OpenCase, person: string, today: Day): OpenCase {
  if (found.regisseur?.person === person || !found.regisseur) return leadEnded(found, today);
  const { handoverTo: _, ...regisseur } = found.regisseur;
  return { ...found, regisseur };
}

function toChairs(
  { members }: FoundDeparture,
  cases: readonly OpenCase[],
  person: string,
  context: Context,
): Promised[] {
  if (!cases.some(({ regisseur }) => regisseur?.person === person)) return [];
  const { now, today } = context;
  return chairsOf(members).map((chair) => ({
    key: `lead-lost:${person}:${now.getTime()}:${chair.person}`,
    topic: 'lead.lost',
    to: { person: chair.person },
    about: { person, on: today },
    notBefore: now,
  }));
}

function pollCards({ polls }: FoundDeparture, person: string, now: Date): Promised[] {
  return polls.filter(({ volunteers }) => volunteers.includes(person)).map(({ caseId }) => pollCardNotice(caseId, now));
}
