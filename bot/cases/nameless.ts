import type { Meeting, TableCase } from '../../storage/documents.ts';
import { weeksAtHome } from '../deadlines/case-clock.ts';
import { ageOn, type Day } from '../deadlines/day.ts';
import { meetingDay } from './submission-rules.ts';

/** The most that is shown of a case outside its dossier: number, age, education, weeks at home, list and meeting (permissions.md). */
export function nameless(found: TableCase, meetings: readonly Meeting[], today: Day) {
  const { caseId, number, file, firstDayHome, status } = found;
  const meeting = meetingDay(found, meetings);
  return {
    caseId,
    number,
    age: ageOn(file.birthDate, today),
    education: file.education,
    weeks: weeksAtHome(firstDayHome, today),
    list: status,
    ...(meeting ? { meeting } : {}),
  };
}
