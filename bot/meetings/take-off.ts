import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept } from '../decision.ts';
import { runsTable } from '../roles.ts';
import { agendaCards, itemFor } from './agenda-item.ts';
import { agendaNext, onAgenda } from './on-agenda.ts';

/** Takes a case off the agenda of this meeting; the case stays as it is and can be added again. */
export const takeOff = defineAction({
  verb: 'agenda.off',
  on: 'agenda',
  data: z.object({ meeting: z.string().max(80), case: z.string().max(80) }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  decide(found, { case: caseId }, { now, today }) {
    const at = onAgenda(found, caseId, today);
    if ('answer' in at) return at;
    const { meeting, entry } = at;
    return accept(
      { write: [itemFor(meeting, caseId, entry.item, { off: true })], notices: agendaCards([meeting], now) },
      { caseId, fields: ['off'] },
      agendaNext(meeting, { name: 'agenda-off', number: entry.case.number }),
    );
  },
});
