import { z } from 'zod';
import { DOMAINS, type Member, ROLES, type Role } from '../../storage/documents.ts';
import { type Context, defineAction } from '../action.ts';
import { accept, refuse } from '../decision.ts';
import type { Problem } from '../refusals.ts';
import { departures } from '../regisseur/departure.ts';
import { runsTable } from '../roles.ts';
import { cleanText } from '../text.ts';
import { chairAfter, withChair } from './chairs.ts';
import { memberFrom } from './member.ts';
import { pageOf, type Seat, seatsOf } from './people.ts';

const ORGANISATION_AT_MOST = 120;

/**
 * Saves one page of *Leden en rollen*: who has a role is a member from now on, who has *Geen* is not. The last chair
 * cannot be taken away (permissions.md).
 */
export const admitMembers = defineAction({
  verb: 'members.admit',
  on: 'seats',
  data: z.looseObject({ page: z.coerce.number().int().min(1).max(1000) }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  form: 'members.form',
  decide(found, { page: asked, ...inputs }, context) {
    const all = seatsOf(found);
    // Without the team's list we do not know whom the form meant; saving the others only would look like success.
    if (!found.roster && standsForUnknown(inputs, all)) return refuse('roster-unavailable');
    const { page, pages } = pageOf(all, asked);
    // Somebody may have joined since the form was drawn: it counts for who stood on it, not for who would stand there now.
    const seats = all.filter(({ person }) => isOnForm(inputs, person));
    const problems = problemsWith(seats, inputs);
    if (Object.keys(problems).length > 0) return refuse('form-problems', problems);
    const known = new Map(found.members.map((member) => [member.person, member]));
    const changed = seats.map((seat) => admitted(seat, known.get(seat.person), inputs, context));
    const staying = chairAfter(found.members, changed);
    if (!staying) return refuse('last-chair');
    const remark = {
      name: 'members-saved',
      count: changed.filter(({ status }) => status === 'member').length,
      page,
      pages,
    } as const;
    const fields = changed.map(({ person }) => person);
    const next = page < pages ? { view: 'members.form', data: { page: page + 1 }, remark } : { say: remark };
    const notices = departures(found.members, changed, context);
    return accept({ write: withChair(changed, staying), notices }, { fields }, next);
  },
});

function standsForUnknown(inputs: Record<string, unknown>, known: readonly Seat[]): boolean {
  const people = Object.keys(inputs).flatMap((input) => /^role\.(.+)$/.exec(input)?.[1] ?? []);
  return people.some((person) => !known.some((seat) => seat.person === person));
}

function isOnForm(inputs: Record<string, unknown>, person: string): boolean {
  return ['role', 'organisation', 'domain'].some((field) => inputs[`${field}.${person}`] !== undefined);
}

function problemsWith(seats: readonly Seat[], inputs: Record<string, unknown>): Record<string, Problem> {
  const problems: Record<string, Problem> = {};
  for (const { person } of seats) {
    const role = inputs[`role.${person}`];
    if (role !== undefined && role !== 'none' && !ROLES.includes(role as Role))
      problems[`role.${person}`] = 'choose-one';
    if (organisationIn(inputs, person, '').length > ORGANISATION_AT_MOST)
      problems[`organisation.${person}`] = 'too-long';
  }
  return problems;
}

/** Who is left out is kept as well, so that the next time the form does not propose this person anew. */
function admitted(seat: Seat, before: Member | undefined, inputs: Record<string, unknown>, { table }: Context): Member {
  const role = (inputs[`role.${seat.person}`] ?? before?.roles[0] ?? 'none') as Role | 'none';
  const domain = DOMAINS.find((option) => option === inputs[`domain.${seat.person}`]);
  const organisation = organisationIn(inputs, seat.person, before?.organisation ?? '');
  const others = (before?.roles ?? []).slice(1).filter((other) => other !== role);
  return memberFrom(seat, table.tenant, before, {
    organisation,
    status: role === 'none' ? 'left' : 'member',
    roles: role === 'none' ? [] : [role, ...others],
    ...(domain ? { domain } : {}),
  });
}

function organisationIn(inputs: Record<string, unknown>, person: string, before: string): string {
  const typed = inputs[`organisation.${person}`];
  return typeof typed === 'string' ? cleanText(typed) : before;
}
