import type { Item, Meeting, TableCase } from '../../storage/documents.ts';
import { meetingFor } from '../cases/submission-rules.ts';
import { type Day, daysBetween } from '../deadlines/day.ts';
import { isToCome, meetingsToCome } from './current-meeting.ts';

/** The parts of *Casuïstiek*, in the order of the agenda: never discussed, running, on the follow list with its review due (process.md §2). */
export const PARTS = ['new', 'running', 'follow'] as const;

/** In which part of the agenda a case stands. */
export type Part = (typeof PARTS)[number];

/** One case on the agenda of a meeting; `item` is there once somebody touched it. `key` is its place within its part, lowest first. */
export type AgendaEntry = {
  readonly case: TableCase;
  readonly item: Item | undefined;
  readonly part: Part;
  readonly key: number;
};

/** What an agenda is made of. `items` are those of this meeting; `cases` may be all cases of the table. */
export type AgendaInput = {
  readonly meeting: Meeting;
  readonly meetings: readonly Meeting[];
  readonly cases: readonly TableCase[];
  readonly items: readonly Item[];
  readonly today: Day;
};

/** The cases on the agenda of this meeting, in order: part by part, the chair's order within each, else longest at home first. */
export function agendaOf(input: AgendaInput): readonly AgendaEntry[] {
  const items = new Map(input.items.map((item) => [item.caseId, item]));
  return input.cases
    .map((found) => entryOf(found, items.get(found.caseId), input))
    .filter((entry) => entry !== undefined)
    .sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part) || a.key - b.key);
}

function entryOf(found: TableCase, item: Item | undefined, input: AgendaInput): AgendaEntry | undefined {
  if (item?.off || !standsOn(found, item, input)) return undefined;
  const part = partOf(found, input.meeting);
  return { case: found, item, part, key: item?.position ?? naturalKey(found, part) };
}

/** What was discussed at this meeting stays on its agenda, also when it went on the follow list there. */
function standsOn(found: TableCase, item: Item | undefined, input: AgendaInput): boolean {
  const { meeting, meetings, today } = input;
  if (found.status !== 'active' && found.status !== 'follow') {
    return found.status === 'archive' && found.discussedAt.includes(meeting.id);
  }
  if (found.discussedAt.includes(meeting.id)) return true;
  if (meeting.status === 'closed') return false;
  if (found.status === 'follow' && item) return true;
  return meetingOf(found, meetings, today)?.id === meeting.id;
}

/** The meeting at which a case stands now: the one it was given, or the first that it can make; undefined when there is none. */
export function meetingOf(found: TableCase, meetings: readonly Meeting[], today: Day): Meeting | undefined {
  const toCome = meetingsToCome(meetings, today);
  if (found.status === 'follow') {
    const { nextReviewOn } = found;
    return nextReviewOn === undefined ? undefined : toCome.find(({ date }) => date >= nextReviewOn);
  }
  if (found.status !== 'active') return undefined;
  const named = meetings.find(({ id }) => id === found.meeting);
  if (named && isToCome(named, today)) return named;
  const waits = !named && found.discussedAt.length === 0;
  return waits ? meetingFor(toCome, found.submittedOn).meeting : toCome.find(({ status }) => status !== 'running');
}

function partOf({ discussedAt, status }: TableCase, meeting: Meeting): Part {
  const earlier = discussedAt.filter((id) => id !== meeting.id);
  if (status === 'follow' && !discussedAt.includes(meeting.id)) return 'follow';
  return earlier.length === 0 ? 'new' : 'running';
}

const FIRST_DAY = '1900-01-01';

/**
 * Where a case stands in its part when nobody moved it: by its first day at home (on the follow list by its review), then
 * by its number. A number of its own for each case, so that two that change places simply exchange theirs.
 */
function naturalKey(found: TableCase, part: Part): number {
  const by = part === 'follow' && found.status === 'follow' ? found.nextReviewOn : found.firstDayHome;
  const [, year = '0', count = '0'] = found.number.split('-');
  return daysBetween(FIRST_DAY, by ?? FIRST_DAY) + (Number(year) * 100_000 + Number(count)) / 1e10;
}
