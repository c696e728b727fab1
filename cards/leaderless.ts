import { openPoll } from '../bot/regisseur/open-poll.ts';
import { showAppoint } from '../bot/regisseur/show-appoint.ts';
import { type Card, draw, opens } from './card.ts';
import type { Nameless } from './case.ts';
import drawing from './leaderless.json' with { type: 'json' };
import { nameText, typedText } from './plain.ts';
import { namelessLine } from './words.ts';

/** Why the chair hears of cases without a regisseur: nobody volunteers, one was given back (`reason`), or somebody left the table. */
export type LeaderlessCard = {
  readonly why: 'nobody-volunteers' | 'returned' | 'left';
  readonly who?: string | undefined;
  readonly reason?: string | undefined;
  readonly cases: readonly Nameless[];
};

const SHOWN = 12;

/** Tells the chair which cases nobody leads now, each with the buttons that change that. */
export function leaderlessCard({ why, who, reason, cases }: LeaderlessCard): Card {
  const more = cases.length - SHOWN;
  const name = { text: nameText(who ?? ''), weight: 'Bolder' };
  return draw(drawing, {
    heading: cases.length === 1 ? 'Een casus zonder regisseur' : 'Casussen zonder regisseur',
    line: lines[why].map((text) => (text === NAME ? name : { text, weight: 'Default' })),
    hasReason: Boolean(reason),
    reason: typedText(reason ?? '') || null,
    cases: cases.slice(0, SHOWN).map((found) => ({
      number: found.number,
      line: namelessLine(found),
      appoint: opens(showAppoint, 'Wijs aan', { case: found.caseId }, { tooltip: `Wijs aan voor ${found.number}` }),
      search:
        why === 'left'
          ? opens(
              openPoll,
              'Zoek regisseur',
              { case: found.caseId },
              { tooltip: `Zoek regisseur voor ${found.number}` },
            )
          : null,
    })),
    more: more > 0 ? `En nog ${more} andere. Typ /regie met het nummer.` : '',
  });
}

const NAME = '<name>';

const lines: Record<LeaderlessCard['why'], readonly string[]> = {
  'nobody-volunteers': ['Nog niemand heeft zich aangeboden als regisseur. U kunt zelf iemand van de tafel aanwijzen.'],
  returned: [NAME, ' geeft de regie terug. De tafel zoekt nu een andere regisseur.'],
  left: [NAME, ' doet niet meer mee aan de tafel en leidde deze casus of casussen.'],
};
