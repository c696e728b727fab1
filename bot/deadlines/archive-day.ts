import type { Day } from './day.ts';

/** The day on which a case on the follow list goes to the archive: 1 October of the year after its submission, or the day until which the chair keeps it. */
export function archiveDay({
  submittedOn,
  keptUntil,
}: {
  readonly submittedOn: Day;
  readonly keptUntil?: Day | undefined;
}): Day {
  return keptUntil ?? `${Number(submittedOn.slice(0, 4)) + 1}-10-01`;
}
