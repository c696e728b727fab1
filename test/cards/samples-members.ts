import { membersForm, type Seat } from '../../cards/members.ts';
import { rolesForm } from '../../cards/roles.ts';
import { HOSTILE, long, personId, untouched } from './people.ts';
import type { Sample } from './samples.ts';

const seat = (n: number, name: string, more: Partial<Seat> = {}): Seat => ({
  person: personId(n),
  name,
  role: 'participant',
  organisation: '',
  domain: undefined,
  guestInTenant: false,
  ...more,
});
const people = [
  seat(1, 'Anne-Marie de Vries (gemeente)', {
    role: 'chair',
    organisation: 'Gemeente Tilburg',
    domain: 'municipality',
  }),
  seat(2, 'Sam Oefen', { organisation: 'Lyceum De Proef', domain: 'education' }),
  seat(3, 'Yara van den Voorbeeld', { role: 'none', guestInTenant: true }),
];
const crowd = (name: (n: number) => string, organisation: string) =>
  Array.from({ length: 15 }, (_, n) =>
    seat(n, name(n), { role: 'coordinator', organisation, domain: 'youth-health', guestInTenant: true }),
  );

const members = { ...untouched, page: 1, pages: 1, people, rosterMissing: false };
const allWrong = (of: readonly Seat[]) =>
  Object.fromEntries(of.flatMap(({ person }) => [[`organisation.${person}`, 'too-long' as const]]));
const longest = crowd((n) => `${long(100)} ${n}`, long(120));

/** The cards on which chair and secretary say who sits at the table. */
export const memberSamples: readonly Sample[] = [
  { card: 'membersForm', state: 'chair', make: () => membersForm(members) },
  { card: 'membersForm', state: 'nobody', make: () => membersForm({ ...members, people: [], rosterMissing: true }) },
  {
    card: 'membersForm',
    state: 'second-page',
    make: () => membersForm({ ...members, page: 2, pages: 3, remark: '15 leden zijn bewaard (bladzijde 1 van 3).' }),
  },
  {
    card: 'membersForm',
    state: 'problems',
    make: () =>
      membersForm({
        ...members,
        typed: { [`role.${personId(2)}`]: 'guest', [`organisation.${personId(1)}`]: long(130) },
        problems: { [`organisation.${personId(1)}`]: 'too-long' },
      }),
  },
  {
    card: 'membersForm',
    state: 'longest',
    make: () =>
      membersForm({
        ...members,
        page: 2,
        pages: 3,
        people: longest,
        problems: allWrong(longest.slice(0, 3)),
        rosterMissing: true,
      }),
  },
  {
    card: 'membersForm',
    state: 'hostile',
    hostile: true,
    make: () => membersForm({ ...members, people: crowd(() => HOSTILE, HOSTILE).slice(0, 2) }),
  },

  { card: 'rolesForm', state: 'chair', make: () => rolesForm({ ...untouched, people }) },
  {
    card: 'rolesForm',
    state: 'problems',
    make: () => rolesForm({ people, typed: { person: personId(2) }, problems: { roles: 'choose-one' } }),
  },
  {
    card: 'rolesForm',
    state: 'longest',
    make: () => rolesForm({ ...untouched, people: Array.from({ length: 120 }, (_, n) => seat(n, long(100))) }),
  },
  {
    card: 'rolesForm',
    state: 'hostile',
    hostile: true,
    make: () => rolesForm({ ...untouched, people: [seat(1, HOSTILE)] }),
  },
];
