import { z } from 'zod';
import { appointForm } from '../../cards/appoint.ts';
import { defineView } from '../action.ts';
import { runsTable } from '../roles.ts';
import { isOpen, mayLead, volunteersAt } from './lead.ts';
import type { FoundLeading } from './load-lead.ts';

/** Whom to appoint: those who volunteered first, then everybody else at the table, each with how many cases they lead. */
export const showAppoint = defineView({
  verb: 'regisseur.appoint-form',
  title: 'Regisseur aanwijzen',
  on: 'leading',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor, { case: found }) => runsTable(actor) && isOpen(found),
  otherwise: 'not-allowed-chair',
  show(found, _data, _context, { typed, problems, remark }) {
    if (!isOpen(found.case)) throw new Error('a case was allowed that is not open');
    const { caseId, number, regisseur } = found.case;
    const now = found.members.find(({ person }) => person === regisseur?.person);
    return appointForm({
      caseId,
      number,
      instead: regisseur?.person ?? '',
      people: choosable(found),
      typed,
      problems,
      ...(remark ? { remark } : {}),
      ...(now ? { regisseur: now.name } : {}),
    });
  },
});

function choosable({ case: found, poll, members, counts }: FoundLeading) {
  const volunteers = volunteersAt(poll, members);
  const others = members
    .filter((member) => mayLead(member) && !volunteers.includes(member) && member.person !== found?.regisseur?.person)
    .sort((a, b) => a.name.localeCompare(b.name, 'nl') || (a.person < b.person ? -1 : 1));
  return [...volunteers, ...others].map((member) => ({
    person: member.person,
    name: member.name,
    leads: counts.get(member.person) ?? 0,
    volunteered: volunteers.includes(member),
  }));
}
