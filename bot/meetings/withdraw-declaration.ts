import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { isOpenForDossiers, mayDeclare, nextRecord, signingOf } from './declaration.ts';

/** Takes one's declaration back: a new record, the signed one stays as it was. The dossiers that it opened close at that moment. */
export const withdrawDeclaration = defineAction({
  verb: 'declaration.withdraw',
  on: 'declaring',
  data: z.object({ meeting: z.string().max(120) }),
  allow: (actor) => mayDeclare(actor),
  otherwise: 'not-allowed-member',
  decide({ meeting, declarations }, _data, { actor, now }) {
    if (!meeting || !isOpenForDossiers(meeting)) return refuse('declaration-closed');
    const { date } = meeting;
    if (signingOf(declarations, actor.id).state !== 'signed')
      return unchanged({ say: { name: 'declaration-not-signed', date } });
    const withdrawn = nextRecord(declarations, actor.id, meeting, now);
    return accept({ write: [withdrawn] }, { fields: ['withdrawn'] }, { say: { name: 'declaration-withdrawn', date } });
  },
});
