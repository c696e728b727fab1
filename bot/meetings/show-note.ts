import { z } from 'zod';
import { noteForm } from '../../cards/note.ts';
import { defineView } from '../action.ts';
import { mayPrepare, ownAnswer } from './answer-known.ts';

/** Asks for one short line about a case, in a dialog. */
export const showNote = defineView({
  verb: 'preparation.form',
  title: 'Toelichting',
  on: 'preparing',
  data: z.object({ meeting: z.string().max(80), case: z.string().max(80) }),
  allow: (actor, found) => mayPrepare(actor, found),
  otherwise: 'not-allowed-unsigned',
  show: (found, { meeting, case: caseId }, { actor }, echo) =>
    noteForm({ ...echo, meeting, caseId, line: ownAnswer(found, caseId, actor)?.line ?? '' }),
});
