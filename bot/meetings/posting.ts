import type { Meeting } from '../../storage/documents.ts';
import type { Context } from '../action.ts';
import { amsterdamTime } from '../deadlines/day.ts';
import { workingDaysBefore } from '../deadlines/working-days.ts';
import type { Promised } from '../decision.ts';
import { sitsAtTable } from '../roles.ts';
import { bare } from './agenda-item.ts';
import { entriesOf, type FoundAgenda } from './load-agenda.ts';

/** The opening of the hours in which reminders leave (deadlines.md). */
const OPENING = '08:30';

/** Whom the posting of an agenda is told: each who sits at the table, the guests about their own case, and two working days ahead the chair about missing mandates. */
export function postingNotices(found: FoundAgenda, meeting: Meeting, { now, today }: Context): Promised[] {
  const seated = found.members.filter((member) => member.status === 'member' && sitsAtTable(member));
  const guests = entriesOf(found, today).flatMap(({ item }) => item?.guests ?? []);
  const chairs = seated.filter(({ roles }) => roles.includes('chair'));
  const key = bare(meeting.id);
  const checkedOn = amsterdamTime(workingDaysBefore(meeting.date, 2), OPENING);
  return [
    ...[...new Set([...seated.map(({ person }) => person), ...guests])].map((person) => ownCard(key, person, now)),
    ...chairs.map(({ person }) => ({
      key: `mandate:${key}:${person}`,
      topic: 'mandate.missing',
      to: { person },
      about: { meeting: key },
      notBefore: checkedOn,
    })),
  ];
}

/** The agenda in somebody's own chat: it changes in place when they answer, wherever they answer. `meeting` is its bare id. */
export function ownCard(meeting: string, person: string, now: Date): Promised {
  return {
    key: `agenda-own:${meeting}:${person}`,
    topic: 'agenda.to-member',
    to: { person },
    about: { meeting, person },
    notBefore: now,
    standing: true,
  };
}
