import type { Table } from '../../storage/documents.ts';
import type { Records } from '../../storage/records.ts';
import type { Message } from '../action.ts';
import type { Ports } from '../found.ts';
import { type Delivery, failed } from '../outbox/delivery.ts';
import type { Sender } from '../outbox/dispatcher.ts';
import { attachment } from './answers.ts';
import { type Connector, failureOf, succeeded } from './connector.ts';
import { fitCard } from './fit.ts';
import { rosterOf } from './roster.ts';

/** Where a reply to a message goes: the conversation, the message it answers, and the person when only that one may see it. */
export type ReplyPlace = {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly onlyFor?: { readonly mri: string; readonly name: string };
};

/** Everything the bot says to Teams by itself: channel posts, chats, updates in place, replies, and the roster. */
export interface Messenger extends Sender {
  reply(place: ReplyPlace, activity: object): Promise<Delivery>;
  /** Sends to a person's own chat, made when it is not there yet. */
  toChat(
    tenant: string,
    serviceUrl: string,
    person: { readonly person: string; readonly mri: string },
    activity: object,
  ): Promise<Delivery>;
  roster: Ports['roster'];
  /** Keeps where a person's own chat is, as last seen; does nothing when it is known already. */
  remember(tenant: string, person: string, conversationId: string, serviceUrl: string): Promise<void>;
}

/** A message as Teams takes it: one card, a neutral preview, and an alert in the feed of the one it is for. */
export function activityOf({ card, summary }: Message, table: string, alert: boolean): object {
  return {
    type: 'message',
    summary,
    attachments: [attachment(fitCard(card, 'message', table))],
    ...(alert ? { channelData: { notification: { alert: true } } } : {}),
  };
}

/**
 * Makes the messenger. `botId` is the bot's own id in Teams (`28:<app id>`). Answers to people go by `connector`; what
 * leaves by itself goes by `outgoing`, which may keep it back a moment.
 */
export function makeMessenger(
  connector: Connector,
  records: Records,
  botId: string,
  outgoing: Connector = connector,
): Messenger {
  const known = new Map<string, string>();
  const post = async (
    by: Connector,
    serviceUrl: string,
    conversationId: string,
    activity: object,
    query = '',
  ): Promise<Delivery> => {
    const path = `v3/conversations/${encodeURIComponent(conversationId)}/activities${query}`;
    const answer = await by.call('POST', serviceUrl, path, activity);
    if (!succeeded(answer)) return failed(failureOf(answer));
    return { outcome: 'sent', posted: { conversationId, activityId: String(answer.body.id ?? '') } };
  };

  async function toChannel(table: Table, activity: object): Promise<Delivery> {
    const body = {
      isGroup: true,
      bot: { id: botId },
      tenantId: table.tenant,
      channelData: { channel: { id: table.channel }, tenant: { id: table.tenant } },
      activity,
    };
    const answer = await outgoing.call('POST', table.serviceUrl, 'v3/conversations', body);
    if (!succeeded(answer)) return failed(failureOf(answer));
    return {
      outcome: 'sent',
      posted: { conversationId: String(answer.body.id ?? ''), activityId: String(answer.body.activityId ?? '') },
    };
  }

  async function toChat(by: Connector, ...[tenant, serviceUrl, person, activity]: Parameters<Messenger['toChat']>) {
    const place = await chatOf(by, tenant, serviceUrl, person);
    if ('outcome' in place) return place;
    const delivery = await post(by, place.serviceUrl, place.conversationId, activity);
    if (delivery.outcome !== 'refused' || !delivery.why.includes('ConversationNotFound')) return delivery;
    await forgetChat(tenant, person.person);
    const anew = await chatOf(by, tenant, serviceUrl, person);
    return 'outcome' in anew ? anew : post(by, anew.serviceUrl, anew.conversationId, activity);
  }

  /** A chat that Teams does not know any more is asked for anew. */
  async function forgetChat(tenant: string, person: string): Promise<void> {
    known.delete(`${tenant}:${person}`);
    const session = records.session(`tenant:${tenant}`);
    const kept = await session.get('conversation', `conversation:${person}`);
    if (kept) await session.commit([{ remove: kept.id }]);
  }

  async function chatOf(
    by: Connector,
    tenant: string,
    serviceUrl: string,
    { person, mri }: { person: string; mri: string },
  ): Promise<Exclude<Delivery, { outcome: 'sent' }> | { conversationId: string; serviceUrl: string }> {
    const kept = await records.session(`tenant:${tenant}`).get('conversation', `conversation:${person}`);
    if (kept) return kept;
    const body = {
      isGroup: false,
      bot: { id: botId },
      members: [{ id: mri }],
      tenantId: tenant,
      channelData: { tenant: { id: tenant } },
    };
    const answer = await by.call('POST', serviceUrl, 'v3/conversations', body);
    if (!succeeded(answer)) {
      const failure = failed(failureOf(answer));
      // Asking for a chat twice gives the same chat, so an unclear answer here is no reason to give up.
      return failure.outcome === 'uncertain' ? { outcome: 'later', why: failure.why } : failure;
    }
    const conversationId = String(answer.body.id ?? '');
    await remember(tenant, person, conversationId, serviceUrl);
    return { conversationId, serviceUrl };
  }

  async function remember(tenant: string, person: string, conversationId: string, serviceUrl: string): Promise<void> {
    const key = `${tenant}:${person}`;
    const place = `${conversationId} ${serviceUrl}`;
    if (known.get(key) === place) return;
    const session = records.session(`tenant:${tenant}`);
    const id = `conversation:${person}`;
    const kept = await session.get('conversation', id);
    const same = kept?.conversationId === conversationId && kept.serviceUrl === serviceUrl;
    if (!same) await session.commit([{ write: { kind: 'conversation', id, person, conversationId, serviceUrl } }]);
    known.set(key, place);
  }

  return {
    remember,
    toChat: (...chat) => toChat(connector, ...chat),
    roster: (table) => rosterOf(connector, table),
    async send(table, to, posted, message, recipient) {
      const activity = activityOf(message, table.tableId, !posted && !('channel' in to) && !('card' in to));
      const place = posted ?? ('card' in to ? to.card : undefined);
      if (place) {
        const changed = await update(outgoing, table.serviceUrl, place, activity);
        // Teams now and then loses a message (404): what stood there is posted anew.
        if (changed.outcome !== 'refused' || !changed.why.startsWith('404') || 'card' in to) return changed;
      }
      if ('channel' in to) return toChannel(table, activity);
      if (!recipient) return { outcome: 'refused', why: 'not-a-member' };
      return toChat(outgoing, table.tenant, table.serviceUrl, recipient, activity);
    },
    reply({ serviceUrl, conversationId, onlyFor }, activity) {
      if (!onlyFor) return post(connector, serviceUrl, conversationId, activity);
      const recipient = { id: onlyFor.mri, name: onlyFor.name };
      return post(connector, serviceUrl, conversationId, { ...activity, recipient }, '?isTargetedActivity=true');
    },
  };
}

async function update(
  connector: Connector,
  serviceUrl: string,
  posted: { conversationId: string; activityId: string },
  activity: object,
): Promise<Delivery> {
  const { conversationId, activityId } = posted;
  const path = `v3/conversations/${encodeURIComponent(conversationId)}/activities/${encodeURIComponent(activityId)}`;
  const answer = await connector.call('PUT', serviceUrl, path, { ...activity, id: activityId });
  if (succeeded(answer)) return { outcome: 'sent', posted };
  const failure = failed(failureOf(answer));
  // Changing a card to the same content twice does no harm, so an unclear answer is simply tried again.
  return failure.outcome === 'uncertain' ? { outcome: 'later', why: failure.why } : failure;
}
