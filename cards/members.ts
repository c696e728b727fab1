import type { Problems } from '../bot/decision.ts';
import { admitMembers } from '../bot/tables/admit-members.ts';
import { showMembers } from '../bot/tables/show-members.ts';
import { showRoles } from '../bot/tables/show-roles.ts';
import type { Role } from '../storage/documents.ts';
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields, own, problemLine } from './fields.ts';
import drawing from './members.json' with { type: 'json' };
import { plain } from './plain.ts';
import { choicesFrom, domainNames, roleNames } from './words.ts';

/** A person of the team in this form; `guestInTenant` is an account from another organisation, not a role. */
export type Seat = {
  readonly person: string;
  readonly name: string;
  readonly role: Role | 'none';
  readonly organisation: string;
  readonly domain: string | undefined;
  readonly guestInTenant: boolean;
};

/** One page of the people in the team; `rosterMissing`: the team could not be asked, so only those known are here. */
export type MembersForm = Echoed & {
  readonly page: number;
  readonly pages: number;
  readonly people: readonly Seat[];
  readonly rosterMissing: boolean;
};

/** Who sits at the table and as what. Fifteen people fit on one page within the size that Teams takes. */
export function membersForm(form: MembersForm): Card {
  const { page, pages, people } = form;
  const turn = (title: string, to: number) =>
    to >= 1 && to <= pages ? button(showMembers, title, { page: to }, { keepInputs: false }) : null;
  return draw(drawing, {
    ...fields([], form),
    pageLine: pages > 1 ? `Bladzijde ${page} van ${pages}` : 'Actietafel',
    rosterMissing: form.rosterMissing,
    nobody: people.length === 0,
    people: people.map((seat) => seatOf(seat, form)),
    roles: choicesFrom({ ...roleNames, none: 'Geen' }),
    domains: choicesFrom(domainNames),
    save: people.length > 0 ? button(admitMembers, 'Opslaan', { page }, { style: 'positive' }) : null,
    previous: turn('Vorige', page - 1),
    next: turn('Volgende', page + 1),
    moreRoles: button(showRoles, 'Meer rollen voor één persoon', {}, { keepInputs: false }),
  });
}

// Three labels bear the name, and fifteen people must fit on a card.
const LONGEST_NAME = 45;
// One more than may be saved, so that a text that is too long comes back to be shortened; no choice is longer.
const LONGEST_ORGANISATION = 121;

function seatOf(seat: Seat, { typed, problems }: Echoed) {
  const kept = (field: string, known: string) =>
    own(typed, `${field}.${seat.person}`, known).slice(0, LONGEST_ORGANISATION).toWellFormed();
  return {
    person: seat.person,
    name: plain(seat.name).slice(0, LONGEST_NAME).toWellFormed(),
    role: kept('role', seat.role),
    organisation: kept('organisation', seat.organisation) || null,
    domain: kept('domain', seat.domain ?? '') || null,
    guestInTenant: seat.guestInTenant,
    problem: firstProblem(problems, seat.person),
  };
}

const firstProblem = (problems: Problems, person: string): string =>
  ['role', 'organisation', 'domain']
    .map((field) => problemLine(problems, `${field}.${person}`, { atMost: 120 }))
    .find(Boolean) ?? '';
