import { z } from 'zod';
import { bottleneckCard } from '../../cards/bottleneck.ts';
import { defineView } from '../action.ts';
import { runsTable, sitsAtTable } from '../roles.ts';

/** One bottleneck with its text, in a dialog; chair and secretary close it here with what was changed. */
export const showBottleneck = defineView({
  verb: 'bottleneck.card',
  title: 'Knelpunt',
  on: 'bottlenecks',
  data: z.object({ bottleneck: z.string().max(80) }),
  allow: (actor, { bottleneck }) => bottleneck !== undefined && sitsAtTable(actor),
  otherwise: 'not-allowed-member',
  show({ bottleneck, cases }, _data, { actor, surface }, { typed, problems }) {
    if (!bottleneck) throw new Error('a bottleneck was allowed that is not there');
    const { id, category, level, status, reportedOn, notes } = bottleneck;
    const numbers = bottleneck.cases.flatMap((caseId) => cases.find((one) => one.caseId === caseId)?.number ?? []);
    return bottleneckCard({
      bottleneck: id.replace(/^bottleneck:/, ''),
      category,
      level,
      status,
      reportedOn,
      numbers,
      ...(surface.kind === 'channel' ? {} : { text: notes.text, changed: notes.changed }),
      mayClose: runsTable(actor) && surface.kind !== 'channel',
      typed,
      problems,
    });
  },
});
