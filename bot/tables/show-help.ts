import { z } from 'zod';
import { helpCard } from '../../cards/help.ts';
import { COMMANDS } from '../../manifest/commands.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { defineView } from '../action.ts';

const VERSION = packageJson.version;

/** What this person can do here, by role; also the answer to words that the bot does not know. */
export const showHelp = defineView({
  verb: 'help',
  title: 'Hulp',
  on: 'nothing',
  data: z.object({}),
  allow: () => true,
  otherwise: 'not-allowed-member',
  show: (_found, _data, { actor, table }) =>
    helpCard({ roles: actor.roles, tableName: table.name, version: VERSION, commands: COMMANDS }),
});
