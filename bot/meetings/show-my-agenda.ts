import { z } from 'zod';
import { myAgendaCard } from '../../cards/agenda-my.ts';
import { saidCard } from '../../cards/said.ts';
import { refusals } from '../../cards/sentences.ts';
import { type Context, defineView } from '../action.ts';
import { isGuest, sitsAtTable } from '../roles.ts';
import type { AgendaEntry } from './agenda.ts';
import { bottleneckLines, lineOf } from './agenda-lines.ts';
import { signingOf } from './declaration.ts';
import { entriesOf, type FoundAgenda } from './load-agenda.ts';
import { meetingLine } from './show-posted.ts';

/** The posted agenda for one person, with their own answers on it. `change` reopens an answer: a case, or `presence`. */
export const showMyAgenda = defineView({
  verb: 'agenda.my',
  title: 'Agenda',
  on: 'agenda',
  data: z.object({
    meeting: z.string().max(80),
    page: z.coerce.number().int().min(1).max(1000).default(1),
    change: z.string().max(80).optional(),
  }),
  allow: (actor, found) => mayAnswerFor(actor, found),
  otherwise: 'not-allowed-member',
  show: (found, data, context, { remark }) => myAgenda(found, data, context, remark),
});

/** Who has a place at this meeting: everybody who sits at the table, and the guests of its cases. */
export function mayAnswerFor(actor: Context['actor'], { items }: Pick<FoundAgenda, 'items'>): boolean {
  return sitsAtTable(actor) || (isGuest(actor) && items.some(({ guests, off }) => !off && guests.includes(actor.id)));
}

/** What this person may read of the agenda: all of it at the table, a guest only the cases they were asked for. */
export function entriesFor(actor: Context['actor'], found: FoundAgenda, today: string): readonly AgendaEntry[] {
  const entries = entriesOf(found, today);
  return sitsAtTable(actor) ? entries : entries.filter(({ item }) => item?.guests.includes(actor.id));
}

/** The agenda in somebody's own chat, as it is now. */
export function myAgenda(
  found: FoundAgenda,
  { page, change }: { readonly page: number; readonly change?: string | undefined },
  { today, actor }: Context,
  remark?: string,
) {
  const { meeting, bottlenecks, attendances, preparations, declarations } = found;
  if (!meeting) return saidCard({ text: refusals['no-meeting'] });
  if (meeting.status === 'planned') return saidCard({ text: refusals['agenda-not-posted'] });
  const mine = preparations.filter(({ person }) => person === actor.id);
  const presence = attendances.find(({ person }) => person === actor.id);
  return myAgendaCard({
    meeting: meetingLine(meeting),
    closed: meeting.status === 'closed',
    signed: signingOf(declarations, actor.id).state === 'signed',
    lines: entriesFor(actor, found, today).map((entry) => {
      const answer = mine.find(({ caseId }) => caseId === entry.case.caseId);
      return { ...lineOf(entry, found, today), answer: answer && { known: answer.known, line: answer.line } };
    }),
    presence: presence && { answer: presence.answer, deputy: presence.deputy },
    bottlenecks: sitsAtTable(actor) ? bottleneckLines(bottlenecks, today) : [],
    page,
    change: change ?? '',
    remark,
  });
}
