import { addAgreement } from '../bot/agreements/add-agreement.ts';
import drawing from './agreement-form.json' with { type: 'json' };
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields } from './fields.ts';
import { plain } from './plain.ts';

/** Somebody who can be asked to do something. */
export type Owner = { readonly person: string; readonly name: string; readonly organisation: string };

/** The agreement that is made; `agreement` is the id that it gets, so that pressing twice makes it once. */
export type AgreementForm = Echoed & {
  readonly agreement: string;
  readonly caseId: string;
  readonly number: string;
  readonly meeting?: string | undefined;
  readonly owners: readonly Owner[];
};

/** Who does what for a case, and by when. */
export function agreementForm(form: AgreementForm): Card {
  const { agreement, caseId, meeting, number, owners } = form;
  const ids = { agreement, case: caseId, ...(meeting ? { meeting } : {}) };
  return draw(drawing, {
    ...fields(['what', 'who', 'when'], form, () => ({ atMost: 1000 })),
    number,
    owners: owners
      .map(({ person, name, organisation }) => ({
        value: person,
        title:
          plain(organisation ? `${name}, ${organisation}` : name)
            .slice(0, 120)
            .toWellFormed() || 'Onbekend',
      }))
      .sort((a, b) => a.title.localeCompare(b.title, 'nl')),
    save: button(addAgreement, 'Opslaan', ids, { style: 'positive' }),
  });
}
