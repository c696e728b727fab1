import { randomBytes } from 'node:crypto';
import { somethingWentWrong } from '../../cards/sentences.ts';
import { errorFields } from '../log.ts';
import { isPersonal, type TeamsActivity, tenantOf } from './activity.ts';
import { faultAnswer, type InvokeAnswer } from './answers.ts';
import { ask, type TurnParts } from './ask.ts';
import { requestsOfEvent } from './events.ts';
import { answerInvoke } from './invoke.ts';
import { answerMessage, say } from './message.ts';

/** What one verified activity gives: the status and body that go back to Teams. */
export type Turn = (activity: TeamsActivity) => Promise<InvokeAnswer>;

/** Makes the turn: from an activity to a request, and from its reply to what Teams shows. A fault gives a number, never its text. */
export function makeTurn(parts: TurnParts): Turn {
  return async (activity) => {
    const began = performance.now();
    const kind = activity.type === 'invoke' || activity.type === 'message' ? activity.type : 'event';
    try {
      if (isPersonal(activity)) await rememberChat(parts, activity);
      if (kind === 'invoke') return await answerInvoke(parts, activity);
      if (kind === 'message') return await answerMessage(parts, activity);
      return await event(parts, activity);
    } catch (error) {
      return await fault(parts, activity, error);
    } finally {
      parts.metrics.turn(kind, performance.now() - began);
    }
  };
}

async function event(parts: TurnParts, activity: TeamsActivity): Promise<InvokeAnswer> {
  for (const request of requestsOfEvent(activity, parts.practice)) {
    const reply = await ask(parts, request);
    // Teams sends an event again that was not taken.
    if ('refused' in reply && (reply.refused === 'not-saved' || reply.refused === 'busy')) return { status: 503 };
  }
  return { status: 200 };
}

async function rememberChat({ messenger, showedUp }: TurnParts, activity: TeamsActivity): Promise<void> {
  const { from, conversation, serviceUrl } = activity;
  if (!from.aadObjectId) return;
  await messenger.remember(tenantOf(activity), from.aadObjectId, conversation.id, serviceUrl);
  showedUp(tenantOf(activity), from.aadObjectId);
}

async function fault(parts: TurnParts, activity: TeamsActivity, error: unknown): Promise<InvokeAnswer> {
  const number = randomBytes(2).toString('hex').toUpperCase();
  parts.metrics.fault();
  parts.log.error('a turn went wrong', { fault: number, ...errorFields(error) });
  const sentence = somethingWentWrong(number);
  if (activity.type === 'invoke') return faultAnswer(activity.name ?? '', sentence);
  if (activity.type !== 'message') return { status: 500 };
  await say(parts, activity, { say: sentence }, '');
  return { status: 200 };
}
