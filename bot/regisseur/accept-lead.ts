import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { isOpen, isRegisseur } from './lead.ts';

/** The appointed regisseur says yes. */
export const acceptLead = defineAction({
  verb: 'regisseur.accept',
  on: 'lead',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor, { case: found }) => isRegisseur(actor, found),
  otherwise: 'not-allowed-regisseur',
  decide({ case: found }) {
    if (!isOpen(found) || !found.regisseur) return refuse('case-unknown');
    const { caseId, number, regisseur } = found;
    const next = { view: 'lead.card', data: { case: caseId }, remark: { name: 'lead-accepted', number } } as const;
    if (regisseur.accepted) return unchanged(next);
    const accepted = { ...found, regisseur: { ...regisseur, accepted: true } };
    return accept({ write: [accepted] }, { caseId, fields: ['regisseur'] }, next);
  },
});
