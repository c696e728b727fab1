import { z } from 'zod';
import { minutesCard } from '../../cards/minutes.ts';
import { saidCard } from '../../cards/said.ts';
import { refusals } from '../../cards/sentences.ts';
import { type Context, defineView } from '../action.ts';
import { sitsAtTable } from '../roles.ts';
import type { FoundMinutes } from './load-minutes.ts';
import { mayReadNames, minutesOf } from './minutes.ts';

/**
 * The minutes of a meeting, with its files. Personal data stands in a dialog alone, for who may read it; on a card in a
 * chat, where it would stay, the minutes stand without.
 */
export const showMinutes = defineView({
  verb: 'minutes.show',
  title: 'Verslag',
  on: 'minutes',
  data: z.object({ meeting: z.string().max(120).optional(), page: z.coerce.number().int().min(1).max(99).optional() }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-member',
  seen: (found, context) => (showsNames(found, context) && found.meeting ? { meeting: found.meeting.id } : undefined),
  show(found, { page = 1 }, context) {
    const { meeting, earlier, later } = found;
    if (!meeting) return saidCard({ text: refusals['no-minutes-yet'] });
    const names = showsNames(found, context);
    return minutesCard({
      meeting: meeting.id,
      minutes: minutesOf(found, meeting, context.table.name, names),
      page,
      entitled: mayReadNames(context.actor, found),
      inDialog: context.surface.kind === 'dialog',
      earlier: earlier && { id: earlier.id, date: earlier.date },
      later: later && { id: later.id, date: later.date },
    });
  },
});

const showsNames = (found: FoundMinutes, { actor, surface }: Context): boolean =>
  surface.kind === 'dialog' && mayReadNames(actor, found);
