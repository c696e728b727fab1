import type { Notice, Table } from '../../storage/documents.ts';
import type { Session } from '../../storage/records.ts';
import type { Actor, AnyTopic, Context, Message } from '../action.ts';
import type { Clock } from '../clock.ts';
import { type Found, loaders, type Ports } from '../found.ts';
import { contextOf } from '../prepare.ts';

type Drawing = { readonly ports: Ports; readonly clock: Clock };

/** Whom a notice is for, as the table knows that person now, and what its topic may know of the outside. */
export async function recipientOf(parts: Drawing, session: Session, table: Table, { to }: Notice) {
  const person = 'person' in to ? to.person : undefined;
  const recipient = person ? await session.get('member', `member:${person}`) : undefined;
  const { tenant } = table;
  const base = { id: 'system', tenant, mri: '', name: '', roles: [], organisation: '', system: true };
  const actor: Actor = recipient
    ? {
        ...base,
        id: recipient.person,
        mri: recipient.mri,
        name: recipient.name,
        roles: recipient.roles,
        organisation: recipient.organisation,
        system: false,
      }
    : base;
  return { recipient, context: contextOf(parts.clock, table, actor, { kind: 'chat' }) };
}

/** The message as it must be now; undefined when it is not wanted any more. */
export async function drawn(
  parts: Drawing,
  topics: ReadonlyMap<string, AnyTopic>,
  session: Session,
  notice: Notice,
  context: Context,
): Promise<Message | undefined> {
  const topic = topics.get(notice.topic);
  if (!topic) throw new Error(`no topic ${notice.topic}`);
  const loading = {
    session,
    ports: parts.ports,
    actor: context.actor,
    table: context.table,
    today: context.today,
    data: notice.about,
  };
  const found = await loaders[topic.on as keyof Found](loading);
  return topic.wanted(found, notice, context) ? topic.draw(found, notice, context) : undefined;
}
