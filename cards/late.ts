import { type Day, sayDay } from '../bot/deadlines/day.ts';
import { addLate } from '../bot/meetings/add-late.ts';
import { button, type Card, draw } from './card.ts';
import { type Nameless, whereNow } from './case.ts';
import { type Echoed, fields } from './fields.ts';
import drawing from './late.json' with { type: 'json' };
import { namelessLine } from './words.ts';

/** The cases that do not stand on the agenda of this meeting. */
export type LateForm = Echoed & { readonly meeting: string; readonly date: Day; readonly cases: readonly Nameless[] };

const MOST = 80;

/** Which case comes on the agenda after all, and why. */
export function lateForm(form: LateForm): Card {
  const { meeting, date, cases } = form;
  const any = cases.length > 0;
  return draw(drawing, {
    ...fields(['case', 'reason'], form, () => ({ atMost: 500 })),
    above: `Agenda ${sayDay(date)}`,
    intro: any
      ? 'Kies een casus die voor een latere bijeenkomst staat, of voor geen.'
      : 'Er is geen casus die u nu nog kunt toevoegen.',
    any,
    choices: cases.slice(0, MOST).map((found) => ({
      value: found.caseId,
      title: `${found.number} · ${namelessLine(found)} · ${whereNow(found)}`,
    })),
    save: any ? button(addLate, 'Zet op de agenda', { meeting }, { style: 'positive' }) : null,
  });
}
