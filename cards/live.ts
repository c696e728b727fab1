import { showAgreementForm } from '../bot/agreements/show-agreement-form.ts';
import { showQuickBottleneck } from '../bot/bottlenecks/show-quick-bottleneck.ts';
import { showDossier } from '../bot/cases/show-dossier.ts';
import { showFollow } from '../bot/cases/show-follow.ts';
import { type Day, sayDay } from '../bot/deadlines/day.ts';
import { closeMeeting } from '../bot/meetings/close-meeting.ts';
import { recordLadder, recordWaiting } from '../bot/meetings/record-item.ts';
import { showDecisionForm, showQuestionForm } from '../bot/meetings/show-note-form.ts';
import { END, jumpMeeting, walkMeeting } from '../bot/meetings/walk-meeting.ts';
import { showMinutes } from '../bot/minutes/show-minutes.ts';
import { openPoll } from '../bot/regisseur/open-poll.ts';
import { LADDER, type Meeting, WAITING_REASONS } from '../storage/documents.ts';
import type { BottleneckLine } from './agenda-lines.ts';
import { type ButtonOptions, button, type Card, draw, opens } from './card.ts';
import type { Nameless } from './case.ts';
import drawing from './live.json' with { type: 'json' };
import { plain } from './plain.ts';
import { listNames, namelessLine } from './words.ts';
import { bottleneckCategoryNames, bottleneckLevelNames, ladderNames, waitingReasonNames } from './words-course.ts';

/** The case under discussion: what was recorded, never the texts themselves. `gone`: withdrawn or sent back while it was discussed. */
export type LiveCurrent = Nameless & {
  readonly gone: boolean;
  readonly regisseur: string;
  readonly searching: boolean;
  readonly ladder?: (typeof LADDER)[number] | undefined;
  readonly waiting?: (typeof WAITING_REASONS)[number] | undefined;
  readonly question: boolean;
  readonly decision: boolean;
  readonly agreements: number;
  readonly undone: number;
  readonly bottlenecks: number;
};

/** A meeting as it runs; without `current` it stands at the bottlenecks. `made` counts the agreements of this meeting. */
export type LiveCard = {
  readonly meeting: string;
  readonly date: Day;
  readonly status: Meeting['status'];
  readonly walk: readonly { readonly caseId: string; readonly number: string; readonly discussed: boolean }[];
  readonly current?: LiveCurrent;
  readonly bottlenecks: readonly BottleneckLine[];
  readonly made: number;
};

/** The card with which chair and secretary lead the meeting: one press for each thing, and no words of people on it. */
export function liveCard(live: LiveCard): Card {
  const { meeting, date, status, walk, current } = live;
  const running = status === 'running';
  const place = walk.findIndex(({ caseId }) => caseId === current?.caseId) + 1;
  const from = current?.caseId ?? '';
  return draw(drawing, {
    title: sayDay(date),
    place: placeLine(live, place),
    running,
    closed: status === 'closed' ? closedLine(live) : '',
    ...currentPart(running ? current : undefined, meeting),
    atEnd: running && !current,
    lines: running && !current ? bottleneckRows(live.bottlenecks) : [],
    jump: running && walk.length > 0,
    places: [...walk.map(placeChoice), { title: 'Knelpunten', value: END }],
    here: from || END,
    go: running ? button(jumpMeeting, 'Ga', { meeting }) : null,
    previous: running && place !== 1 && walk.length > 0 ? walking('Vorige', { meeting, from, to: 'previous' }) : null,
    next: running && current ? walking('Volgende', { meeting, from, to: 'next' }) : null,
    minutes: status === 'closed' ? opens(showMinutes, 'Verslag', { meeting: `meeting:${meeting}` }) : null,
    close: running ? button(closeMeeting, 'Sluit bijeenkomst', { meeting }, { keepInputs: false }) : null,
  });
}

const walking = (title: string, ids: { meeting: string; from: string; to: 'next' | 'previous' }) =>
  button(walkMeeting, title, ids, { keepInputs: false, ...(ids.to === 'next' ? { style: 'positive' } : {}) });

const placeChoice = ({ caseId, number, discussed }: LiveCard['walk'][number], index: number) => ({
  title: `${index + 1}. ${number}${discussed ? ' ✓' : ''}`,
  value: caseId,
});

function placeLine({ status, walk }: LiveCard, place: number): string {
  if (status === 'closed') return 'De bijeenkomst is gesloten';
  if (status !== 'running') return 'De bijeenkomst is nog niet begonnen';
  if (place > 0) return `Casus ${place} van ${walk.length}`;
  return walk.length > 0 ? 'Alle casussen zijn langs geweest' : 'Er staan geen casussen op de agenda';
}

function closedLine({ walk, made }: LiveCard): string {
  const discussed = walk.filter((one) => one.discussed).length;
  const left = walk.length - discussed;
  const later = left > 0 ? ` Niet besproken: ${left}. Wat nog actief is, gaat naar de volgende bijeenkomst.` : '';
  return `Besproken: ${discussed} van ${walk.length}. Afspraken: ${made}.${later}`;
}

const bottleneckRows = (lines: readonly BottleneckLine[]) =>
  lines.slice(0, 20).map(({ category, level, count, structural }) => ({
    line: `${bottleneckCategoryNames[category]} · ${bottleneckLevelNames[level]}${count > 1 ? ` · ${count} keer` : ''}${structural ? ' · structureel' : ''}`,
  }));

/** What stands about the case, and the buttons for it; empty when no case is under discussion or it is gone. */
function currentPart(current: LiveCurrent | undefined, meeting: string) {
  const open = current !== undefined && !current.gone;
  const ids = { meeting, case: current?.caseId ?? '' };
  return {
    hasCase: current !== undefined,
    open,
    gone: current?.gone === true,
    number: current?.number ?? '',
    line: current ? namelessLine(current) : '',
    facts: current && open ? factsOf(current) : [],
    texts: open && current ? textButtons(current, ids) : [],
    steps: open && current ? stepButtons(current, ids) : [],
    ladder: open
      ? LADDER.map((step) =>
          button(recordLadder, ladderNames[step], { ...ids, step }, pressed(step === current?.ladder)),
        )
      : [],
    waiting: open ? waitingButtons(current?.waiting, ids) : [],
  };
}

type CaseIds = { readonly meeting: string; readonly case: string };

const pressed = (on: boolean): ButtonOptions => (on ? { keepInputs: false, style: 'positive' } : { keepInputs: false });

const textButtons = ({ caseId }: LiveCurrent, ids: CaseIds) => [
  opens(showDossier, 'Bekijk casus', { case: caseId }),
  opens(showQuestionForm, 'Vraag aanscherpen', ids),
  opens(showDecisionForm, 'Besluit', ids),
];

const stepButtons = ({ list, regisseur }: LiveCurrent, ids: CaseIds) => [
  opens(showAgreementForm, 'Afspraak toevoegen', ids, { style: 'positive' }),
  ...(regisseur ? [] : [button(openPoll, 'Zoek regisseur', ids, { keepInputs: false })]),
  ...(list === 'active' ? [opens(showFollow, 'Naar volglijst', ids)] : []),
  opens(showQuickBottleneck, 'Knelpunt', ids),
];

const waitingButtons = (waiting: LiveCurrent['waiting'], ids: CaseIds) => [
  ...WAITING_REASONS.map((reason) =>
    button(recordWaiting, waitingReasonNames[reason], { ...ids, reason }, pressed(reason === waiting)),
  ),
  ...(waiting ? [button(recordWaiting, 'Wacht niet meer', { ...ids, reason: 'none' }, pressed(false))] : []),
];

function factsOf(current: LiveCurrent) {
  const { regisseur, searching, question, decision, agreements, undone, bottlenecks, list, ladder, waiting } = current;
  return [
    { title: 'Lijst', value: listNames[list] },
    { title: 'Regisseur', value: plain(regisseur) || (searching ? 'Wordt gezocht in het kanaal' : 'Nog niemand') },
    { title: 'Vraag', value: question ? 'Aangescherpt' : 'Zoals aangemeld' },
    { title: 'Besluit', value: decision ? 'Genoteerd' : 'Nog niet' },
    { title: 'Afspraken', value: `${agreements} nieuw${undone > 0 ? `, ${undone} nog open van eerder` : ''}` },
    ...(ladder ? [{ title: 'Ladder', value: ladderNames[ladder] }] : []),
    ...(waiting ? [{ title: 'Wacht op', value: waitingReasonNames[waiting] }] : []),
    ...(bottlenecks > 0 ? [{ title: 'Knelpunten', value: String(bottlenecks) }] : []),
  ];
}
