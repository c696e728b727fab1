import { recordDecision, sharpenQuestion } from '../bot/meetings/record-item.ts';
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields } from './fields.ts';
import decisionDrawing from './live-decision.json' with { type: 'json' };
import questionDrawing from './live-question.json' with { type: 'json' };
import { typedText } from './plain.ts';

/** A text about one case at a meeting; `seen` marks what stood there when it was opened, `kept` is what another wrote meanwhile. */
export type NoteForm = Echoed & {
  readonly meeting: string;
  readonly caseId: string;
  readonly number: string;
  readonly seen: string;
  readonly kept: string;
};

const shared = ({ number, kept }: NoteForm) => ({ number, kept: typedText(kept) });
const ids = ({ meeting, caseId, seen }: NoteForm) => ({ meeting, case: caseId, seen });

/** The question as the table sharpens it. */
export function questionForm(form: NoteForm): Card {
  return draw(questionDrawing, {
    ...fields(['question'], form, () => ({ atMost: 1000 })),
    ...shared(form),
    save: button(sharpenQuestion, 'Opslaan', ids(form), { style: 'positive' }),
  });
}

/** What the table decided. */
export function tableDecisionForm(form: NoteForm): Card {
  return draw(decisionDrawing, {
    ...fields(['decision'], form, () => ({ atMost: 1000 })),
    ...shared(form),
    save: button(recordDecision, 'Opslaan', ids(form), { style: 'positive' }),
  });
}
