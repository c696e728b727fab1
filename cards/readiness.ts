import { showAgenda } from '../bot/meetings/show-agenda.ts';
import { showReadiness } from '../bot/meetings/show-readiness.ts';
import type { Domain } from '../storage/documents.ts';
import { type MeetingLine, meetingHead } from './agenda.ts';
import { inline, pageLine, pageOf } from './agenda-lines.ts';
import { button, type Card, draw } from './card.ts';
import drawing from './readiness.json' with { type: 'json' };
import { domainNames } from './words.ts';

/** What chair and secretary see before a meeting; names of members, numbers of cases. */
export type ReadinessCard = {
  readonly meeting: MeetingLine;
  readonly present: readonly string[];
  readonly deputies: readonly { readonly name: string; readonly deputy: string }[];
  readonly absent: readonly string[];
  readonly silent: readonly string[];
  readonly cases: readonly CaseReadiness[];
  readonly page: number;
};

/** Who has prepared one case, and the domains of which nobody with a mandate comes. */
export type CaseReadiness = {
  readonly number: string;
  readonly prepared: readonly string[];
  readonly missing: readonly Domain[];
};

const ON_A_PAGE = 12;

/** Who comes, who has prepared what, and where nobody can decide. */
export function readinessCard(card: ReadinessCard): Card {
  const { meeting, cases } = card;
  const { rows, page, pages } = pageOf(cases, card.page, ON_A_PAGE);
  const turn = (title: string, to: number) =>
    to >= 1 && to <= pages ? button(showReadiness, title, { meeting: meeting.key, page: to }) : null;
  const people = page === 1 ? peopleOf(card) : [];
  return draw(drawing, {
    date: meetingHead(meeting).date,
    pageLine: pageLine({ page, pages }),
    anyPeople: people.length > 0,
    people,
    none: cases.length === 0,
    rows: rows.map(({ number, prepared, missing }) => ({
      number,
      prepared: prepared.length > 0 ? `Voorbereid: ${listed(prepared, 6)}` : 'Nog niemand heeft dit voorbereid.',
      missing: missing.length > 0 ? missingLine(missing) : '',
    })),
    back: button(showAgenda, 'Agenda', { meeting: meeting.key }),
    previous: turn('Vorige bladzijde', page - 1),
    next: turn('Volgende bladzijde', page + 1),
  });
}

function peopleOf({ present, deputies, absent, silent }: ReadinessCard) {
  const instead = deputies.map(({ name, deputy }) => `${inline(deputy)} (voor ${inline(name)})`);
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Aanwezig', present],
    ['Vervanger', instead],
    ['Afwezig', absent],
    ['Nog geen antwoord', silent],
  ];
  return rows
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => ({ label: `${label} (${names.length})`, names: listed(names, 20) }));
}

/** Of which domains nobody with a mandate comes. */
export const missingLine = (missing: readonly Domain[]): string =>
  `⚠ Niemand met doorzettingsmacht: ${missing.map((domain) => domainNames[domain]).join(' of ')}`;

function listed(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).map(inline).join(', ');
  return names.length > most ? `${shown} en nog ${names.length - most}` : shown;
}
