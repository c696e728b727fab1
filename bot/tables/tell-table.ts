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

/**
 * The chair hears who joined the team and decides whether that person sits at the table. The name comes from the team's
 * list: Teams does not tell it with the event.
 */
export const memberJoined = defineTopic({
  topic: 'member.joined',
  on: 'seats',
  wanted: ({ members }, { about }) =>
    members.some(({ person, status }) => person === about.person && status === 'candidate'),
  draw({ members, roster }, { about }) {
    const listed = [...(roster ?? []), ...members].find(({ person }) => person === about.person);
    return { card: joinedCard({ names: listed ? [listed.name] : [] }), summary: 'Er is iemand bij het team gekomen' };
  },
});
