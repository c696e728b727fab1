import { z } from 'zod';
import { declarationCard } from '../../cards/declaration.ts';
import { saidCard } from '../../cards/said.ts';
import { refusals } from '../../cards/sentences.ts';
import { defineView } from '../action.ts';
import { isOpenForDossiers, mayDeclare, signingOf } from './declaration.ts';

/** The five statements of one meeting, to sign or to take back; without a meeting named it is the one that people mean now. */
export const showDeclaration = defineView({
  verb: 'declaration.form',
  title: 'Verklaring',
  on: 'declaring',
  data: z.object({ meeting: z.string().max(120).optional() }),
  allow: (actor) => mayDeclare(actor),
  otherwise: 'not-allowed-member',
  show({ meeting, declarations }, _data, { actor }) {
    if (!meeting || !isOpenForDossiers(meeting)) return saidCard({ text: refusals['declaration-closed'] });
    return declarationCard({ meeting: meeting.id, date: meeting.date, signing: signingOf(declarations, actor.id) });
  },
});
