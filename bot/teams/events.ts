import { commandIdOf, tableIdOf } from '../ids.ts';
import { type Request, systemSender } from '../request.ts';
import { moveTable, removeTable } from '../tables/change-table.ts';
import { installTable } from '../tables/install-table.ts';
import { joinTeam, leaveTeam } from '../tables/membership.ts';
import { type TeamsActivity, tenantOf } from './activity.ts';
import { personIn } from './roster.ts';

/** What happened in Teams, as requests: the bot came or went, people came or went. The rest is of no concern to a table. */
export function requestsOfEvent(activity: TeamsActivity, practice: boolean): Request[] {
  const team = activity.channelData?.team;
  const tenant = tenantOf(activity);
  if (!team || !tenant) return [];
  const table = tableIdOf(tenant, team.id);
  const base = (what: string) => ({
    table,
    surface: { kind: 'channel' } as const,
    sender: systemSender(tenant),
    commandId: commandIdOf(tenant, activity.conversation.id, `${activity.id ?? ''}:${what}`),
  });
  if (activity.type === 'installationUpdate') return installation(activity, practice, table, base);
  if (activity.type !== 'conversationUpdate') return [];
  const bot = activity.recipient?.id;
  const people = (accounts: TeamsActivity['membersAdded']) =>
    (accounts ?? []).filter(({ id }) => id !== bot).flatMap(personIn);
  return [
    ...people(activity.membersAdded).map(({ person, mri, name }) => ({
      ...base(`+${person}`),
      verb: joinTeam.verb,
      data: { person, mri, name },
    })),
    ...people(activity.membersRemoved).map(({ person }) => ({
      ...base(`-${person}`),
      verb: leaveTeam.verb,
      data: { person },
    })),
  ];
}

function installation(
  activity: TeamsActivity,
  practice: boolean,
  table: string,
  base: (what: string) => Omit<Request, 'verb' | 'data'>,
): Request[] {
  const { team, settings } = activity.channelData ?? {};
  if (!team) return [];
  if (activity.action?.startsWith('remove')) return [{ ...base('remove'), verb: removeTable.verb, data: {} }];
  const { id, name = '', aadObjectId = '' } = activity.from;
  const data = {
    tableId: table,
    team: team.id,
    name: team.name ?? 'Actietafel',
    channel: settings?.selectedChannel?.id ?? team.id,
    serviceUrl: activity.serviceUrl,
    practice,
  };
  // Teams says so, on behalf of the one who installs; nobody can press it.
  const sender = { tenant: tenantOf(activity), id: aadObjectId, mri: id, name, system: true };
  return [
    { ...base('install'), sender, verb: installTable.verb, data },
    { ...base('move'), verb: moveTable.verb, data: { serviceUrl: activity.serviceUrl } },
  ];
}
