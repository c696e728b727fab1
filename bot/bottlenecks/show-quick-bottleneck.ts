import { z } from 'zod';
import { quickBottleneckCard } from '../../cards/bottleneck-quick.ts';
import { defineView } from '../action.ts';
import { sitsAtTable } from '../roles.ts';

/** Asks only what kind of bottleneck a case met: one press records it. */
export const showQuickBottleneck = defineView({
  verb: 'bottleneck.quick-form',
  title: 'Knelpunt',
  on: 'bottlenecks',
  data: z.object({
    case: z.string().max(80),
    agreement: z.string().max(80).optional(),
    meeting: z.string().max(80).optional(),
  }),
  allow: (actor, { case: found }) => found !== undefined && sitsAtTable(actor),
  otherwise: 'not-allowed-case',
  show({ case: found }, { agreement }, { freshId }) {
    if (!found) throw new Error('a case was allowed that is not there');
    return quickBottleneckCard({ bottleneck: freshId, caseId: found.caseId, number: found.number, agreement });
  },
});
