import type { Notice } from '../../storage/documents.ts';
import { type Context, defineTopic } from '../action.ts';
import { isRegisseur } from './lead.ts';
import type { FoundLead } from './load-lead.ts';
import { leadCardOf } from './show-lead.ts';

/** The new regisseur hears the tasks and finds the buttons of the lead; not when the lead has gone on meanwhile. */
export const regisseurAppointed = defineTopic({
  topic: 'regisseur.appointed',
  on: 'lead',
  wanted: stillLeads,
  draw: (found, _notice, context) => ({
    card: leadCardOf(found, context, { tasks: true }),
    summary: `U bent regisseur van casus ${found.case?.number ?? ''}`,
  }),
});

/** Does the one whom this notice is for lead the case of it since the day that it names? */
export function stillLeads({ case: found }: FoundLead, { about }: Notice, { actor }: Context): boolean {
  return isRegisseur(actor, found) && found?.regisseur?.since === about.since;
}
