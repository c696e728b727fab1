import { setGuests } from '../bot/meetings/set-guests.ts';
import type { Member } from '../storage/documents.ts';
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields } from './fields.ts';
import drawing from './guests.json' with { type: 'json' };
import { plain, typedText } from './plain.ts';

/** The guests who can be asked for one case, those asked now, and whom its submitter wished at the table. */
export type GuestsForm = Echoed & {
  readonly meeting: string;
  readonly caseId: string;
  readonly number: string;
  readonly wanted: string;
  readonly people: readonly Pick<Member, 'person' | 'name' | 'organisation'>[];
  readonly guests: readonly string[];
};

const MOST = 60;

/** Which guests are invited for one case. */
export function guestsForm(form: GuestsForm): Card {
  const { people, number, wanted } = form;
  const any = people.length > 0;
  return draw(drawing, {
    ...fields(['guests'], { ...form, typed: { guests: form.guests.join(',') } }),
    above: number,
    number,
    intro: any
      ? 'Wie u kiest, krijgt bericht over deze casus en over geen andere.'
      : 'Er is nog niemand met de rol Gast. Typ /leden om iemand die rol te geven.',
    wanted: wanted ? `Gevraagd bij de aanmelding: ${typedText(wanted)}` : '',
    any,
    people: people.slice(0, MOST).map(({ person, name, organisation }) => ({
      value: person,
      title:
        [plain(name), plain(organisation)].filter(Boolean).join(' · ').slice(0, 80).toWellFormed() || 'Zonder naam',
    })),
    save: any
      ? button(setGuests, 'Opslaan', { meeting: form.meeting, case: form.caseId }, { style: 'positive' })
      : null,
  });
}
