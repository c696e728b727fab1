import { z } from 'zod';
import { bottlenecksCard } from '../../cards/bottlenecks.ts';
import { defineView } from '../action.ts';
import { sitsAtTable } from '../roles.ts';
import { isStructural } from './structural.ts';

/** The open bottlenecks of the table: category and level, structural ones first; their text stands in a dialog. */
export const showBottlenecks = defineView({
  verb: 'bottleneck.list',
  title: 'Knelpunten',
  on: 'bottlenecks',
  data: z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-member',
  show: ({ open }, { page }, { today }, { remark }) =>
    bottlenecksCard({
      rows: open
        .map(({ id, category, level, cases, reportedOn }) => ({
          bottleneck: id.replace(/^bottleneck:/, ''),
          category,
          level,
          cases: cases.length,
          reportedOn,
          structural: isStructural(open, category, today),
        }))
        .sort((a, b) => Number(b.structural) - Number(a.structural) || (a.reportedOn < b.reportedOn ? 1 : -1)),
      page,
      remark,
    }),
});
