import { returnCase } from '../bot/cases/return-case.ts';
import { withdrawCase } from '../bot/cases/withdraw-case.ts';
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields } from './fields.ts';
import drawing from './reason.json' with { type: 'json' };

/** The case that leaves the table, for a while or for good. */
export type LeavingForm = Echoed & { readonly caseId: string; readonly number: string };

/** Why a case goes back to its submitter. */
export function returnForm(form: LeavingForm): Card {
  return draw(drawing, {
    ...common(form),
    title: 'Terug naar de inbrenger',
    intro: 'De inbrenger leest uw reden en kan de casus aanpassen en opnieuw indienen.',
    label: 'Reden (verplicht)',
    save: button(returnCase, 'Terugsturen', { case: form.caseId }, { style: 'positive' }),
  });
}

/** Why a case is withdrawn. */
export function withdrawForm(form: LeavingForm): Card {
  return draw(drawing, {
    ...common(form),
    title: 'Casus intrekken',
    intro: 'De casus gaat van de agenda. Alleen de voorzitter en de inbrenger kunnen het dossier daarna nog zien.',
    label: 'Reden van intrekken (verplicht)',
    save: button(withdrawCase, 'Intrekken', { case: form.caseId }, { style: 'destructive' }),
  });
}

const common = (form: LeavingForm) => ({ ...fields(['reason'], form, () => ({ atMost: 500 })), above: form.number });
