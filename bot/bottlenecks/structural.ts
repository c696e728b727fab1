import type { Bottleneck } from '../../storage/documents.ts';
import { addMonths, type Day } from '../deadlines/day.ts';

/** In how many different cases within a year the same category must show to be structural (process.md §5). */
const CASES = 3;

/** Is this category of bottlenecks structural on this day: recorded in three different cases within a year? */
export function isStructural(
  bottlenecks: readonly Pick<Bottleneck, 'category' | 'cases' | 'reportedOn'>[],
  category: Bottleneck['category'],
  today: Day,
): boolean {
  const since = addMonths(today, -12);
  const recent = bottlenecks.filter((one) => one.category === category && one.reportedOn > since);
  return new Set(recent.flatMap(({ cases }) => cases)).size >= CASES;
}
