import type { RouteName } from './faults.ts';
import type { Draft } from './messages.ts';
import type { World } from './world.ts';

/** An answer of the connector that is not a success, with Teams' status and code. */
export class ConnectorError extends Error {
  readonly status: number;
  readonly code: string;
  /** Seconds for the Retry-After header. */
  readonly retryAfter: number | undefined;

  constructor(status: number, code: string, message: string, retryAfter?: number) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** A request to the connector, parsed as far as its address. */
export interface ConnectorCall {
  name: RouteName;
  /** Conversation as it stands in the address, thread included. */
  conversation: string;
  activityId: string;
  memberId: string;
  query: URLSearchParams;
  body: Draft & Record<string, unknown>;
}

/** What the connector answers when all is well. */
export interface ConnectorAnswer {
  status: number;
  body?: unknown;
  retryAfter?: number | undefined;
}

/** Where an address points: a channel (perhaps a thread in it) or a personal chat that the bot may write in. */
export function placeOf(world: World, conversation: string): { conversation: string; root?: string } {
  const [base = '', thread] = conversation.split(';messageid=');
  if (world.channel(base)) {
    if (!world.state.team.installed) throw notInRoster();
    if (thread && !world.message(thread))
      throw new ConnectorError(404, 'ConversationNotFound', 'Conversation not found.');
    return thread ? { conversation: base, root: thread } : { conversation: base };
  }
  const owner = world.ownerOfChat(base);
  if (!owner) throw new ConnectorError(404, 'ConversationNotFound', 'Conversation not found.');
  if (owner.blocked)
    throw new ConnectorError(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.');
  if (!owner.installed && !(owner.inTeam && world.state.team.installed)) throw notInRoster();
  return { conversation: base };
}

/** The refusal for a bot that is not in the team or chat. */
export function notInRoster(): ConnectorError {
  return new ConnectorError(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
}
