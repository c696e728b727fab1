import { randomBytes } from 'node:crypto';
import { refusals, somethingWentWrong } from '../../cards/sentences.ts';
import type { Records } from '../../storage/records.ts';
import type { Surface } from '../action.ts';
import type { Clock } from '../clock.ts';
import type { Handler } from '../handle.ts';
import { commandIdOf } from '../ids.ts';
import { errorFields, type Log } from '../log.ts';
import type { Reply, Request, Sender } from '../request.ts';
import { isPersonal, type TeamsActivity, tenantOf } from './activity.ts';
import { attachment, cardAnswer, dialogAnswer, faultAnswer, type InvokeAnswer } from './answers.ts';
import { requestOfCommand } from './doors.ts';
import { requestsOfEvent } from './events.ts';
import { fitCard } from './fit.ts';
import type { Messenger } from './messenger.ts';
import type { TableFinder } from './which-table.ts';

/** Everything a turn needs of the bot. */
export type TurnParts = {
  readonly handler: Handler;
  readonly records: Records;
  readonly messenger: Messenger;
  readonly tables: TableFinder;
  readonly clock: Clock;
  readonly log: Log;
  readonly practice: boolean;
};

/** What one verified activity gives: the status and body that go back to Teams. */
export type Turn = (activity: TeamsActivity) => Promise<InvokeAnswer>;

const DONE: InvokeAnswer = { status: 200 };

/** Makes the turn: from an activity to a request, and from its reply to what Teams shows. A fault gives a number, never its text. */
export function makeTurn(parts: TurnParts): Turn {
  return async (activity) => {
    try {
      if (isPersonal(activity)) await rememberChat(parts, activity);
      if (activity.type === 'invoke') return await invoke(parts, activity);
      if (activity.type === 'message') return await message(parts, activity);
      return await event(parts, activity);
    } catch (error) {
      return fault(parts, activity, error);
    }
  };
}

async function invoke(parts: TurnParts, activity: TeamsActivity): Promise<InvokeAnswer> {
  const name = activity.name ?? '';
  const value = asRecord(activity.value);
  if (name === 'composeExtension/fetchTask') {
    const asked = requestOfCommand({ name: String(value.commandId ?? ''), rest: '' }, 'dialog');
    return asked
      ? answerPress(parts, activity, asked.verb, asked.data, 'dialog')
      : dialogAnswer({ say: refusals['old-button'] }, '');
  }
  if (name === 'task/fetch' || name === 'task/submit' || name === 'composeExtension/submitAction') {
    const { verb, msteams: _, ...data } = asRecord(value.data);
    return answerPress(parts, activity, String(verb ?? ''), data, 'dialog');
  }
  if (name === 'adaptiveCard/action') {
    const action = asRecord(value.action);
    const { verb: _, msteams: __, ...data } = asRecord(action.data);
    return answerPress(parts, activity, String(action.verb ?? ''), data, 'card');
  }
  return { status: 501 };
}

async function answerPress(
  parts: TurnParts,
  activity: TeamsActivity,
  verb: string,
  given: Record<string, unknown>,
  shown: 'dialog' | 'card',
): Promise<InvokeAnswer> {
  const { t, ...data } = given;
  const surface: Surface = shown === 'dialog' ? { kind: 'dialog' } : cardSurface(activity);
  const found = await parts.tables.find(activity, typeof t === 'string' ? t : undefined);
  const answer = (reply: Reply, table: string) =>
    shown === 'dialog' ? dialogAnswer(reply, table) : cardAnswer(reply, table, surface.kind === 'chat');
  if ('none' in found) return answer({ say: refusals[found.none], refused: found.none }, '');
  if ('choose' in found) return answer({ card: found.choose(verb, data), title: 'Actietafel' }, '');
  const reply = await parts.handler.handle({ ...requestBase(activity), verb, data, table: found.table, surface });
  parts.log.info('a press was answered', {
    verb,
    table: found.table,
    ...('refused' in reply && reply.refused ? { refusal: reply.refused } : {}),
  });
  return answer(reply, found.table);
}

function cardSurface(activity: TeamsActivity): Surface {
  if (!isPersonal(activity)) return { kind: 'channel' };
  if (!activity.replyToId) return { kind: 'chat' };
  return { kind: 'chat', card: { conversationId: activity.conversation.id, activityId: activity.replyToId } };
}

async function message(parts: TurnParts, activity: TeamsActivity): Promise<InvokeAnswer> {
  const { id, conversation } = activity;
  const session = parts.records.session(`tenant:${tenantOf(activity)}`);
  const receivedId = `received:${commandIdOf(tenantOf(activity), conversation.id, id ?? '')}`;
  if (id && (await session.get('received', receivedId))) return DONE;
  await replyTo(parts, activity);
  const expiresAt = new Date(parts.clock.now().getTime() + 24 * 3600_000).toISOString();
  if (id) await session.commit([{ write: { kind: 'received', id: receivedId, expiresAt } }]);
  return DONE;
}

async function replyTo(parts: TurnParts, activity: TeamsActivity): Promise<void> {
  const pressed = asRecord(activity.value);
  const place = isPersonal(activity) ? 'chat' : 'channel';
  const asked =
    typeof pressed.verb === 'string'
      ? { verb: pressed.verb, data: pressed }
      : requestOfTyped(activity.text ?? '', place);
  const found = await parts.tables.find(activity, undefined);
  if ('none' in found) return say(parts, activity, { say: refusals[found.none], refused: found.none }, '');
  if ('choose' in found) return say(parts, activity, { card: found.choose(asked.verb, asked.data), title: '' }, '');
  const surface: Surface = { kind: place };
  const reply = await parts.handler.handle({ ...requestBase(activity), ...asked, table: found.table, surface });
  parts.log.info('a message was answered', {
    verb: asked.verb,
    table: found.table,
    ...('refused' in reply && reply.refused ? { refusal: reply.refused } : {}),
  });
  await say(parts, activity, reply, found.table, asked.verb === 'case.door');
}

/**
 * Answers a message. In a channel only the card that opens the form is for all to see; everything else is seen by the one
 * who asked alone, and goes to that person's chat when the channel does not take it.
 */
async function say(
  parts: TurnParts,
  activity: TeamsActivity,
  reply: Reply,
  table: string,
  publicly = false,
): Promise<void> {
  const { serviceUrl, conversation, from } = activity;
  const outgoing = messageOf(reply, table);
  const targeted = activity.recipient?.isTargeted === true;
  if (isPersonal(activity) || (publicly && !targeted && !('refused' in reply))) {
    await parts.messenger.reply({ serviceUrl, conversationId: conversation.id }, outgoing);
    return;
  }
  const onlyFor = { mri: from.id, name: from.name ?? '' };
  const delivery = await parts.messenger.reply({ serviceUrl, conversationId: conversation.id, onlyFor }, outgoing);
  if (delivery.outcome === 'refused')
    await parts.messenger.toChat(
      tenantOf(activity),
      serviceUrl,
      { mri: from.id, person: from.aadObjectId ?? '' },
      outgoing,
    );
}

function messageOf(reply: Reply, table: string): object {
  if ('say' in reply) return { type: 'message', text: reply.say, textFormat: 'plain', summary: 'Actietafel' };
  return { type: 'message', summary: 'Actietafel', attachments: [attachment(fitCard(reply.card, 'message', table))] };
}

async function event(parts: TurnParts, activity: TeamsActivity): Promise<InvokeAnswer> {
  for (const request of requestsOfEvent(activity, parts.practice)) {
    const reply = await parts.handler.handle(request);
    if ('refused' in reply && (reply.refused === 'not-saved' || reply.refused === 'busy')) return { status: 503 };
    parts.log.info('an event was handled', { verb: request.verb, table: request.table });
  }
  return DONE;
}

async function rememberChat({ messenger }: TurnParts, activity: TeamsActivity): Promise<void> {
  const { from, conversation, serviceUrl } = activity;
  if (from.aadObjectId) await messenger.remember(tenantOf(activity), from.aadObjectId, conversation.id, serviceUrl);
}

function requestOfTyped(text: string, place: 'chat' | 'channel') {
  return requestOfCommand(text, place) ?? { verb: 'help', data: {} };
}

/** Who asks, and under which id this is carried out once. */
export function requestBase(activity: TeamsActivity): Pick<Request, 'sender' | 'commandId'> {
  const tenant = tenantOf(activity);
  const commandId = commandIdOf(tenant, activity.conversation.id, activity.id ?? randomBytes(16).toString('hex'));
  return { sender: senderOf(activity), commandId };
}

/** The person as the platform hands them over: tenant and Entra object id, never a name or an id from a card. */
export function senderOf(activity: TeamsActivity): Sender {
  const { id, name = '', aadObjectId = '' } = activity.from;
  return { tenant: tenantOf(activity), id: aadObjectId, mri: id, name };
}

async function fault({ log, messenger }: TurnParts, activity: TeamsActivity, error: unknown): Promise<InvokeAnswer> {
  const number = randomBytes(2).toString('hex').toUpperCase();
  log.error('a turn went wrong', { fault: number, ...errorFields(error) });
  const sentence = somethingWentWrong(number);
  if (activity.type === 'invoke') return faultAnswer(activity.name ?? '', sentence);
  if (activity.type !== 'message') return { status: 500 };
  const { serviceUrl, conversation, from } = activity;
  const place = { serviceUrl, conversationId: conversation.id };
  const onlyFor = isPersonal(activity) ? {} : { onlyFor: { mri: from.id, name: from.name ?? '' } };
  await messenger.reply({ ...place, ...onlyFor }, messageOf({ say: sentence }, ''));
  return DONE;
}

function asRecord(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
