import type { Meeting } from '../../storage/documents.ts';
import type { Context } from '../action.ts';
import { amsterdamTime } from '../deadlines/day.ts';
import { workingDaysBefore } from '../deadlines/working-days.ts';
import type { Promised } from '../decision.ts';
import { isOpen } from '../regisseur/lead.ts';
import { askProgress } from '../regisseur/report.ts';
import { sitsAtTable } from '../roles.ts';
import { bare } from './agenda-item.ts';
import { entriesOf, type FoundAgenda } from './load-agenda.ts';

/** The opening of the hours in which reminders leave (deadlines.md). */
const OPENING = '08:30';

/**
 * Whom the posting of an agenda is told: each who sits at the table, the guests about their own case, the regisseurs of
 * running cases, and two working days ahead the chair about missing mandates. In the order of their keys.
 */
export function postingNotices(found: FoundAgenda, meeting: Meeting, { now, today }: Context): readonly Promised[] {
  const seated = found.members.filter((member) => member.status === 'member' && sitsAtTable(member));
  const entries = entriesOf(found, today);
  const running = entries.filter(({ part }) => part === 'running').map((entry) => entry.case);
  const people = new Set([...seated.map(({ person }) => person), ...entries.flatMap(({ item }) => item?.guests ?? [])]);
  const key = bare(meeting.id);
  const notices = [
    ...[...people].map((person) => ownCard(key, person, now)),
    ...askProgress(meeting, running.filter(isOpen), now),
    ...seated.filter(({ roles }) => roles.includes('chair')).map(({ person }) => mandateCheck(meeting, person)),
  ];
  return notices.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function mandateCheck(meeting: Meeting, person: string): Promised {
  const key = bare(meeting.id);
  return {
    key: `mandate:${key}:${person}`,
    topic: 'mandate.missing',
    to: { person },
    about: { meeting: key },
    notBefore: amsterdamTime(workingDaysBefore(meeting.date, 2), OPENING),
    digest: true,
  };
}

/** The errand that tells of a posted agenda, from after this key on: a table may have more people and cases than fit in one commit. */
export function tellErrand(meeting: string, after: string, now: Date): Promised {
  return {
    key: `agenda-tell:${meeting}:${after || 'start'}`,
    topic: 'agenda.tell',
    to: { system: true },
    about: { meeting, after },
    notBefore: now,
  };
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
