import { type Activity, activityOf, clientInfo, invokeId, type Place, placeOfMessage } from './activities.ts';
import type { Delivery, Receipt } from './delivery.ts';
import type { Card, Message } from './messages.ts';
import type { Person } from './people.ts';
import type { World } from './world.ts';

/** What the client needs of Teams to pass on what a person does. */
export interface Line {
  world: World;
  delivery: Delivery;
  serviceUrl: string;
}

/** The door through which a dialog was opened; its buttons answer through the same door. */
export type DialogDoor =
  | { via: 'task'; place: Place; messageId?: string }
  | { via: 'extension'; place: Place; commandId: string };

/** What the client shows after a person did something. */
export type Outcome =
  | { kind: 'dialog'; title: string; card: Card; door: DialogDoor; width?: string | number; height?: string | number }
  | { kind: 'message'; message: string }
  | { kind: 'closed' }
  | { kind: 'card'; card: Card; messageId: string }
  | { kind: 'sent' }
  | { kind: 'link'; url: string }
  | { kind: 'error'; error: string };

/** A button of a card, as far as the client reads it. */
export interface CardAction {
  type: string;
  id?: string;
  title?: string;
  verb?: string;
  url?: string;
  data?: unknown;
}

/** What Teams shows when the bot does not answer, or answers with something Teams does not understand. */
export const unableToReach = 'Unable to reach app. Please try again.';

const theme = { theme: 'default' };

/** Passes a press on a message's card to the bot. */
export async function pressOnMessage(
  line: Line,
  person: Person,
  message: Message,
  action: CardAction,
  inputs: object,
): Promise<Outcome> {
  const data = { ...(typeof action.data === 'object' ? action.data : {}), ...inputs } as Record<string, unknown>;
  const place = placeOfMessage(message);
  if (action.type === 'Action.OpenUrl') return { kind: 'link', url: action.url ?? '' };
  if (action.type === 'Action.Execute') return execute(line, person, message, { ...action, data }, 'manual');
  const teams = data.msteams as { type?: string; text?: string; value?: unknown } | undefined;
  if (teams?.type === 'task/fetch') {
    const receipt = await invoke(line, person, place, 'task/fetch', { data, context: theme }, message.id);
    return taskOutcome(receipt, { via: 'task', place, messageId: message.id });
  }
  const said = teams?.type === 'imBack' || teams?.type === 'messageBack';
  const activity = activityOf(line.world, line.serviceUrl, person, place, {
    type: 'message',
    replyToId: message.id,
    ...(said ? { text: teams.text ?? String(teams.value ?? '') } : { value: data }),
  });
  const receipt = await line.delivery.send(activity);
  return isFine(receipt) ? { kind: 'sent' } : { kind: 'error', error: unableToReach };
}

/** Sends an Action.Execute (pressed, or `automatic` for a refresh) and shows the answer to this person alone. */
export async function execute(
  line: Line,
  person: Person,
  message: Message,
  action: CardAction,
  trigger: 'manual' | 'automatic',
): Promise<Outcome> {
  if (!action.verb) return { kind: 'error', error: unableToReach };
  const shown = { type: 'Action.Execute', title: action.title, id: action.id, verb: action.verb, data: action.data };
  const receipt = await invoke(
    line,
    person,
    placeOfMessage(message),
    'adaptiveCard/action',
    { action: shown, trigger },
    message.id,
  );
  const answer = receipt.body as { statusCode?: number; type?: string; value?: unknown } | undefined;
  if (!isFine(receipt) || answer?.statusCode !== 200) return { kind: 'error', error: unableToReach };
  if (answer.type === 'application/vnd.microsoft.activity.message')
    return { kind: 'message', message: String(answer.value ?? '') };
  if (answer.type !== 'application/vnd.microsoft.card.adaptive' || !isCard(answer.value))
    return { kind: 'error', error: unableToReach };
  line.world.showTo(message, person, answer.value);
  return { kind: 'card', card: answer.value, messageId: message.id };
}

/** Picks a message-extension command in the compose box. */
export async function openCommand(line: Line, person: Person, place: Place, commandId: string): Promise<Outcome> {
  const value = { commandId, commandContext: 'compose', context: theme };
  const receipt = await invoke(line, person, place, 'composeExtension/fetchTask', value);
  return taskOutcome(receipt, { via: 'extension', place, commandId });
}

/** Passes a press inside a dialog to the bot, through the door by which the dialog was opened. */
export async function pressInDialog(
  line: Line,
  person: Person,
  door: DialogDoor,
  action: CardAction,
  inputs: object,
): Promise<Outcome> {
  if (action.type === 'Action.OpenUrl') return { kind: 'link', url: action.url ?? '' };
  if (action.type !== 'Action.Submit') return { kind: 'error', error: `${action.type} does not work inside a dialog.` };
  const data = { ...(typeof action.data === 'object' ? action.data : {}), ...inputs };
  if (door.via === 'task') {
    return taskOutcome(
      await invoke(line, person, door.place, 'task/submit', { data, context: theme }, door.messageId),
      door,
    );
  }
  const value = { commandId: door.commandId, commandContext: 'compose', context: theme, data };
  return taskOutcome(await invoke(line, person, door.place, 'composeExtension/submitAction', value), door);
}

function invoke(
  line: Line,
  person: Person,
  place: Place,
  name: string,
  value: object,
  replyToId?: string,
): Promise<Receipt> {
  const base = activityOf(line.world, line.serviceUrl, person, place, {
    type: 'invoke',
    name,
    value,
    entities: [clientInfo],
    channelData: { source: { name: replyToId ? 'message' : 'compose' } },
    ...(replyToId ? { replyToId } : {}),
  });
  const activity: Activity = { ...base, id: invokeId(line.world) };
  return line.delivery.send(activity);
}

/** Reads an answer to task/* and composeExtension/*: the next dialog, a sentence, or nothing, which closes the dialog. */
function taskOutcome(receipt: Receipt, door: DialogDoor): Outcome {
  const error: Outcome = { kind: 'error', error: unableToReach };
  if (!isFine(receipt)) return error;
  const body = receipt.body as
    | { task?: { type?: string; value?: unknown }; composeExtension?: { type?: string; text?: string } }
    | undefined;
  const task = body?.task;
  if (body?.composeExtension?.type === 'message') return { kind: 'message', message: body.composeExtension.text ?? '' };
  if (!task) return { kind: 'closed' };
  if (task.type === 'message') return { kind: 'message', message: String(task.value ?? '') };
  const value = (task.value ?? {}) as {
    title?: string;
    card?: { contentType?: string; content?: unknown };
    width?: string;
    height?: string;
  };
  if (task.type !== 'continue' || value.card?.contentType !== 'application/vnd.microsoft.card.adaptive') return error;
  if (!isCard(value.card.content)) return error;
  const size = { ...(value.width ? { width: value.width } : {}), ...(value.height ? { height: value.height } : {}) };
  return { kind: 'dialog', title: value.title ?? '', card: value.card.content, door, ...size };
}

function isFine(receipt: Receipt): boolean {
  return receipt.status >= 200 && receipt.status < 300;
}

function isCard(value: unknown): value is Card {
  return typeof value === 'object' && value !== null && (value as Card).type === 'AdaptiveCard';
}
