import { showArchive, showFollowList } from '../bot/cases/show-lists.ts';
import { showReopen } from '../bot/cases/show-reopen.ts';
import { type Day, sayDayShort } from '../bot/deadlines/day.ts';
import type { OUTCOMES } from '../storage/documents.ts';
import { pageLine, pageOf } from './agenda-lines.ts';
import { button, type Card, draw, opens } from './card.ts';
import type { Nameless } from './case.ts';
import drawing from './cases.json' with { type: 'json' };
import { plain } from './plain.ts';
import { listNames, namelessLine, outcomeNames } from './words.ts';

/** One case on the follow list or in the archive: nothing of the pupil but what may be said anywhere. */
export type CaseRow = Nameless & {
  readonly regisseur: string;
  readonly since?: Day;
  readonly outcome?: (typeof OUTCOMES)[number] | undefined;
  readonly review?: Day | undefined;
};

/** One page of a list. */
export type CasesCard = {
  readonly list: 'follow' | 'archive';
  readonly rows: readonly CaseRow[];
  readonly page: number;
};

const ON_A_PAGE = 12;

/** The follow list or the archive, each case with **Heropenen**. */
export function casesCard({ list, rows, page }: CasesCard): Card {
  const shown = pageOf(rows, page, ON_A_PAGE);
  const view = list === 'follow' ? showFollowList : showArchive;
  return draw(drawing, {
    title: listNames[list],
    none: rows.length === 0 ? 'Hier staat nu geen casus.' : '',
    page: shown.pages > 1 ? pageLine(shown) : '',
    rows: shown.rows.map((one) => ({
      number: one.number,
      line: namelessLine(one),
      where: whereLine(list, one),
      reopen: opens(showReopen, 'Heropenen', { case: one.caseId }, { tooltip: `Heropen casus ${one.number}` }),
    })),
    more: shown.page < shown.pages ? button(view, 'Verder', { page: shown.page + 1 }) : null,
    back: shown.page > 1 ? button(view, 'Terug', { page: shown.page - 1 }) : null,
  });
}

function whereLine(list: CasesCard['list'], { regisseur, since, outcome, review }: CaseRow): string {
  const parts = [
    outcome ? outcomeNames[outcome] : '',
    since ? `${list === 'follow' ? 'sinds' : 'gearchiveerd op'} ${sayDayShort(since)}` : '',
    review ? `vraag hoe het gaat op ${sayDayShort(review)}` : '',
    list === 'follow' && regisseur ? `regisseur ${plain(regisseur)}` : '',
  ].filter((part) => part !== '');
  return parts.join(' · ');
}
