import { showDossier } from '../bot/cases/show-dossier.ts';
import { type Day, sayDay } from '../bot/deadlines/day.ts';
import { showDeclaration } from '../bot/meetings/show-declaration.ts';
import { showPosted } from '../bot/meetings/show-posted.ts';
import drawing from './agenda.json' with { type: 'json' };
import {
  type AgendaLine,
  type BottleneckLine,
  bottleneckRows,
  inline,
  pageLine,
  pageOf,
  rowsOf,
} from './agenda-lines.ts';
import { button, type Card, draw, opens } from './card.ts';

/** A meeting as a card names it; `key` is its id as buttons carry it. */
export type MeetingLine = { readonly key: string; readonly date: Day; readonly time: string; readonly place: string };

/** The agenda as it stands in the channel. */
export type AgendaCard = {
  readonly meeting: MeetingLine;
  readonly lines: readonly AgendaLine[];
  readonly bottlenecks: readonly BottleneckLine[];
  readonly page: number;
  readonly remark?: string | undefined;
};

/** How many cases stand on one page of the agenda. */
const ON_A_PAGE = 15;

/** The posted agenda: one card in the channel, without personal data, that changes in place (process.md §2). */
export function agendaCard({ meeting, lines, bottlenecks, page: asked, remark = '' }: AgendaCard): Card {
  const { rows, page, pages } = pageOf(lines, asked, ON_A_PAGE);
  const turn = (title: string, to: number) =>
    to >= 1 && to <= pages ? button(showPosted, title, { meeting: meeting.key, page: to }) : null;
  return draw(drawing, {
    // The place is typed by somebody, so in the channel it does not stand; it is in everybody's own card.
    ...meetingHead({ ...meeting, place: '' }),
    ...bottleneckPart(bottlenecks, page === pages),
    pageLine: pageLine({ page, pages }),
    remark,
    none: lines.length === 0,
    rows: rowsOf(rows, ({ caseId, number }) => ({
      dossier: opens(showDossier, 'Bekijk casus', { case: caseId }, { tooltip: `Bekijk casus ${number}` }),
    })),
    sign: opens(showDeclaration, 'Verklaring tekenen', { meeting: `meeting:${meeting.key}` }),
    previous: turn('Vorige bladzijde', page - 1),
    next: turn('Volgende bladzijde', page + 1),
  });
}

/** The day, the time and the place of a meeting, as every agenda card begins. */
export function meetingHead({ date, time, place }: MeetingLine) {
  return { date: sayDay(date), where: [time, inline(place)].filter(Boolean).join(' · ') || sayDay(date) };
}

/** Part two of the agenda; it stands on the last page alone. */
export function bottleneckPart(bottlenecks: readonly BottleneckLine[], shown: boolean) {
  const rows = shown ? bottleneckRows(bottlenecks) : [];
  return { anyBottleneck: rows.length > 0, bottlenecks: rows };
}
