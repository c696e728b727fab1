import { DIGEST_HOURS, OPENS } from '../bot/deadlines/hours.ts';
import { saveProfile } from '../bot/tables/save-profile.ts';
import type { Member } from '../storage/documents.ts';
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields, own } from './fields.ts';
import { plain } from './plain.ts';
import drawing from './profile.json' with { type: 'json' };
import { choicesFrom, domainNames, roleNames, yesNoNames } from './words.ts';

/** One member as they stand at the table, and whom they can name. */
export type ProfileForm = Echoed & {
  readonly member: Pick<
    Member,
    'roles' | 'organisation' | 'domain' | 'mandate' | 'deputy' | 'manager' | 'digestFrom' | 'quietDays'
  >;
  readonly people: readonly Pick<Member, 'person' | 'name'>[];
};

const MOST = 80;

/** What a member says of themselves. */
export function profileForm({ member, people, ...echo }: ProfileForm): Card {
  const known = {
    organisation: member.organisation,
    domain: member.domain ?? '',
    mandate: member.mandate ? 'yes' : 'no',
    deputy: member.deputy ?? 'none',
    manager: member.manager ?? 'none',
    digestFrom: member.digestFrom ?? OPENS,
    quiet: (member.quietDays ?? []).join(','),
  };
  const typed = Object.fromEntries(Object.entries(known).map(([id, value]) => [id, own(echo.typed, id, value)]));
  const names = people.slice(0, MOST).map(({ person, name }) => ({
    value: person,
    title: plain(name).slice(0, 60).toWellFormed() || 'Zonder naam',
  }));
  return draw(drawing, {
    ...fields(Object.keys(known), { ...echo, typed }, () => ({ atMost: 120 })),
    role: `Uw rol: ${member.roles.map((role) => roleNames[role]).join(', ')}`,
    domains: choicesFrom(domainNames),
    yesNo: choicesFrom(yesNoNames),
    people: [{ value: 'none', title: 'Niemand' }, ...names],
    hours: DIGEST_HOURS.map((hour) => ({ value: hour, title: hour })),
    days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'].map((title, at) => ({
      value: String(at + 1),
      title,
    })),
    save: button(saveProfile, 'Opslaan', {}, { style: 'positive' }),
  });
}
