import { joinedCard } from '../../cards/joined.ts';
import { setupCard } from '../../cards/setup.ts';
import { defineTopic } from '../action.ts';

/** The card with which a new table begins, in the channel and to the one who installed the bot. */
export const tableSetUp = defineTopic({
  topic: 'table.setup',
  on: 'nothing',
  wanted: () => true,
  draw: (_found, _notice, { table }) => ({
    card: setupCard({ tableName: table.name, practice: table.practice }),
    summary: 'De actietafel is geïnstalleerd',
  }),
});

/** The chair hears who joined the team and decides whether that person sits at the table. */
export const memberJoined = defineTopic({
  topic: 'member.joined',
  on: 'member',
  wanted: ({ member }) => member?.status === 'candidate',
  draw: ({ member }) => ({
    card: joinedCard({ names: member ? [member.name] : [] }),
    summary: 'Er is iemand bij het team gekomen',
  }),
});
