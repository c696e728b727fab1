import { sendForm } from '../bot/cases/send-form.ts';
import { showForm } from '../bot/cases/show-form.ts';
import { button, type Card, draw, opens } from './card.ts';
import drawing from './door.json' with { type: 'json' };

/** The two ways to the form, for everyone in the channel: a dialog, or the own chat. */
export function doorCard(): Card {
  return draw(drawing, {
    form: opens(showForm, 'Casus aanmelden', {}, { style: 'positive' }),
    chat: button(sendForm, 'In mijn chat', {}),
  });
}
