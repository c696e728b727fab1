import { z } from 'zod';
import { caseCard } from '../../cards/case.ts';
import { saidCard } from '../../cards/said.ts';
import { refusals } from '../../cards/sentences.ts';
import { defineView } from '../action.ts';
import { isRegisseur } from '../regisseur/lead.ts';
import { runsTable, sitsAtTable } from '../roles.ts';
import { nameless } from './nameless.ts';
import { mayWithdraw } from './withdraw-case.ts';

/**
 * A case by its number, without personal data; from here the dossier is opened. Who sees the nameless lists of the table
 * hears that a number is not there; anybody else hears the same of every number (permissions.md).
 */
export const showCase = defineView({
  verb: 'case.card',
  title: 'Casus',
  on: 'case',
  data: z.object({ number: z.string().max(20) }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-case',
  show({ case: found, meetings }, _data, { today, actor }) {
    if (!found) return saidCard({ text: refusals['case-unknown'] });
    const leads = runsTable(actor) || isRegisseur(actor, found);
    const withdraws = found.status !== 'withdrawn' && mayWithdraw(actor, found);
    const amends = found.status === 'returned' && found.owner === actor.id;
    return caseCard({ ...nameless(found, meetings, today), leads, seated: true, withdraws, amends });
  },
});
