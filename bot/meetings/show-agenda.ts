import { z } from 'zod';
import { composeCard } from '../../cards/compose.ts';
import { saidCard } from '../../cards/said.ts';
import { refusals } from '../../cards/sentences.ts';
import { type Context, defineView, type Echo } from '../action.ts';
import { ageOn } from '../deadlines/day.ts';
import { runsTable, sitsAtTable } from '../roles.ts';
import type { AgendaEntry } from './agenda.ts';
import { bottleneckLines, lineOf } from './agenda-lines.ts';
import { entriesOf, type FoundAgenda } from './load-agenda.ts';
import { myAgenda } from './show-my-agenda.ts';
import { meetingLine } from './show-posted.ts';

/** `/agenda`: for chair and secretary the agenda to compose and post, for everybody else at the table the posted one with their own answers. */
export const showAgenda = defineView({
  verb: 'agenda.show',
  title: 'Agenda',
  on: 'agenda',
  data: z.object({
    meeting: z.string().max(80).optional(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-member',
  show: (found, { page }, context, echo) =>
    runsTable(context.actor) ? composed(found, page, context, echo) : myAgenda(found, { page }, context, echo.remark),
});

/** The agenda as chair and secretary compose it. */
export function composed(found: FoundAgenda, page: number, { today, table }: Context, { remark }: Partial<Echo>) {
  const { meeting, bottlenecks } = found;
  if (!meeting) return saidCard({ text: refusals['no-meeting'] });
  const guardianBelow = table.settings.guardianBelowAge;
  const adult = ({ case: one }: AgendaEntry) =>
    ageOn(one.file.birthDate, meeting.date) >= guardianBelow &&
    ageOn(one.file.birthDate, one.file.consent.askedOn) < guardianBelow;
  return composeCard({
    meeting: meetingLine(meeting),
    status: meeting.status,
    current: meeting.status === 'running' ? meeting.current : undefined,
    lines: entriesOf(found, today).map((entry) => ({
      ...lineOf(entry, found, today),
      lateReason: entry.item?.notes.lateReason ?? '',
      adult: adult(entry),
    })),
    bottlenecks: bottleneckLines(bottlenecks, today),
    page,
    remark,
  });
}
