import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { runsTable } from '../roles.ts';
import { appointedNotices } from './appointed.ts';
import { isOpen, ledBy, mayLead } from './lead.ts';

/**
 * Names the one regisseur of a case and ends its poll; also somebody who did not volunteer. `instead` is who led the case when
 * the dialog was drawn, so that of two who appoint at the same moment the second hears that there is one already.
 */
export const appointRegisseur = defineAction({
  verb: 'regisseur.appoint',
  on: 'lead',
  data: z.object({
    case: z.string().max(80),
    person: z.string().max(80).default(''),
    instead: z.string().max(80).default(''),
  }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  form: 'regisseur.appoint-form',
  decide({ case: found, poll, members, meetings }, { person, instead }, context) {
    if (!found) return refuse('case-unknown');
    if (!isOpen(found)) return refuse('case-not-open');
    const { caseId, number, regisseur } = found;
    if (regisseur?.person === person) return unchanged({ say: { name: 'regisseur-appointed', number } });
    if ((regisseur?.person ?? '') !== instead) return unchanged({ say: { name: 'regisseur-there', number } });
    if (!members.some((member) => member.person === person && mayLead(member)))
      return refuse('form-problems', { person: 'choose-one' });
    const led = ledBy(found, person, context.today);
    const closed = poll ? [{ ...poll, status: 'closed' as const }] : [];
    return accept(
      { write: [led, ...closed], notices: appointedNotices(led, { poll, meetings }, context) },
      { caseId, fields: ['regisseur'] },
      { say: { name: 'regisseur-appointed', number } },
    );
  },
});
