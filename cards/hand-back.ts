import { returnLead } from '../bot/regisseur/return-lead.ts';
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields } from './fields.ts';
import drawing from './hand-back.json' with { type: 'json' };

/** The case that goes back. */
export type HandBackForm = Echoed & { readonly caseId: string; readonly number: string };

/** Why a regisseur gives a case back; the chair reads it, nobody else. */
export function handBackForm(form: HandBackForm): Card {
  return draw(drawing, {
    ...fields(['reason'], form, () => ({ atMost: 500 })),
    number: form.number,
    handBack: button(returnLead, 'Teruggeven', { case: form.caseId }, { style: 'destructive' }),
  });
}
