import { reportBottleneck } from '../bot/bottlenecks/report-bottleneck.ts';
import { showBottlenecks } from '../bot/bottlenecks/show-bottlenecks.ts';
import drawing from './bottleneck-form.json' with { type: 'json' };
import { button, type Card, draw } from './card.ts';
import type { Nameless } from './case.ts';
import { type Echoed, fields } from './fields.ts';
import { choicesFrom, namelessLine } from './words.ts';
import { bottleneckCategoryNames, bottleneckLevelNames } from './words-course.ts';

/** A new bottleneck; `bottleneck` is the id that it gets, so that pressing twice records it once. `open` counts those that stand. */
export type BottleneckForm = Echoed & {
  readonly bottleneck: string;
  readonly cases: readonly Nameless[];
  readonly open: number;
};

const MOST_CASES = 100;

/** What stands in the way, at which level, and in which cases it showed. */
export function bottleneckForm(form: BottleneckForm): Card {
  const { bottleneck, cases, open } = form;
  return draw(drawing, {
    ...fields(['category', 'level', 'text', 'cases'], form, () => ({ atMost: 1000 })),
    categories: choicesFrom(bottleneckCategoryNames),
    levels: choicesFrom(bottleneckLevelNames),
    any: cases.length > 0,
    choices: cases
      .slice(0, MOST_CASES)
      .map((one) => ({ value: one.caseId, title: `${one.number} · ${namelessLine(one)}` })),
    report: button(reportBottleneck, 'Knelpunt melden', { bottleneck }, { style: 'positive' }),
    list: open > 0 ? button(showBottlenecks, `Alle knelpunten (${open})`, {}, { keepInputs: false }) : null,
  });
}
