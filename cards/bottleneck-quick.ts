import { quickBottleneck } from '../bot/bottlenecks/report-bottleneck.ts';
import { BOTTLENECK_CATEGORIES } from '../storage/documents.ts';
import drawing from './bottleneck-quick.json' with { type: 'json' };
import { button, type Card, draw } from './card.ts';
import { choicesFrom } from './words.ts';
import { bottleneckCategoryNames, bottleneckLevelNames } from './words-course.ts';

/** The case that met the bottleneck, and perhaps the agreement that it stood in the way of. */
export type QuickBottleneckCard = {
  readonly bottleneck: string;
  readonly caseId: string;
  readonly number: string;
  readonly agreement?: string | undefined;
};

/** One press on a category records a bottleneck of this case. */
export function quickBottleneckCard({ bottleneck, caseId, number, agreement }: QuickBottleneckCard): Card {
  const ids = { bottleneck, case: caseId, ...(agreement ? { agreement } : {}) };
  const buttons = BOTTLENECK_CATEGORIES.map((category) =>
    button(quickBottleneck, bottleneckCategoryNames[category], { ...ids, category }),
  );
  return draw(drawing, {
    number,
    levels: choicesFrom(bottleneckLevelNames),
    first: buttons.slice(0, 4),
    rest: buttons.slice(4),
  });
}
