import { showDossier } from '../bot/cases/show-dossier.ts';
import { showSendBack } from '../bot/cases/show-send-back.ts';
import { closeMeeting } from '../bot/meetings/close-meeting.ts';
import { moveItem } from '../bot/meetings/move-item.ts';
import { moveToNext } from '../bot/meetings/move-to-next.ts';
import { postAgenda } from '../bot/meetings/post-agenda.ts';
import { showAgenda } from '../bot/meetings/show-agenda.ts';
import { showGuests } from '../bot/meetings/show-guests.ts';
import { showLate } from '../bot/meetings/show-late.ts';
import { showReadiness } from '../bot/meetings/show-readiness.ts';
import { startMeeting } from '../bot/meetings/start-meeting.ts';
import { takeOff } from '../bot/meetings/take-off.ts';
import { walkMeeting } from '../bot/meetings/walk-meeting.ts';
import { type AgendaCard, bottleneckPart, meetingHead } from './agenda.ts';
import { type AgendaLine, inline, pageLine, pageOf, rowsOf } from './agenda-lines.ts';
import { button, type Card, draw, opens } from './card.ts';
import drawing from './compose.json' with { type: 'json' };

/** The agenda for who runs the table; `lateReason` is why a case came on it after the deadline, `adult` that the pupil turns 18 before the meeting. */
export type ComposeCard = Omit<AgendaCard, 'lines'> & {
  readonly status: 'planned' | 'posted' | 'running' | 'closed';
  /** The case under discussion while the meeting runs. */
  readonly current?: string | undefined;
  readonly lines: readonly (AgendaLine & { readonly lateReason: string; readonly adult: boolean })[];
};

/** How many cases stand on one page: each has seven buttons, and the card must stay under the size that Teams takes. */
const ON_A_PAGE = 7;

const states: Record<ComposeCard['status'], string> = {
  planned: 'Concept: nog niet geplaatst. Alleen u ziet deze kaart.',
  posted: 'Geplaatst in het kanaal. Wat u hier verandert, verandert daar ook.',
  running: 'De bijeenkomst is begonnen.',
  closed: 'De bijeenkomst is gesloten.',
};

/** What chair and secretary make the agenda with: order, take off, put off, send back, guests, late cases, and post it. */
export function composeCard(card: ComposeCard): Card {
  const { meeting, status, lines, bottlenecks, page: asked, remark = '' } = card;
  const { rows, page, pages } = pageOf(lines, asked, ON_A_PAGE);
  const at = { meeting: meeting.key };
  const turn = (title: string, to: number) =>
    to >= 1 && to <= pages ? button(showAgenda, title, { ...at, page: to }) : null;
  const open = status !== 'closed';
  return draw(drawing, {
    ...meetingHead(meeting),
    ...bottleneckPart(bottlenecks, page === pages),
    pageLine: pageLine({ page, pages }),
    state: states[status],
    remark,
    none: lines.length === 0,
    rows: rowsOf(rows, (line) => ({ late: noteOf(line), ...buttonsOf(line, lines, { ...at, page }) })),
    post: status === 'planned' ? button(postAgenda, 'Plaats agenda', at, { style: 'positive' }) : null,
    ...leading(card),
    addLate: open ? opens(showLate, 'Late casus toevoegen', at) : null,
    readiness: button(showReadiness, 'Voorbereiding', at),
    previous: turn('Vorige bladzijde', page - 1),
    next: turn('Volgende bladzijde', page + 1),
  });
}

/** What leads the meeting itself, as far as it has come. */
function leading({ meeting: { key: meeting }, status, current }: ComposeCard) {
  const style = status === 'posted' ? { style: 'positive' as const } : {};
  const running = status === 'running';
  return {
    start:
      status === 'planned' || status === 'posted'
        ? button(startMeeting, 'Start bijeenkomst', { meeting }, style)
        : null,
    walk: running && current ? button(walkMeeting, 'Volgende', { meeting, from: current, to: 'next' }) : null,
    close: running ? button(closeMeeting, 'Sluit bijeenkomst', { meeting }) : null,
  };
}

type Line = ComposeCard['lines'][number];

function noteOf({ lateReason, adult }: Line): string {
  const notes = [
    lateReason ? `Later toegevoegd: ${inline(lateReason)}` : '',
    adult ? 'Deze leerling is 18 op de dag van de bijeenkomst. Vraag de leerling zelf opnieuw om toestemming.' : '',
  ];
  return notes.filter(Boolean).join(' · ');
}

function buttonsOf(line: Line, lines: readonly Line[], at: { readonly meeting: string; readonly page: number }) {
  const ids = { meeting: at.meeting, case: line.caseId };
  const place = lines.indexOf(line);
  const among = (by: -1 | 1) => lines[place + by]?.part === line.part;
  return {
    up: among(-1) ? button(moveItem, '↑ Omhoog', { ...ids, to: 'up', page: at.page }) : null,
    down: among(1) ? button(moveItem, '↓ Omlaag', { ...ids, to: 'down', page: at.page }) : null,
    guestList: opens(showGuests, 'Gasten', ids),
    dossier: opens(showDossier, 'Bekijk casus', { case: line.caseId }),
    later: button(moveToNext, 'Naar volgende bijeenkomst', ids),
    off: button(takeOff, 'Van de agenda', ids),
    sendBack: line.part === 'follow' ? null : opens(showSendBack, 'Terug naar inbrenger', { case: line.caseId }),
  };
}
