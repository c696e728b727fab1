import { refusals } from '../../cards/sentences.ts';
import { showDoor } from '../cases/show-door.ts';
import { commandIdOf } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Delivery } from '../outbox/delivery.ts';
import type { Reply } from '../request.ts';
import { showHelp } from '../tables/show-help.ts';
import { isPersonal, type TeamsActivity, tenantOf } from './activity.ts';
import { attachment, type InvokeAnswer } from './answers.ts';
import { ask, type TurnParts } from './ask.ts';
import { requestOfCommand } from './doors.ts';
import { fitCard } from './fit.ts';
import { askedBy, asRecord } from './sender.ts';

/** How long a message is remembered, so that one that Teams sends again is not answered twice, also after a restart. */
const REMEMBERED = 24 * 3600_000;

/** Answers something that was typed: a command, or help for words that the bot does not know. */
export async function answerMessage(parts: TurnParts, activity: TeamsActivity): Promise<InvokeAnswer> {
  const { id, conversation } = activity;
  const session = parts.records.session(`tenant:${tenantOf(activity)}`);
  const receivedId = `received:${commandIdOf(tenantOf(activity), conversation.id, id ?? '')}`;
  if (id && (await session.get('received', receivedId))) return { status: 200 };
  await reply(parts, activity);
  const expiresAt = new Date(parts.clock.now().getTime() + REMEMBERED).toISOString();
  if (id) await session.commit([{ write: { kind: 'received', id: receivedId, expiresAt } }]);
  return { status: 200 };
}

async function reply(parts: TurnParts, activity: TeamsActivity): Promise<void> {
  const kind = isPersonal(activity) ? 'chat' : 'channel';
  const { verb, data } = askedIn(activity, kind);
  const found = await parts.tables.find(activity, undefined);
  if ('none' in found) return say(parts, activity, { say: refusals[found.none], refused: found.none }, '');
  if ('choose' in found) return say(parts, activity, { card: found.choose(verb, data), title: '' }, '');
  const { table } = found;
  const answer = await ask(parts, { ...askedBy(activity), verb, data, table, surface: { kind } });
  await say(parts, activity, answer, table, verb === showDoor.verb);
}

/** What a message asks: the button that an old client sends as a message, or the words. */
function askedIn({ value, text }: TeamsActivity, kind: 'chat' | 'channel') {
  const { verb, ...data } = asRecord(value);
  if (typeof verb === 'string') return { verb, data };
  return requestOfCommand(text ?? '', kind) ?? { verb: showHelp.verb, data: {} };
}

/**
 * Answers a message. In a channel only the card that opens the form is for all to see; everything else is seen by the one
 * who asked alone, and goes to that person's chat when the channel does not take it.
 */
export async function say(
  { messenger, log }: TurnParts,
  activity: TeamsActivity,
  reply: Reply,
  table: string,
  publicly = false,
): Promise<void> {
  const { serviceUrl, conversation, from } = activity;
  const place = { serviceUrl, conversationId: conversation.id };
  const outgoing = messageOf(reply, table);
  const targeted = activity.recipient?.isTargeted === true;
  if (isPersonal(activity) || (publicly && !targeted && 'card' in reply)) {
    noteFailure(log, await patiently(() => messenger.reply(place, outgoing)));
    return;
  }
  const onlyFor = { mri: from.id, name: from.name ?? '' };
  const delivery = await patiently(() => messenger.reply({ ...place, onlyFor }, outgoing));
  if (delivery.outcome !== 'refused') return noteFailure(log, delivery);
  const person = { mri: from.id, person: from.aadObjectId ?? '' };
  noteFailure(log, await patiently(() => messenger.toChat(tenantOf(activity), serviceUrl, person, outgoing)));
}

const TRIES = 4;
const FIRST_WAIT = 300;
const LONGEST_WAIT = 3_000;

/** Teams may be too busy for a moment while somebody waits for the answer: tried again within the time in which Teams waits for us. */
async function patiently(send: () => Promise<Delivery>): Promise<Delivery> {
  for (let attempt = 1; ; attempt++) {
    const delivery = await send();
    if (delivery.outcome !== 'later' || attempt === TRIES) return delivery;
    const wait = delivery.afterMs ?? FIRST_WAIT * 2 ** attempt;
    await new Promise((resolve) => setTimeout(resolve, Math.min(wait, LONGEST_WAIT)));
  }
}

function noteFailure(log: Log, delivery: Delivery): void {
  if (delivery.outcome === 'sent') return;
  log.warn('an answer was not delivered', { status: delivery.outcome, errorCode: delivery.why });
}

function messageOf(reply: Reply, table: string): object {
  if ('say' in reply) return { type: 'message', text: reply.say, textFormat: 'plain', summary: 'Actietafel' };
  return {
    type: 'message',
    summary: 'Actietafel',
    attachments: [attachment(fitCard(reply.card, 'message', table))],
  };
}
