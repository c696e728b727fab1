import { type ConnectorAnswer, type ConnectorCall, ConnectorError, notInRoster, placeOf } from './connector-call.ts';
import { type Draft, isExpired, type Message, sizeOf } from './messages.ts';
import type { World } from './world.ts';

/** Begins a thread in a channel, or a personal chat with one person. */
export function create(world: World, call: ConnectorCall): ConnectorAnswer {
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

/** Posts a message, in a thread when the address or the reply route names one. */
export function post(world: World, call: ConnectorCall): ConnectorAnswer {
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

/** Replaces a message of the bot. */
export function update(world: World, call: ConnectorCall): ConnectorAnswer {
  const message = ownMessage(world, call);
  checkDraft(call.body);
  world.update(message, call.body);
  return { status: 200, body: { id: message.id } };
}

/** Takes a message of the bot away. */
export function remove(world: World, call: ConnectorCall): ConnectorAnswer {
  world.remove(ownMessage(world, call));
  return { status: 200 };
}
