import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { sitsAtTable } from '../roles.ts';
import { appointedNotices } from './appointed.ts';
import { isOpen, ledBy } from './lead.ts';

/** The submitter takes the lead of the own case while it has no regisseur: the answer to the four-week point (deadlines.md). */
export const takeLead = defineAction({
  verb: 'regisseur.take',
  on: 'lead',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor, { case: found }) => sitsAtTable(actor) && found?.owner === actor.id,
  otherwise: 'not-allowed-case',
  decide({ case: found, poll, meetings }, _data, context) {
    if (!isOpen(found)) return refuse('case-not-open');
    const { caseId, number, regisseur } = found;
    if (regisseur) return unchanged({ say: { name: 'regisseur-there', number } });
    const led = ledBy(found, context.actor.id, context.today, true);
    const closed = poll ? [{ ...poll, status: 'closed' as const }] : [];
    return accept(
      { write: [led, ...closed], notices: appointedNotices(led, { poll, meetings }, context) },
      { caseId, fields: ['regisseur'] },
      { say: { name: 'regisseur-appointed', number } },
    );
  },
});
