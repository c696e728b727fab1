import { missAgreement } from '../bot/agreements/miss-agreement.ts';
import drawing from './agreement-miss.json' with { type: 'json' };
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields } from './fields.ts';
import { choicesFrom } from './words.ts';
import { waitingReasonNames } from './words-course.ts';

/** The agreement that is not met; `asked` is the date that stood. */
export type MissForm = Echoed & { readonly agreement: string; readonly asked: string; readonly number: string };

/** Why an agreement is not met in time, what stood in the way, and the new date. */
export function missForm(form: MissForm): Card {
  const { agreement, asked, number } = form;
  return draw(drawing, {
    ...fields(['why', 'obstacle', 'waiting', 'date'], form, () => ({ atMost: 1000 })),
    number,
    waitingReasons: choicesFrom(waitingReasonNames),
    save: button(missAgreement, 'Opslaan', { agreement, asked }, { style: 'positive' }),
  });
}
