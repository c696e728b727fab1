import { handoverCard } from '../../cards/handover.ts';
import { nameText } from '../../cards/plain.ts';
import { saidCard } from '../../cards/said.ts';
import type { Notice } from '../../storage/documents.ts';
import { type Context, defineTopic } from '../action.ts';
import { nameless } from '../cases/nameless.ts';
import { dayIn, sayDay } from '../deadlines/day.ts';
import { isOpen, isRegisseur } from './lead.ts';
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

/** The plan of action is still missing. */
export const planAsked = defineTopic({
  topic: 'plan.asked',
  on: 'lead',
  wanted: ({ case: found, plan }, _notice, { actor }) => isRegisseur(actor, found) && !plan,
  draw: (found, _notice, context) => ({
    card: leadCardOf(found, context, { remark: 'Het plan van aanpak is er nog niet. Wilt u het nu maken?' }),
    summary: `Plan van aanpak voor casus ${found.case?.number ?? ''}`,
  }),
  done: ({ case: found, plan, members }) => {
    const who = nameText(members.find(({ person }) => person === plan?.by)?.name ?? '');
    return plan
      ? `Casus ${found?.number ?? ''}: plan van aanpak gegeven door ${who} op ${sayDay(dayIn(new Date(plan.at)))}.`
      : `Casus ${found?.number ?? ''}: u wordt niet meer om een plan van aanpak gevraagd.`;
  },
});

/** Somebody is asked to take over a case. */
export const handoverOffered = defineTopic({
  topic: 'handover.offered',
  on: 'lead',
  wanted: ({ case: found }, _notice, { actor }) => isOpen(found) && found.regisseur?.handoverTo === actor.id,
  draw({ case: found, members, meetings }, _notice, { today }) {
    if (!found) throw new Error('wanted without a case');
    const by = members.find(({ person }) => person === found.regisseur?.person)?.name ?? '';
    return {
      card: handoverCard({ ...nameless(found, meetings, today), by }),
      summary: `Neemt u casus ${found.number} over?`,
    };
  },
});

/** Who asked hears the answer. */
export const handoverAnswered = defineTopic({
  topic: 'handover.answered',
  on: 'lead',
  wanted: ({ case: found }) => isOpen(found),
  draw({ case: found, members }, { about }) {
    const who = members.find(({ person }) => person === about.by)?.name ?? '';
    const text =
      about.answer === 'accepted' ? 'heeft de regie overgenomen' : 'neemt de regie niet over. U houdt de regie';
    return {
      card: saidCard({ text: `Casus ${found?.number ?? ''}: ${nameText(who)} ${text}.` }),
      summary: `Antwoord over casus ${found?.number ?? ''}`,
    };
  },
});
