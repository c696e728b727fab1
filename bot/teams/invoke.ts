import { refusals } from '../../cards/sentences.ts';
import type { Surface } from '../action.ts';
import { showDigest } from '../deadlines/tell-digest.ts';
import type { Reply } from '../request.ts';
import { isPersonal, type TeamsActivity } from './activity.ts';
import { cardAnswer, dialogAnswer, type InvokeAnswer } from './answers.ts';
import { ask, type TurnParts } from './ask.ts';
import { requestOfCommand } from './doors.ts';
import { askedBy, asRecord } from './sender.ts';

type Press = { readonly verb: string; readonly data: Record<string, unknown>; readonly shown: 'dialog' | 'card' };

/** Answers a press: opens a dialog, goes on in it, or changes the card that was pressed. */
export async function answerInvoke(parts: TurnParts, activity: TeamsActivity): Promise<InvokeAnswer> {
  const press = pressIn(activity);
  if (!press) return { status: 501 };
  const { verb, shown } = press;
  const { t, d, p, s, ...given } = press.data;
  const data = typeof d === 'string' ? ofSection(given, String(s)) : given;
  const surface: Surface = shown === 'dialog' ? { kind: 'dialog' } : cardSurface(activity);
  const answer = (reply: Reply, table: string) =>
    shown === 'dialog' ? dialogAnswer(reply, table) : cardAnswer(reply, table, surface.kind === 'chat');
  const found = await parts.tables.find(activity, typeof t === 'string' ? t : undefined);
  if ('none' in found) return answer({ say: refusals[found.none], refused: found.none }, '');
  if ('choose' in found) return answer({ card: found.choose(verb, data), title: 'Actietafel' }, '');
  const request = { ...askedBy(activity), verb, data, table: found.table, surface };
  const reply = await ask(parts, request);
  if (shown === 'dialog' || typeof d !== 'string' || 'card' in reply || reply.refused)
    return answer(reply, found.table);
  // Pressed within a digest: the digest is shown again, with this section answered.
  const digest = await ask(parts, { ...request, verb: showDigest.verb, data: { digest: d, page: p ?? 1 } });
  return answer('card' in digest ? digest : reply, found.table);
}

/** Which button was pressed, from the four invokes that Teams has for it; undefined for an invoke that is not ours. */
function pressIn({ name, value }: TeamsActivity): Press | undefined {
  const given = asRecord(value);
  if (name === 'composeExtension/fetchTask') {
    const asked = requestOfCommand({ name: String(given.commandId ?? ''), rest: '' }, 'dialog');
    return { verb: asked?.verb ?? '', data: { ...asked?.data }, shown: 'dialog' };
  }
  if (name === 'task/fetch' || name === 'task/submit' || name === 'composeExtension/submitAction') {
    const { verb, msteams: _, ...data } = asRecord(given.data);
    return { verb: String(verb ?? ''), data, shown: 'dialog' };
  }
  if (name === 'adaptiveCard/action') {
    const action = asRecord(given.action);
    const { verb: _, msteams: __, ...data } = asRecord(action.data);
    return { verb: String(action.verb ?? ''), data, shown: 'card' };
  }
  return undefined;
}

function cardSurface(activity: TeamsActivity): Surface {
  if (!isPersonal(activity)) return { kind: 'channel' };
  const { replyToId, conversation } = activity;
  // It becomes part of the key of a notice.
  if (!replyToId || !/^[\w.:-]{1,100}$/.test(replyToId)) return { kind: 'chat' };
  return { kind: 'chat', card: { conversationId: conversation.id, activityId: replyToId } };
}

/** Of a press within a digest only what was filled in in its own section, under the names that the section gave. */
function ofSection(given: Record<string, unknown>, section: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const [, at, own] = /^(\d+)~(.*)$/.exec(name) ?? [];
      if (at === undefined || own === undefined) return [[name, value]];
      return at === section ? [[own, value]] : [];
    }),
  );
}
