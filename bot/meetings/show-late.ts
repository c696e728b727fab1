import { z } from 'zod';
import { lateForm } from '../../cards/late.ts';
import { saidCard } from '../../cards/said.ts';
import { refusals } from '../../cards/sentences.ts';
import type { TableCase } from '../../storage/documents.ts';
import { defineView } from '../action.ts';
import { nameless } from '../cases/nameless.ts';
import type { Day } from '../deadlines/day.ts';
import { runsTable } from '../roles.ts';
import { bare } from './agenda-item.ts';
import { entriesOf, type FoundAgenda } from './load-agenda.ts';

/** Asks which case comes on the agenda after all, and why. */
export const showLate = defineView({
  verb: 'agenda.late-form',
  title: 'Late casus toevoegen',
  on: 'agenda',
  data: z.object({ meeting: z.string().max(80) }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  show(found, _data, { today }, echo) {
    const { meeting, meetings } = found;
    if (!meeting) return saidCard({ text: refusals['no-meeting'] });
    const cases = lateCandidates(found, today).map((one) => nameless(one, meetings, today));
    return lateForm({ ...echo, meeting: bare(meeting.id), date: meeting.date, cases });
  },
});

/** The cases that could come on this agenda and do not stand on it: active ones, and those of the follow list that were taken off it. */
export function lateCandidates(found: FoundAgenda, today: Day): readonly TableCase[] {
  const on = new Set(entriesOf(found, today).map(({ case: one }) => one.caseId));
  const takenOff = new Set(found.items.filter(({ off }) => off).map(({ caseId }) => caseId));
  return found.cases
    .filter(
      ({ caseId, status }) => !on.has(caseId) && (status === 'active' || (status === 'follow' && takenOff.has(caseId))),
    )
    .sort((a, b) => (a.firstDayHome < b.firstDayHome ? -1 : 1));
}
