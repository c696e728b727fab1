import { acceptHandover, declineHandover } from '../bot/regisseur/answer-handover.ts';
import { offerHandover } from '../bot/regisseur/hand-over.ts';
import { button, type Card, draw } from './card.ts';
import type { Nameless } from './case.ts';
import { type Echoed, fields } from './fields.ts';
import formDrawing from './handover-form.json' with { type: 'json' };
import offerDrawing from './handover-offer.json' with { type: 'json' };
import { nameText, plain } from './plain.ts';
import { leadsLine, namelessLine } from './words.ts';

/** The case and everybody who could take it over. */
export type HandoverForm = Echoed & {
  readonly caseId: string;
  readonly number: string;
  readonly people: readonly { readonly person: string; readonly name: string; readonly leads: number }[];
};

const SHOWN = 80;

/** Asks the regisseur to whom the case goes. */
export function handoverForm(form: HandoverForm): Card {
  const choices = form.people.slice(0, SHOWN).map(({ person, name, leads }) => ({
    title: `${plain(name).slice(0, 80) || 'Zonder naam'} · ${leadsLine(leads)}`,
    value: person,
  }));
  const any = choices.length > 0;
  return draw(formDrawing, {
    ...fields(['to'], form),
    number: form.number,
    any,
    nobody: !any,
    choices,
    offer: any ? button(offerHandover, 'Vraag om over te nemen', { case: form.caseId }, { style: 'positive' }) : null,
  });
}

/** The case that somebody is asked to take over, and who asks. */
export type HandoverCard = Nameless & { readonly by: string };

/** Asks whether somebody takes over a case; until the answer nothing changes. */
export function handoverCard({ by, ...found }: HandoverCard): Card {
  const { caseId, number } = found;
  return draw(offerDrawing, {
    number,
    line: namelessLine(found),
    by: nameText(by),
    accept: button(acceptHandover, 'Regie overnemen', { case: caseId }, { style: 'positive' }),
    decline: button(declineHandover, 'Niet overnemen', { case: caseId }),
  });
}
