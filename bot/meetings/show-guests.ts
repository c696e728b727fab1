import { z } from 'zod';
import { guestsForm } from '../../cards/guests.ts';
import { saidCard } from '../../cards/said.ts';
import { speak } from '../../cards/sentences.ts';
import type { Member } from '../../storage/documents.ts';
import { defineView } from '../action.ts';
import { runsTable } from '../roles.ts';
import { bare } from './agenda-item.ts';
import { entriesOf } from './load-agenda.ts';

/** Asks which guests are invited for one case, beside what its submitter wished. */
export const showGuests = defineView({
  verb: 'agenda.guests-form',
  title: 'Gasten',
  on: 'agenda',
  data: z.object({ meeting: z.string().max(80), case: z.string().max(80) }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  show(found, { case: caseId }, { today }, echo) {
    const entry = entriesOf(found, today).find(({ case: one }) => one.caseId === caseId);
    if (!entry || !found.meeting) return saidCard({ text: speak({ name: 'not-on-agenda' }) });
    return guestsForm({
      ...echo,
      meeting: bare(found.meeting.id),
      caseId,
      number: entry.case.number,
      wanted: entry.case.file.guests,
      people: guestsAmong(found.members),
      guests: entry.item?.guests ?? [],
    });
  },
});

/** The members who can be asked as a guest, by name. */
export function guestsAmong(members: readonly Member[]): readonly Member[] {
  return members
    .filter(({ status, roles }) => status === 'member' && roles.includes('guest'))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
