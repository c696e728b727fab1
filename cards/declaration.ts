import { type Day, sayDay } from '../bot/deadlines/day.ts';
import { DECLARATION_TEXT, type Signing } from '../bot/meetings/declaration.ts';
import { signDeclaration } from '../bot/meetings/sign-declaration.ts';
import { withdrawDeclaration } from '../bot/meetings/withdraw-declaration.ts';
import { button, type Card, type CardAction, draw } from './card.ts';
import drawing from './declaration.json' with { type: 'json' };
import { declarationText } from './declaration-texts.ts';
import { sayMoment } from './moment.ts';

/** The statement of one meeting and how the reader stands to it. */
export type DeclarationCard = { readonly meeting: string; readonly date: Day; readonly signing: Signing };

/** The five statements in plain Dutch, with what the reader can do now: declare, or take it back. */
export function declarationCard({ meeting, date, signing }: DeclarationCard): Card {
  const { intro, statements } = declarationText();
  return draw(drawing, {
    date: sayDay(date),
    intro,
    statements: statements.map((statement, index) => ({ number: `${index + 1}.`, statement })),
    version: `Versie van de tekst: ${DECLARATION_TEXT}`,
    state: stateLine(signing),
    action: actionFor(meeting, signing),
  });
}

function actionFor(meeting: string, { state }: Signing): CardAction {
  if (state === 'signed') return button(withdrawDeclaration, 'Verklaring intrekken', { meeting }, DESTRUCTIVE);
  return button(signDeclaration, 'Ik verklaar', { meeting, text: DECLARATION_TEXT }, { style: 'positive' });
}

const DESTRUCTIVE = { style: 'destructive' } as const;

function stateLine(signing: Signing): string {
  if (signing.state === 'none') return 'Wie niet heeft getekend, kan de casussen van deze agenda niet bekijken.';
  if (signing.state === 'signed')
    return `U hebt getekend op ${sayMoment(signing.at)}. Trekt u de verklaring in, dan gaan de casussen voor u dicht.`;
  return `U hebt uw verklaring ingetrokken op ${sayMoment(signing.at)}. U kunt opnieuw tekenen.`;
}
