import { answerPresence } from '../bot/meetings/answer-presence.ts';
import { showMyAgenda } from '../bot/meetings/show-my-agenda.ts';
import { button, type Card, draw } from './card.ts';
import drawing from './deputy.json' with { type: 'json' };
import { type Echoed, fields, own } from './fields.ts';

/** Who asks, for which meeting; `proposed` is the deputy of the own profile. */
export type DeputyForm = Echoed & {
  readonly meeting: string;
  readonly change?: 'yes' | undefined;
  readonly proposed: string;
};

/** Who comes to the meeting instead. */
export function deputyForm({ meeting, change, proposed, ...echo }: DeputyForm): Card {
  const typed = { deputy: own(echo.typed, 'deputy', proposed) };
  const ids = { meeting, answer: 'deputy' as const, ...(change ? { change } : {}) };
  return draw(drawing, {
    ...fields(['deputy'], { ...echo, typed }, () => ({ atMost: 120 })),
    above: 'Actietafel',
    save: button(answerPresence, 'Opslaan', ids, { style: 'positive' }),
    back: button(showMyAgenda, 'Terug', { meeting }, { keepInputs: false }),
  });
}
