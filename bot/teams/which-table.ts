import type { Card } from '../../cards/card.ts';
import { tableChoiceCard } from '../../cards/table-choice.ts';
import type { Records } from '../../storage/records.ts';
import { tableIdOf } from '../ids.ts';
import { memberOwner } from '../tables/member.ts';
import { type TeamsActivity, tenantOf } from './activity.ts';

/** The table that a press is about; none, or a question when the person sits at several and did not say which. */
export type FoundTable =
  | { readonly table: string }
  | { readonly none: 'no-table' }
  | { readonly choose: (verb: string, data: Readonly<Record<string, unknown>>) => Card };

/** Finds the table of an activity. */
export interface TableFinder {
  find(activity: TeamsActivity, named: string | undefined): Promise<FoundTable>;
}

/**
 * In a team it is the team's table, whatever the card says. In the own chat it is the one named on the card, else the only
 * one at which this person sits. Naming a table gives no right to it: membership is checked after this.
 */
export function makeTableFinder(records: Records): TableFinder {
  return {
    async find(activity, named) {
      const tenant = tenantOf(activity);
      const team = activity.channelData?.team?.id;
      if (team) return { table: tableIdOf(tenant, team) };
      const seats = await records.find('member', memberOwner(tenant, activity.from.aadObjectId ?? ''));
      const tables = seats.filter(({ document }) => document.status === 'member').map(({ table }) => table);
      if (named !== undefined && tables.includes(named)) return { table: named };
      const [only] = tables;
      if (!only) return { none: 'no-table' };
      if (tables.length === 1) return { table: only };
      const choices = await Promise.all(
        tables.map(async (table) => ({
          table,
          name: (await records.session(table).get('table', 'table'))?.name ?? '',
        })),
      );
      return { choose: (verb, data) => tableChoiceCard({ tables: choices, again: { verb, data } }) };
    },
  };
}
