import { z } from 'zod';
import { handoverForm } from '../../cards/handover.ts';
import { defineAction, defineView } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { isOpen, isRegisseur, mayLead } from './lead.ts';

/** Asks the regisseur to whom the case goes. */
export const showHandover = defineView({
  verb: 'handover.form',
  title: 'Casus overdragen',
  on: 'leading',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor, { case: found }) => isRegisseur(actor, found),
  otherwise: 'not-allowed-regisseur',
  show({ case: found, members, counts }, _data, { actor }, { typed, problems }) {
    if (!found) throw new Error('a case was allowed that is not there');
    const people = members
      .filter((member) => mayLead(member) && member.person !== actor.id)
      .sort((a, b) => a.name.localeCompare(b.name, 'nl') || (a.person < b.person ? -1 : 1))
      .map(({ person, name }) => ({ person, name, leads: counts.get(person) ?? 0 }));
    return handoverForm({ caseId: found.caseId, number: found.number, people, typed, problems });
  },
});

/** Asks somebody at the table to take over; until that person accepts, the regisseur stays who it was (process.md §5). */
export const offerHandover = defineAction({
  verb: 'handover.offer',
  on: 'lead',
  data: z.object({ case: z.string().max(80), to: z.string().max(80).default('') }),
  allow: (actor, { case: found }) => isRegisseur(actor, found),
  otherwise: 'not-allowed-regisseur',
  form: 'handover.form',
  decide({ case: found, members }, { to }, { actor, now }) {
    if (!isOpen(found) || !found.regisseur) return refuse('case-unknown');
    const { caseId, number, regisseur } = found;
    const next = { say: { name: 'handover-offered', number } } as const;
    if (regisseur.handoverTo === to) return unchanged(next);
    if (to === actor.id || !members.some((member) => member.person === to && mayLead(member)))
      return refuse('form-problems', { to: 'choose-one' });
    const offered = {
      key: `handover:${caseId}:${to}:${now.getTime()}`,
      topic: 'handover.offered',
      to: { person: to },
      about: { case: caseId, person: to },
      notBefore: now,
    };
    const write = [{ ...found, regisseur: { ...regisseur, handoverTo: to } }];
    return accept({ write, notices: [offered] }, { caseId, fields: ['handoverTo'] }, next);
  },
});
