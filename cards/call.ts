import { showForm } from '../bot/cases/show-form.ts';
import { type Day, sayDay } from '../bot/deadlines/day.ts';
import drawing from './call.json' with { type: 'json' };
import { type Card, draw, opens } from './card.ts';

/** A meeting for which cases can still be submitted. */
export type CallCard = { readonly date: Day; readonly time: string; readonly deadline: Day };

/** Calls upon the channel for cases: until when, and the button that opens the form. */
export function callCard({ date, time, deadline }: CallCard): Card {
  return draw(drawing, {
    date: sayDay(date),
    time,
    deadline: sayDay(deadline),
    form: opens(showForm, 'Casus aanmelden', {}, { style: 'positive' }),
  });
}
