import { answerNote } from '../bot/meetings/answer-note.ts';
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields, own } from './fields.ts';
import drawing from './note.json' with { type: 'json' };

/** One short line of somebody about a case, as it was. */
export type NoteForm = Echoed & { readonly meeting: string; readonly caseId: string; readonly line: string };

/** The line that somebody adds to *bekend*, *onbekend* or *contactpersoon*. */
export function noteForm({ meeting, caseId, line, ...echo }: NoteForm): Card {
  const typed = { line: own(echo.typed, 'line', line) };
  return draw(drawing, {
    ...fields(['line'], { ...echo, typed }, () => ({ atMost: 200 })),
    above: 'Actietafel',
    save: button(answerNote, 'Opslaan', { meeting, case: caseId }, { style: 'positive' }),
  });
}
