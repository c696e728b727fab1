import { appointRegisseur } from '../bot/regisseur/appoint-regisseur.ts';
import drawing from './appoint.json' with { type: 'json' };
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields } from './fields.ts';
import { nameText, plain } from './plain.ts';
import { leadsLine } from './words.ts';

/** The case, who leads it now, and who could: `instead` is the person who leads it now, empty when nobody does. */
export type AppointForm = Echoed & {
  readonly caseId: string;
  readonly number: string;
  readonly instead: string;
  readonly regisseur?: string | undefined;
  readonly people: readonly {
    readonly person: string;
    readonly name: string;
    readonly leads: number;
    readonly volunteered: boolean;
  }[];
};

const SHOWN = 80;

/** Asks whom the chair appoints: volunteers stand first, but anybody at the table can be chosen. */
export function appointForm(form: AppointForm): Card {
  const choices = form.people.slice(0, SHOWN).map(({ person, name, leads, volunteered }) => ({
    title: `${plain(name).slice(0, 80) || 'Zonder naam'} · ${volunteered ? 'biedt zich aan · ' : ''}${leadsLine(leads)}`,
    value: person,
  }));
  return draw(drawing, {
    ...fields(['person'], form),
    number: form.number,
    anybody: choices.length > 0,
    nobody: choices.length === 0,
    hasRegisseur: form.regisseur !== undefined,
    regisseur: nameText(form.regisseur ?? ''),
    choices,
    appoint:
      choices.length > 0
        ? button(appointRegisseur, 'Wijs aan', { case: form.caseId, instead: form.instead }, { style: 'positive' })
        : null,
  });
}
