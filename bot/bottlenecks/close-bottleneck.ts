import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, type Next, refuse, unchanged } from '../decision.ts';
import { agendaCards } from '../meetings/agenda-item.ts';
import { runsTable } from '../roles.ts';
import { typedText } from '../typed-text.ts';

const TEXT_AT_MOST = 1000;

/** Closes a bottleneck, only with what was changed in the agreements between the parties (process.md §5). */
export const closeBottleneck = defineAction({
  verb: 'bottleneck.close',
  on: 'bottlenecks',
  data: z.object({
    bottleneck: z.string().max(80),
    changed: typedText,
  }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  form: 'bottleneck.card',
  decide({ bottleneck, meetings }, { changed }, { now, today, actor }) {
    if (!bottleneck) return refuse('old-button');
    const next: Next = { view: 'bottleneck.list', data: {}, remark: { name: 'bottleneck-closed' } };
    if (bottleneck.status === 'closed') return unchanged(next);
    if (!changed) return refuse('form-problems', { changed: 'required' });
    if (changed.length > TEXT_AT_MOST) return refuse('form-problems', { changed: 'too-long' });
    const notes = { ...bottleneck.notes, changed };
    return accept(
      {
        write: [{ ...bottleneck, status: 'closed', closedOn: today, closedBy: actor.id, notes }],
        notices: agendaCards(meetings, now),
      },
      { fields: ['status', 'changed'] },
      next,
    );
  },
});
