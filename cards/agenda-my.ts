import { showDossier } from '../bot/cases/show-dossier.ts';
import { answerKnown } from '../bot/meetings/answer-known.ts';
import { answerPresence } from '../bot/meetings/answer-presence.ts';
import { showDeclaration } from '../bot/meetings/show-declaration.ts';
import { showDeputy } from '../bot/meetings/show-deputy.ts';
import { showMyAgenda } from '../bot/meetings/show-my-agenda.ts';
import { showNote } from '../bot/meetings/show-note.ts';
import type { Documents } from '../storage/documents.ts';
import { type AgendaCard, bottleneckPart, meetingHead } from './agenda.ts';
import { type AgendaLine, inline, pageLine, pageOf, rowsOf } from './agenda-lines.ts';
import drawing from './agenda-my.json' with { type: 'json' };
import { button, type Card, draw, opens } from './card.ts';
import { knownNames, presenceNames } from './words-course.ts';

type Answer = Pick<Documents['preparation'], 'known' | 'line'>;

/** One case with what this person said of it. */
type OwnLine = AgendaLine & { readonly answer: Answer | undefined };

/** The agenda for one person. `change` names what is answered anew: a case, or `presence`. */
export type MyAgendaCard = Omit<AgendaCard, 'lines'> & {
  readonly closed: boolean;
  readonly signed: boolean;
  readonly lines: readonly OwnLine[];
  readonly presence: Pick<Documents['attendance'], 'answer' | 'deputy'> | undefined;
  readonly change: string;
};

const ON_A_PAGE = 10;

/** The agenda in the own chat: whether this person comes, and for each case whether the own organisation knows the pupil. */
export function myAgendaCard(card: MyAgendaCard): Card {
  const { meeting, lines, bottlenecks, closed, signed, remark = '' } = card;
  const { rows, page, pages } = pageOf(lines, card.page, ON_A_PAGE);
  const at = { meeting: meeting.key, page };
  const turn = (title: string, to: number) =>
    to >= 1 && to <= pages ? button(showMyAgenda, title, { meeting: meeting.key, page: to }) : null;
  return draw(drawing, {
    ...meetingHead(meeting),
    ...bottleneckPart(bottlenecks, page === pages),
    ...presencePart(card),
    pageLine: pageLine({ page, pages }),
    remark,
    none: lines.length === 0,
    rows: rowsOf(rows, (line) => ({
      answer: line.answer ? `Uw antwoord: ${said(line.answer)}` : '',
      ...buttonsOf(line, at, closed, card.change),
    })),
    sign: signed || closed ? null : signButton(meeting.key),
    previous: turn('Vorige bladzijde', page - 1),
    next: turn('Volgende bladzijde', page + 1),
  });
}

/** The way to the declaration of this meeting. */
export const signButton = (meeting: string) =>
  opens(showDeclaration, 'Verklaring tekenen', { meeting: `meeting:${meeting}` });

function presencePart({ meeting, presence, change, closed }: MyAgendaCard) {
  const at = { meeting: meeting.key };
  const asks = !closed && (!presence || change === 'presence');
  const again = presence ? { change: 'yes' as const } : {};
  const answer = (title: string, presenceAnswer: 'present' | 'absent') =>
    asks ? button(answerPresence, title, { ...at, answer: presenceAnswer, ...again }) : null;
  const deputy = presence?.answer === 'deputy' ? `: ${inline(presence.deputy)}` : '';
  return {
    coming: presence ? `Uw antwoord: ${presenceNames[presence.answer]}${deputy}` : closed ? 'Niet beantwoord' : '',
    present: answer('Aanwezig', 'present'),
    absent: answer('Afwezig', 'absent'),
    deputy: asks ? button(showDeputy, 'Vervanger', { ...at, ...again }) : null,
    changeComing: asks || closed ? null : button(showMyAgenda, 'Wijzigen', { ...at, change: 'presence' }),
    asksComing: !closed,
  };
}

const said = ({ known, line }: Answer): string => [knownNames[known], inline(line)].filter(Boolean).join(' · ');

function buttonsOf(
  line: OwnLine,
  at: { readonly meeting: string; readonly page: number },
  closed: boolean,
  change: string,
) {
  const ids = { ...at, case: line.caseId };
  const asks = !closed && (!line.answer || change === line.caseId);
  const again = line.answer ? { change: 'yes' as const } : {};
  const answer = (known: Answer['known']) =>
    asks ? button(answerKnown, knownNames[known], { ...ids, known, ...again }) : null;
  return {
    dossier: opens(showDossier, 'Bekijk casus', { case: line.caseId }),
    known: answer('known'),
    unknown: answer('unknown'),
    contact: answer('contact'),
    note: closed || asks ? null : opens(showNote, 'Toelichting', { meeting: at.meeting, case: line.caseId }),
    change: closed || asks ? null : button(showMyAgenda, 'Wijzigen', { ...at, change: line.caseId }),
  };
}
