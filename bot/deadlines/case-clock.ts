import { addDays, addMonths, type Day, daysBetween } from './day.ts';

/** The moments at which the table asks for the next step in a case, in the order in which they come. */
export const MILESTONES = ['week3', 'week4', 'week8', 'week12', 'month3'] as const;

/** One of the moments of the clock of a case; `week4` is four weeks after the first day at home. */
export type Milestone = (typeof MILESTONES)[number];

/**
 * The days on which the milestones of a case fall, reckoned from the first day at home: the first step of Tilburg (3 weeks), a regisseur (4),
 * an offer in sight (8), the breakthrough team (12) and the last term of the thuiszitterspact, three calendar months.
 */
export const milestonesOf = (firstDayHome: Day): Readonly<Record<Milestone, Day>> => ({
  week3: addDays(firstDayHome, 21),
  week4: addDays(firstDayHome, 28),
  week8: addDays(firstDayHome, 56),
  week12: addDays(firstDayHome, 84),
  month3: addMonths(firstDayHome, 3),
});

/** How many whole weeks the pupil is at home, as cards show it. */
export const weeksAtHome = (firstDayHome: Day, today: Day): number => Math.floor(daysBetween(firstDayHome, today) / 7);
