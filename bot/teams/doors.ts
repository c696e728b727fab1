import type { CommandName } from '../../manifest/commands.ts';
import { showAgreements } from '../agreements/show-agreements.ts';
import { showBottleneckForm } from '../bottlenecks/show-bottleneck-form.ts';
import { showCase } from '../cases/show-case.ts';
import { showDoor } from '../cases/show-door.ts';
import { showForm } from '../cases/show-form.ts';
import { showArchive, showFollowList } from '../cases/show-lists.ts';
import { showMine } from '../cases/show-mine.ts';
import { showDeliveries } from '../deadlines/show-deliveries.ts';
import { showAgenda } from '../meetings/show-agenda.ts';
import { showMeetings } from '../meetings/show-meetings.ts';
import { showMinutes } from '../minutes/show-minutes.ts';
import { openPoll } from '../regisseur/open-poll.ts';
import { showHelp } from '../tables/show-help.ts';
import { showMembers } from '../tables/show-members.ts';
import { showProfile } from '../tables/show-profile.ts';
import { showSettings } from '../tables/show-settings.ts';
import { readCaseNumber, readCommand } from './command-text.ts';

/** Where somebody gave a command: picked as a dialog, typed in the own chat, or typed in a channel. */
export type Door = 'dialog' | 'chat' | 'channel';

type Asked = { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };

/** What each command asks for; complete by type, so that Teams never offers a command that leads nowhere. */
const ASKS: Record<CommandName, (door: Door, rest: string) => Asked> = {
  aanmelden: (door) => ({ verb: door === 'channel' ? showDoor.verb : showForm.verb, data: {} }),
  mijn: () => ({ verb: showMine.verb, data: {} }),
  casus: (_door, rest) => {
    const number = readCaseNumber(rest);
    return number ? { verb: showCase.verb, data: { number } } : { verb: showHelp.verb, data: {} };
  },
  regie: (_door, rest) => {
    const number = readCaseNumber(rest);
    return number ? { verb: openPoll.verb, data: { number } } : { verb: showHelp.verb, data: {} };
  },
  agenda: () => ({ verb: showAgenda.verb, data: {} }),
  bijeenkomst: () => ({ verb: showMeetings.verb, data: {} }),
  profiel: () => ({ verb: showProfile.verb, data: {} }),
  leden: () => ({ verb: showMembers.verb, data: {} }),
  instellingen: () => ({ verb: showSettings.verb, data: {} }),
  verslag: () => ({ verb: showMinutes.verb, data: {} }),
  acties: () => ({ verb: showAgreements.verb, data: {} }),
  knelpunt: () => ({ verb: showBottleneckForm.verb, data: {} }),
  volglijst: () => ({ verb: showFollowList.verb, data: {} }),
  archief: () => ({ verb: showArchive.verb, data: {} }),
  bezorging: () => ({ verb: showDeliveries.verb, data: {} }),
  help: () => ({ verb: showHelp.verb, data: {} }),
};

/** The request behind a command, from its name or from what was typed; undefined when the bot does not know it. */
export function requestOfCommand(
  command: string | { readonly name: string; readonly rest: string },
  door: Door,
): Asked | undefined {
  const read = typeof command === 'string' ? readCommand(command) : command;
  if (!read || !Object.hasOwn(ASKS, read.name)) return undefined;
  return ASKS[read.name as CommandName](door, read.rest);
}
