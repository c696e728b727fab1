import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { DECLARATION_TEXT, isOpenForDossiers, mayDeclare, nextRecord, signingOf } from './declaration.ts';

/**
 * Signs the privacy statement of one meeting for oneself (process.md §4): who, when and which version of the text. It
 * opens the dossiers of that meeting's agenda, also when it is signed after the start.
 */
export const signDeclaration = defineAction({
  verb: 'declaration.sign',
  on: 'declaring',
  data: z.object({ meeting: z.string().max(120), text: z.string().max(20) }),
  allow: (actor) => mayDeclare(actor),
  otherwise: 'not-allowed-member',
  decide({ meeting, declarations }, { text }, { actor, now }) {
    if (!meeting || !isOpenForDossiers(meeting)) return refuse('declaration-closed');
    // Nobody signs a text that was not on the screen.
    if (text !== DECLARATION_TEXT) return refuse('old-button');
    const { date } = meeting;
    const signing = signingOf(declarations, actor.id);
    if (signing.state === 'signed')
      return unchanged({ say: { name: 'declaration-already-signed', date, at: signing.at } });
    const signed = nextRecord(declarations, actor.id, meeting, now);
    return accept({ write: [signed] }, { fields: ['signed'] }, { say: { name: 'declaration-signed', date } });
  },
});
