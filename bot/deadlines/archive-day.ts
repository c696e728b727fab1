import type { Day } from './day.ts';
import { nextWorkingDay } from './working-days.ts';

/**
 * The day on which a case on the follow list goes to the archive: 1 October of the year after its submission, or the day
 * until which the chair keeps it. A case that comes on the list after that day goes on the next 1 October.
 */
export function archiveDay({
  submittedOn,
  followSince,
  keptUntil,
}: {
  readonly submittedOn: Day;
  readonly followSince?: Day | undefined;
  readonly keptUntil?: Day | undefined;
}): Day {
  if (keptUntil) return keptUntil;
  const regular = firstOfOctober(Number(submittedOn.slice(0, 4)) + 1);
  if (!followSince || followSince < regular) return regular;
  const thatYear = firstOfOctober(Number(followSince.slice(0, 4)));
  return followSince < thatYear ? thatYear : firstOfOctober(Number(followSince.slice(0, 4)) + 1);
}

const firstOfOctober = (year: number): Day => `${year}-10-01`;

/**
 * The day in mid-September on which the chair sees what goes to the archive on this 1 October; undefined for a day that
 * the chair chose, about which nothing is left to ask.
 */
export function archiveAskedOn(archivedOn: Day): Day | undefined {
  return archivedOn.endsWith('-10-01') ? nextWorkingDay(`${archivedOn.slice(0, 4)}-09-15`) : undefined;
}
