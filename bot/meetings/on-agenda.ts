import type { Meeting } from '../../storage/documents.ts';
import { type Decision, refuse, unchanged } from '../decision.ts';
import type { Saying } from '../sayings.ts';
import type { AgendaEntry } from './agenda.ts';
import { bare } from './agenda-item.ts';
import { entriesOf, type FoundAgenda } from './load-agenda.ts';

/** A case on the agenda of a meeting that is not closed, or the answer when it is not (any more). */
export function onAgenda(
  found: FoundAgenda,
  caseId: string,
  today: string,
): { readonly meeting: Meeting; readonly entry: AgendaEntry; readonly entries: readonly AgendaEntry[] } | Decision {
  const { meeting } = found;
  if (!meeting) return refuse('no-meeting');
  if (meeting.status === 'closed') return refuse('meeting-held');
  const entries = entriesOf(found, today);
  const entry = entries.find(({ case: one }) => one.caseId === caseId);
  return entry ? { meeting, entry, entries } : unchanged(agendaNext(meeting, { name: 'not-on-agenda' }));
}

/** What follows a press on the agenda: the agenda as it is now, with a sentence above it. */
export function agendaNext({ id }: Pick<Meeting, 'id'>, remark: Saying, page = 1) {
  return { view: 'agenda.show', data: { meeting: bare(id), page }, remark };
}
