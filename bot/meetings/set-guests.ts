import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept } from '../decision.ts';
import { runsTable } from '../roles.ts';
import { agendaCards, bare, itemFor } from './agenda-item.ts';
import { onAgenda } from './on-agenda.ts';
import { ownCard } from './posting.ts';
import { guestsAmong } from './show-guests.ts';

/** Says which guests are asked for one case of a meeting; they hear of that case alone, once the agenda is posted. */
export const setGuests = defineAction({
  verb: 'agenda.guests',
  on: 'agenda',
  data: z.object({
    meeting: z.string().max(80),
    case: z.string().max(80),
    guests: z.string().max(10_000).default(''),
  }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  decide(found, { case: caseId, guests }, { now, today }) {
    const at = onAgenda(found, caseId, today);
    if ('answer' in at) return at;
    const { meeting, entry } = at;
    const chosen = guests.split(',');
    const asked = guestsAmong(found.members)
      .map(({ person }) => person)
      .filter((person) => chosen.includes(person));
    const before = entry.item?.guests ?? [];
    const touched = [...new Set([...asked, ...before])].filter(
      (person) => asked.includes(person) !== before.includes(person),
    );
    const told = meeting.status === 'planned' ? [] : touched.map((person) => ownCard(bare(meeting.id), person, now));
    return accept(
      {
        write: [itemFor(meeting, caseId, entry.item, { guests: asked })],
        notices: [...agendaCards([meeting], now), ...told],
      },
      { caseId, fields: ['guests'] },
      { say: { name: 'guests-saved', number: entry.case.number, count: asked.length } },
    );
  },
});
