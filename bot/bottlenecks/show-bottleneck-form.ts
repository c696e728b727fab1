import { z } from 'zod';
import { bottleneckForm } from '../../cards/bottleneck-form.ts';
import { defineView } from '../action.ts';
import { nameless } from '../cases/nameless.ts';
import { sitsAtTable } from '../roles.ts';

/** `/knelpunt`: asks what stands in the way, who can take it away, and in which cases it showed. */
export const showBottleneckForm = defineView({
  verb: 'bottleneck.form',
  title: 'Knelpunt melden',
  on: 'bottlenecks',
  data: z.object({ bottleneck: z.string().max(80).optional() }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-member',
  show: ({ cases, meetings, open }, { bottleneck }, { freshId, today }, { typed, problems }) =>
    bottleneckForm({
      bottleneck: bottleneck ?? freshId,
      cases: [...cases].sort((a, b) => (a.number < b.number ? 1 : -1)).map((one) => nameless(one, meetings, today)),
      open: open.length,
      typed,
      problems,
    }),
});
