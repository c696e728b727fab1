import { showMembers } from '../bot/tables/show-members.ts';
import { type Card, draw, opens } from './card.ts';
import drawing from './joined.json' with { type: 'json' };
import { typedText } from './plain.ts';

/** Who came into the team. */
export type JoinedCard = { readonly names: readonly string[] };

const SHOWN = 20;

/** Tells the chair who is new in the team and asks whether they sit at the table. */
export function joinedCard({ names }: JoinedCard): Card {
  const more = names.length - SHOWN;
  return draw(drawing, {
    names: names
      .slice(0, SHOWN)
      .map((name) => ({ name: typedText(name).slice(0, 120).toWellFormed() || 'Iemand zonder naam' })),
    more: more > 0 ? `en nog ${more}` : '',
    question: names.length === 1 ? 'Doet deze persoon mee aan de tafel?' : 'Doen zij mee aan de tafel?',
    admit: opens(showMembers, 'Leden toelaten', { page: 1 }, { style: 'positive' }),
  });
}
