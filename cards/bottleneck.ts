import { closeBottleneck } from '../bot/bottlenecks/close-bottleneck.ts';
import { type Day, sayDay } from '../bot/deadlines/day.ts';
import type { Bottleneck } from '../storage/documents.ts';
import drawing from './bottleneck.json' with { type: 'json' };
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields } from './fields.ts';
import { typedText } from './plain.ts';
import { bottleneckCategoryNames, bottleneckLevelNames } from './words-course.ts';

/** One bottleneck; its texts are there only in a dialog or an own chat. */
export type BottleneckCard = Echoed &
  Pick<Bottleneck, 'category' | 'level' | 'status'> & {
    readonly bottleneck: string;
    readonly reportedOn: Day;
    readonly numbers: readonly string[];
    readonly text?: string;
    readonly changed?: string;
    readonly mayClose: boolean;
  };

/** What stands in the way; for chair and secretary with the way to close it. */
export function bottleneckCard(found: BottleneckCard): Card {
  const { bottleneck, category, level, status, reportedOn, numbers, text, changed, mayClose } = found;
  const closes = mayClose && status === 'open';
  return draw(drawing, {
    ...fields(['changed'], found, () => ({ atMost: 1000 })),
    category: bottleneckCategoryNames[category],
    facts: [
      { title: 'Niveau', value: bottleneckLevelNames[level] },
      { title: 'Gemeld op', value: sayDay(reportedOn) },
      ...(numbers.length > 0 ? [{ title: 'Casussen', value: numbers.slice(0, 40).join(', ') }] : []),
      ...(status === 'closed' ? [{ title: 'Status', value: 'Gesloten' }] : []),
    ],
    text: typedText(text ?? ''),
    changed: status === 'closed' ? typedText(changed ?? '') : '',
    closes,
    close: closes ? button(closeBottleneck, 'Sluit knelpunt', { bottleneck }) : null,
  });
}
