import type { Domain, Member, Role } from '../../storage/documents.ts';
import type { Found, RosterPerson } from '../found.ts';

/** How many people stand on one page of *Leden en rollen*. */
export const PEOPLE_ON_A_PAGE = 15;

/** One line of *Leden en rollen*: somebody of the team or of the table, and what they are now or would become. */
export type Seat = {
  readonly person: string;
  readonly mri: string;
  readonly name: string;
  readonly role: Role | 'none';
  readonly organisation: string;
  readonly domain: Domain | undefined;
  readonly guestInTenant: boolean;
};

/**
 * Everybody who can be given a role, by name: the people in the team, and members of whom the roster says nothing now.
 * Who is new is proposed as participant; nothing counts before **Opslaan**.
 */
export function seatsOf({ members, roster }: Found['seats']): Seat[] {
  const known = new Map(members.map((member) => [member.person, member]));
  const listed = (roster ?? []).map((entry) => seatOf(entry, known.get(entry.person)));
  const inRoster = new Set(listed.map(({ person }) => person));
  const others = members.filter(({ person, status }) => status === 'member' && !inRoster.has(person));
  const seats = [...listed, ...others.map((member) => seatOf({ ...member, guest: false }, member))];
  return seats.sort((a, b) => a.name.localeCompare(b.name, 'nl') || (a.person < b.person ? -1 : 1));
}

/** The people of one page (from 1) and how many pages there are. */
export function pageOf(seats: readonly Seat[], page: number): { seats: readonly Seat[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(seats.length / PEOPLE_ON_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  return { seats: seats.slice((shown - 1) * PEOPLE_ON_A_PAGE, shown * PEOPLE_ON_A_PAGE), page: shown, pages };
}

function seatOf(entry: RosterPerson, member: Member | undefined): Seat {
  const { person, mri, name, guest } = entry;
  const organisation = member?.organisation ?? '';
  return { person, mri, name, role: roleNow(member), organisation, domain: member?.domain, guestInTenant: guest };
}

function roleNow(member: Member | undefined): Role | 'none' {
  if (!member || member.status === 'candidate') return 'participant';
  return member.roles[0] ?? 'none';
}
