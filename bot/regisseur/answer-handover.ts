import { z } from 'zod';
import { type Context, defineAction } from '../action.ts';
import { accept, type Promised, refuse, unchanged } from '../decision.ts';
import { sitsAtTable } from '../roles.ts';
import { newLeadNotices } from './appointed.ts';
import { isOpen, ledBy } from './lead.ts';

const data = z.object({ case: z.string().max(80) });

/** The one who was asked takes over: from now on the regisseur, and who led before stands in the history. */
export const acceptHandover = defineAction({
  verb: 'handover.accept',
  on: 'lead',
  data,
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-volunteer',
  decide({ case: found, poll, meetings }, _data, context) {
    const { actor, now, today } = context;
    if (!isOpen(found) || !found.regisseur) return refuse('handover-gone');
    const { caseId, number, regisseur } = found;
    const next = {
      view: 'lead.card',
      data: { case: caseId, tasks: 'yes' },
      remark: { name: 'handover-accepted', number },
    } as const;
    if (regisseur.person === actor.id) return unchanged(next);
    if (regisseur.handoverTo !== actor.id) return refuse('handover-gone');
    const led = ledBy(found, actor.id, today, true);
    const notices = [
      answered(caseId, regisseur.person, 'accepted', context),
      ...newLeadNotices(caseId, { poll, meetings }, now),
    ];
    return accept({ write: [led], notices }, { caseId, fields: ['regisseur'] }, next);
  },
});

/** The one who was asked does not take over: the regisseur stays who it was and hears so. */
export const declineHandover = defineAction({
  verb: 'handover.decline',
  on: 'lead',
  data,
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-volunteer',
  decide({ case: found }, _data, context) {
    if (!isOpen(found) || found.regisseur?.handoverTo !== context.actor.id) return refuse('handover-gone');
    const { caseId, number } = found;
    const { handoverTo: _, ...regisseur } = found.regisseur;
    const notices = [answered(caseId, regisseur.person, 'declined', context)];
    const next = { say: { name: 'handover-declined', number } } as const;
    return accept({ write: [{ ...found, regisseur }], notices }, { caseId, fields: ['handoverTo'] }, next);
  },
});

function answered(caseId: string, asker: string, answer: 'accepted' | 'declined', { actor, now }: Context): Promised {
  return {
    key: `handover-answer:${caseId}:${actor.id}:${now.getTime()}`,
    topic: 'handover.answered',
    to: { person: asker },
    about: { case: caseId, by: actor.id, answer },
    notBefore: now,
  };
}
