import { reopenCase } from '../bot/cases/reopen-case.ts';
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields } from './fields.ts';
import drawing from './reopen.json' with { type: 'json' };

/** The case that comes back. */
export type ReopenForm = Echoed & { readonly caseId: string; readonly number: string };

/** Why a case comes back and since when the pupil is at home again: its clock starts there. */
export function reopenForm(form: ReopenForm): Card {
  return draw(drawing, {
    ...fields(['reason', 'firstDayHome'], form, () => ({ atMost: 500 })),
    number: form.number,
    reopen: button(reopenCase, 'Heropenen', { case: form.caseId }, { style: 'positive' }),
  });
}
