import { showBottleneck } from '../bot/bottlenecks/show-bottleneck.ts';
import { showBottleneckForm } from '../bot/bottlenecks/show-bottleneck-form.ts';
import { showBottlenecks } from '../bot/bottlenecks/show-bottlenecks.ts';
import { type Day, sayDay } from '../bot/deadlines/day.ts';
import type { Bottleneck } from '../storage/documents.ts';
import { pageLine, pageOf } from './agenda-lines.ts';
import drawing from './bottlenecks.json' with { type: 'json' };
import { button, type Card, draw, opens } from './card.ts';
import { bottleneckCategoryNames, bottleneckLevelNames } from './words-course.ts';

/** One open bottleneck without its text. */
export type BottleneckRow = Pick<Bottleneck, 'category' | 'level'> & {
  readonly bottleneck: string;
  readonly cases: number;
  readonly reportedOn: Day;
  readonly structural: boolean;
};

/** One page of the open bottlenecks. */
export type BottlenecksCard = {
  readonly rows: readonly BottleneckRow[];
  readonly page: number;
  readonly remark?: string | undefined;
};

const ON_A_PAGE = 12;

/** The open bottlenecks: category and level, and the way to the text of each. */
export function bottlenecksCard({ rows, page, remark }: BottlenecksCard): Card {
  const shown = pageOf(rows, page, ON_A_PAGE);
  return draw(drawing, {
    remark: remark ?? '',
    none: rows.length === 0,
    page: shown.pages > 1 ? pageLine(shown) : '',
    rows: shown.rows.map(({ bottleneck, category, level, cases, reportedOn, structural }) => ({
      title: `${bottleneckCategoryNames[category]} · ${bottleneckLevelNames[level]}`,
      structural,
      line: `${cases === 1 ? '1 casus' : `${cases} casussen`} · gemeld op ${sayDay(reportedOn)}`,
      read: opens(
        showBottleneck,
        'Lees',
        { bottleneck },
        { tooltip: `Lees knelpunt ${bottleneckCategoryNames[category]}` },
      ),
    })),
    more: shown.page < shown.pages ? button(showBottlenecks, 'Verder', { page: shown.page + 1 }) : null,
    back: shown.page > 1 ? button(showBottlenecks, 'Terug', { page: shown.page - 1 }) : null,
    report: opens(showBottleneckForm, 'Nieuw knelpunt', {}),
  });
}
