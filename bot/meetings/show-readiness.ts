import { z } from 'zod';
import { readinessCard } from '../../cards/readiness.ts';
import { saidCard } from '../../cards/said.ts';
import { refusals } from '../../cards/sentences.ts';
import { defineView } from '../action.ts';
import type { Day } from '../deadlines/day.ts';
import { runsTable, sitsAtTable } from '../roles.ts';
import { entriesOf, type FoundAgenda } from './load-agenda.ts';
import { missingDomains } from './mandates.ts';
import { meetingLine } from './show-posted.ts';

/** *Voorbereiding*: who comes, who has prepared which cases, and for which case nobody with a mandate comes. */
export const showReadiness = defineView({
  verb: 'agenda.readiness',
  title: 'Voorbereiding',
  on: 'agenda',
  data: z.object({ meeting: z.string().max(80), page: z.coerce.number().int().min(1).max(1000).default(1) }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  show(found, { page }, { today }) {
    if (!found.meeting) return saidCard({ text: refusals['no-meeting'] });
    return readinessCard({ meeting: meetingLine(found.meeting), ...readiness(found, today), page });
  },
});

/** What is known of a meeting before it begins; who left the table is not counted. */
export function readiness(found: FoundAgenda, today: Day) {
  const { members, attendances, preparations } = found;
  const seated = members.filter((member) => member.status === 'member' && sitsAtTable(member));
  const names = new Map(members.filter(({ status }) => status === 'member').map(({ person, name }) => [person, name]));
  const namesOf = (people: readonly string[]) =>
    people.map((person) => names.get(person)).filter((name) => name !== undefined);
  const answered = (answer: 'present' | 'absent') =>
    namesOf(attendances.filter((one) => one.answer === answer).map(({ person }) => person));
  const known = new Set(attendances.map(({ person }) => person));
  return {
    present: answered('present'),
    deputies: attendances
      .filter(({ answer, person }) => answer === 'deputy' && names.has(person))
      .map(({ person, deputy }) => ({ name: names.get(person) ?? '', deputy })),
    absent: answered('absent'),
    silent: seated.filter(({ person }) => !known.has(person)).map(({ name }) => name),
    cases: entriesOf(found, today).map(({ case: one }) => ({
      number: one.number,
      prepared: namesOf(preparations.filter(({ caseId }) => caseId === one.caseId).map(({ person }) => person)),
      missing: missingDomains(one.file.accent, members, attendances),
    })),
  };
}
