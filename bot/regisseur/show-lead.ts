import { z } from 'zod';
import { leadCard } from '../../cards/lead.ts';
import { type Context, defineView } from '../action.ts';
import { nameless } from '../cases/nameless.ts';
import { dayIn } from '../deadlines/day.ts';
import { runsTable } from '../roles.ts';
import { isOpen, isRegisseur } from './lead.ts';
import type { FoundLead } from './load-lead.ts';

/** Who leads a case, for the regisseur with the buttons of the lead, for chair and secretary with **Wijs aan**. */
export const showLead = defineView({
  verb: 'lead.card',
  title: 'Regie',
  on: 'lead',
  data: z.object({ case: z.string().max(80), tasks: z.literal('yes').optional() }),
  allow: (actor, { case: found }) => isOpen(found) && (runsTable(actor) || isRegisseur(actor, found)),
  otherwise: 'not-allowed-regisseur',
  show: (found, { tasks }, context, { remark = '' }) => leadCardOf(found, context, { tasks: tasks === 'yes', remark }),
});

/** The card of the lead as this person may use it now; `tasks` says what a regisseur does, for who was just appointed. */
export function leadCardOf(
  { case: found, plan, members, meetings }: FoundLead,
  { actor, today }: Context,
  { tasks = false, remark = '' } = {},
) {
  if (!isOpen(found)) throw new Error('a case was allowed that is not open');
  const { regisseur } = found;
  const nameOf = (who: string | undefined) => members.find(({ person }) => person === who)?.name;
  return leadCard({
    ...nameless(found, meetings, today),
    tasks,
    remark,
    mine: isRegisseur(actor, found),
    runs: runsTable(actor),
    accepted: regisseur?.accepted ?? false,
    regisseur: nameOf(regisseur?.person),
    since: regisseur?.since,
    handoverTo: nameOf(regisseur?.handoverTo),
    planGivenOn: plan && dayIn(new Date(plan.at)),
  });
}
