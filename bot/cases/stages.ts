import type { Documents, TableCase } from '../../storage/documents.ts';
import type { Day } from '../deadlines/day.ts';
import { type StageStart, stageDays, type TippingAnswer } from '../deadlines/ladder.ts';
import type { CourseRecords } from './load-dossier.ts';

/** One stage of the escalation of a case: when it begins, who was asked and when last, and what was answered (process.md §6). */
export type StageOfCase = {
  readonly stage: string;
  readonly start: StageStart;
  readonly on: Day;
  readonly asked: { readonly names: readonly string[]; readonly last: Day; readonly times: number } | undefined;
  readonly answer:
    | { readonly answer: TippingAnswer; readonly by: string; readonly on: Day; readonly reason: string }
    | undefined;
};

/** The stages of a case in order, as they were when its clock started; `name` gives the name of a member. */
export function stagesOf(
  { course, firstDayHome }: TableCase,
  { plan, asked = [], reasons = [] }: Partial<CourseRecords>,
  name: (person: string) => string,
): readonly StageOfCase[] {
  return stageDays(course?.stages ?? [], firstDayHome, plan?.targetOn).map(({ stage: { stage, start }, on }) => {
    const given = course?.answers.find((one) => one.stage === stage);
    const reason = reasons.find(({ about, by }) => about === stage && by === given?.by)?.text ?? '';
    return {
      stage,
      start,
      on,
      asked: askedIn(
        asked.filter(({ about }) => about.stage === stage),
        name,
      ),
      answer: given && { answer: given.answer, by: name(given.by), on: given.on, reason },
    };
  });
}

/** Whom the notices of one stage were for; what nobody wanted any more was never said. */
function askedIn(notices: readonly Documents['notice'][], name: (person: string) => string): StageOfCase['asked'] {
  const said = notices.filter(({ status }) => status === 'sent' || status === 'gathered');
  const days = [...new Set(said.map(({ about }) => about.on ?? ''))].filter(Boolean).sort();
  const last = days.at(-1);
  if (!last) return undefined;
  const people = [...new Set(said.flatMap(({ to }) => ('person' in to ? [to.person] : [])))];
  return { names: people.map(name), last, times: days.length };
}
