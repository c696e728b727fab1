import type { Message } from './messages.ts';
import { guidOf, type Person } from './people.ts';
import type { World } from './world.ts';

/** An activity as it goes to the bot. */
export type Activity = Record<string, unknown> & { type: string; id: string };

/** Where somebody does something: a channel (perhaps in a thread) or their chat with the bot. */
export interface Place {
  conversation: string;
  root?: string;
}

/** The place of a message, for what people do with that message. */
export function placeOfMessage(message: Message): Place {
  return message.root
    ? { conversation: message.conversation, root: message.root }
    : { conversation: message.conversation };
}

/** What one person does in one place, as Teams tells it to the bot; `extra` says what it is. */
export function activityOf(
  world: World,
  serviceUrl: string,
  person: Person,
  place: Place,
  extra: { type: string } & Record<string, unknown>,
): Activity {
  const { state } = world;
  const channel = world.channel(place.conversation);
  const now = world.clock().toISOString();
  const { channelData, ...rest } = extra;
  return {
    id: world.newId(),
    timestamp: now,
    localTimestamp: now,
    localTimezone: 'Europe/Amsterdam',
    locale: 'nl-NL',
    channelId: 'msteams',
    serviceUrl,
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    recipient: { id: state.bot.id, name: state.bot.name },
    conversation: {
      ...(channel ? { isGroup: true, conversationType: 'channel' } : { conversationType: 'personal' }),
      tenantId: state.tenantId,
      id: place.root ? `${place.conversation};messageid=${place.root}` : place.conversation,
    },
    channelData: {
      tenant: { id: state.tenantId },
      ...(channel
        ? {
            team: { id: state.team.id },
            channel: { id: channel.id },
            teamsTeamId: state.team.id,
            teamsChannelId: channel.id,
          }
        : {}),
      ...(channelData as object | undefined),
    },
    ...rest,
  };
}

/** Something that happened in the team itself (members, name, channels, the bot coming or going). */
export function teamEvent(
  world: World,
  serviceUrl: string,
  by: Person,
  eventType: string,
  extra: { type: string } & Record<string, unknown>,
): Activity {
  const { team } = world.state;
  const { channelData, ...rest } = extra;
  return activityOf(world, serviceUrl, by, { conversation: team.id }, {
    ...rest,
    channelData: {
      team: { id: team.id, name: team.name, aadGroupId: team.aadGroupId },
      eventType,
      ...(channelData as object | undefined),
    },
  } as { type: string });
}

/** A new id for something that is no message, such as an invoke. */
export function invokeId(world: World): string {
  return `f:${guidOf(world.newId())}`;
}

/** The entity every message of a Dutch client bears. */
export const clientInfo = {
  type: 'clientInfo',
  locale: 'nl-NL',
  country: 'NL',
  platform: 'Web',
  timezone: 'Europe/Amsterdam',
};
