import { showMembers } from '../bot/tables/show-members.ts';
import { showSettings } from '../bot/tables/show-settings.ts';
import { type Card, draw, opens } from './card.ts';
import { typedText } from './plain.ts';
import drawing from './setup.json' with { type: 'json' };

/** The table that was just installed. */
export type SetupCard = { readonly tableName: string; readonly practice: boolean };

/** What to do first, for the one who installed the bot: who sits at the table, how it works, when it meets. */
export function setupCard({ tableName, practice }: SetupCard): Card {
  return draw(drawing, {
    tableName: typedText(tableName),
    practice,
    admit: opens(showMembers, 'Leden toelaten', { page: 1 }, { style: 'positive' }),
    settings: opens(showSettings, 'Instellingen', {}),
  });
}
