import type { RouteName } from './faults.ts';
import { type Draft, isExpired, type Message, sizeOf } from './messages.ts';
import { type Person, rosterEntry } from './people.ts';
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

const c = '/v3/conversations/(?<conversation>[^/]+)';
const routes: [RouteName, string, RegExp][] = [
  ['create', 'POST', /^\/v3\/conversations\/?$/],
  ['post', 'POST', new RegExp(`^${c}/activities/?$`)],
  ['reply', 'POST', new RegExp(`^${c}/activities/(?<activityId>[^/]+)$`)],
  ['update', 'PUT', new RegExp(`^${c}/activities/(?<activityId>[^/]+)$`)],
  ['delete', 'DELETE', new RegExp(`^${c}/activities/(?<activityId>[^/]+)$`)],
  ['members', 'GET', new RegExp(`^${c}/members$`)],
  ['member', 'GET', new RegExp(`^${c}/members/(?<memberId>[^/]+)$`)],
  ['pagedMembers', 'GET', new RegExp(`^${c}/pagedmembers$`, 'i')],
  ['team', 'GET', /^\/v3\/teams\/(?<conversation>[^/]+)$/],
  ['channels', 'GET', /^\/v3\/teams\/(?<conversation>[^/]+)\/conversations$/],
];

/** Which connector route a request means, or undefined when it is none. */
export function findCall(method: string, url: URL): Omit<ConnectorCall, 'body'> | undefined {
  for (const [name, verb, pattern] of routes) {
    const groups = method === verb ? pattern.exec(url.pathname) : null;
    if (!groups) continue;
    const part = (key: string): string => decodeURIComponent(groups.groups?.[key] ?? '');
    return {
      name,
      conversation: part('conversation'),
      activityId: part('activityId'),
      memberId: part('memberId'),
      query: url.searchParams,
    };
  }
  return undefined;
}

/** Does what a request asks, or throws the ConnectorError that Teams would answer. */
export function answerCall(world: World, call: ConnectorCall, largestPage = 500): ConnectorAnswer {
  switch (call.name) {
    case 'create':
      return create(world, call);
    case 'post':
    case 'reply':
      return post(world, call);
    case 'update':
      return update(world, call);
    case 'delete':
      return remove(world, call);
    case 'members':
      return { status: 200, body: roster(world, call.conversation).map(rosterEntry) };
    case 'member':
      return member(world, call);
    case 'pagedMembers':
      return pagedMembers(world, call, largestPage);
    case 'team':
      return team(world, call);
    case 'channels':
      return { status: 200, body: { conversations: channels(world, call) } };
  }
}

function create(world: World, call: ConnectorCall): ConnectorAnswer {
  const channelData = (call.body.channelData ?? {}) as { channel?: { id?: string }; tenant?: { id?: string } };
  const activity = call.body.activity as (Draft & { type?: string }) | undefined;
  if (channelData.channel?.id) {
    if (!activity)
      throw new ConnectorError(400, 'BadArgument', 'An activity is required to start a thread in a channel.');
    const place = placeOf(world, channelData.channel.id);
    checkDraft(activity);
    const message = world.post(place, world.state.bot, activity);
    return { status: 201, body: { id: `${message.conversation};messageid=${message.id}`, activityId: message.id } };
  }
  const members = (call.body.members ?? []) as { id?: string }[];
  const person = members.length === 1 ? world.person(members[0]?.id ?? '') : undefined;
  const tenant = call.body.tenantId ?? channelData.tenant?.id;
  if (!person || tenant !== world.state.tenantId)
    throw new ConnectorError(400, 'BadArgument', 'Invalid member or tenant.');
  const byMri = members[0]?.id === person.id;
  if (!person.installed && !(byMri && person.inTeam && world.state.team.installed)) throw notInRoster();
  const id = world.chatOf(person);
  if (!activity) return { status: 201, body: { id } };
  const posted = post(world, { ...call, conversation: id, body: activity as ConnectorCall['body'] });
  return { status: 201, body: { id, activityId: (posted.body as { id: string }).id } };
}

/** Where an address points: a channel (perhaps a thread in it) or a personal chat that the bot may write in. */
function placeOf(world: World, conversation: string): { conversation: string; root?: string } {
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

function notInRoster(): ConnectorError {
  return new ConnectorError(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
}

function post(world: World, call: ConnectorCall): ConnectorAnswer {
  const place = placeOf(world, call.conversation);
  if (call.body.type === 'typing') return { status: 202, body: {} };
  checkDraft(call.body);
  const to = targetOf(world, call, place.conversation);
  const parent = call.name === 'reply' && !place.root ? world.message(call.activityId) : undefined;
  const thread = parent?.conversation === place.conversation && parent.root ? { ...place, root: parent.root } : place;
  const message = world.post(thread, world.state.bot, call.body, to);
  return { status: 201, body: { id: message.id } };
}

/** The one reader of a targeted message; Teams allows it in channels only, for a member, who must be named. */
function targetOf(world: World, call: ConnectorCall, conversation: string): string | undefined {
  if (call.query.get('isTargetedActivity') !== 'true') return undefined;
  const id = (call.body.recipient as { id?: string } | undefined)?.id;
  const person = id ? world.person(id) : undefined;
  if (!world.channel(conversation) || !person?.inTeam) {
    throw new ConnectorError(
      400,
      'Bad argument',
      'A targeted message needs a recipient who is a member of the conversation.',
    );
  }
  return person.id;
}

function checkDraft(draft: Draft & { type?: unknown }): void {
  if (draft.type !== 'message') throw new ConnectorError(400, 'BadArgument', 'Unknown activity type.');
  if (sizeOf(draft) > 100 * 1024) throw new ConnectorError(413, 'MessageSizeTooBig', 'Message size too large.');
  if (!draft.text && !draft.attachments?.length) throw new ConnectorError(400, 'BadArgument', 'The message is empty.');
  for (const attachment of draft.attachments ?? []) {
    const content = attachment.content as { type?: unknown } | undefined;
    if (attachment.contentType === 'application/vnd.microsoft.card.adaptive' && content?.type !== 'AdaptiveCard') {
      throw new ConnectorError(400, 'BadArgument', 'The attachment is not an adaptive card.');
    }
  }
  for (const entity of draft.entities ?? []) {
    if (entity.type === 'mention' && !draft.text?.includes(entity.text ?? '<at>')) {
      throw new ConnectorError(400, 'BadArgument', 'The text of a mention is missing from the message.');
    }
  }
}

function ownMessage(world: World, call: ConnectorCall): Message {
  const place = placeOf(world, call.conversation);
  const targeted = call.query.get('isTargetedActivity') === 'true';
  if (targeted && !/^\d+$/.test(call.activityId)) {
    throw new ConnectorError(400, 'INVALID_TARGETED_MESSAGE_ID', 'Not the id of a targeted message.');
  }
  const message = world.message(call.activityId);
  const gone = new ConnectorError(404, 'ActivityNotFoundInConversation', 'Activity not found in the conversation.');
  if (!message || message.conversation !== place.conversation || message.from !== world.state.bot.id) throw gone;
  if (targeted && message.to && (message.deleted || isExpired(message, world.clock()))) {
    throw new ConnectorError(404, 'TARGETED_MESSAGE_EXPIRED_OR_DELETED', 'The targeted message is gone.');
  }
  if (message.deleted || targeted !== (message.to !== undefined)) throw gone;
  if (targeted && call.body.recipient) throw new ConnectorError(400, 'Bad argument', 'Recipient is not allowed here.');
  return message;
}

function update(world: World, call: ConnectorCall): ConnectorAnswer {
  const message = ownMessage(world, call);
  checkDraft(call.body);
  world.update(message, call.body);
  return { status: 200, body: { id: message.id } };
}

function remove(world: World, call: ConnectorCall): ConnectorAnswer {
  world.remove(ownMessage(world, call));
  return { status: 200 };
}

function roster(world: World, conversation: string): Person[] {
  const place = placeOf(world, conversation);
  const owner = world.ownerOfChat(place.conversation);
  return owner ? [owner] : world.state.people.filter((person) => person.inTeam);
}

function member(world: World, call: ConnectorCall): ConnectorAnswer {
  const found = roster(world, call.conversation).find(
    (person) => person.id === call.memberId || person.aadObjectId === call.memberId || person.email === call.memberId,
  );
  if (!found)
    throw new ConnectorError(404, 'MemberNotFoundInConversation', 'The member was not found in the conversation.');
  return { status: 200, body: rosterEntry(found) };
}

function pagedMembers(world: World, call: ConnectorCall, largestPage: number): ConnectorAnswer {
  const people = roster(world, call.conversation);
  const asked = Number(call.query.get('pageSize') ?? 200);
  const size = Math.min(Math.max(asked, 50), largestPage);
  const token = call.query.get('continuationToken');
  const start = token ? Number(Buffer.from(token, 'base64url').toString().replace('skip:', '')) : 0;
  if (Number.isNaN(start)) throw new ConnectorError(400, 'BadArgument', 'Invalid continuation token.');
  const next = start + size < people.length ? Buffer.from(`skip:${start + size}`).toString('base64url') : undefined;
  const members = people.slice(start, start + size).map(rosterEntry);
  return { status: 200, body: next ? { continuationToken: next, members } : { members } };
}

function team(world: World, call: ConnectorCall): ConnectorAnswer {
  checkTeam(world, call);
  const { id, name, aadGroupId, channels: all } = world.state.team;
  const memberCount = world.state.people.filter((person) => person.inTeam).length;
  return { status: 200, body: { id, name, aadGroupId, type: 'standard', channelCount: all.length, memberCount } };
}

/** General comes without a name: clients show it in their own language. */
function channels(world: World, call: ConnectorCall): unknown[] {
  checkTeam(world, call);
  return world.state.team.channels.map(({ id, name }) => (id === world.state.team.id ? { id } : { id, name }));
}

function checkTeam(world: World, call: ConnectorCall): void {
  if (call.conversation !== world.state.team.id) throw new ConnectorError(404, 'NotFound', 'Team not found.');
  if (!world.state.team.installed) throw notInRoster();
}
