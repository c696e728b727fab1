import type { Documents, Domain, Member, TableCase } from '../../storage/documents.ts';
import { sitsAtTable } from '../roles.ts';

type Attendance = Documents['attendance'];

/** Which domains can decide on a case with this accent; one of them is enough, and an empty list needs nobody. */
export const NEEDED: Readonly<Record<TableCase['file']['accent'], readonly Domain[]>> = {
  education: ['education', 'consortium'],
  'youth-care': ['youth-care'],
  'mental-health': ['mental-health'],
  safety: ['safety'],
  home: ['municipality', 'youth-care'],
  'waiting-list': ['consortium', 'municipality'],
  other: [],
};

/** Does this person, or who sits in for them, come to the meeting? Who did not answer does not count as coming. */
export function comes({ person }: Pick<Member, 'person'>, attendances: readonly Attendance[]): boolean {
  const answer = attendances.find((one) => one.person === person)?.answer;
  return answer === 'present' || answer === 'deputy';
}

/** The domains of which somebody with a mandate should come for this case and nobody does; empty when all is well (process.md §2, step 8). */
export function missingDomains(
  accent: TableCase['file']['accent'],
  members: readonly Member[],
  attendances: readonly Attendance[],
): readonly Domain[] {
  const needed = NEEDED[accent];
  const there = members.some(
    (member) =>
      member.status === 'member' &&
      member.mandate &&
      sitsAtTable(member) &&
      member.domain !== undefined &&
      needed.includes(member.domain) &&
      comes(member, attendances),
  );
  return there ? [] : needed;
}
