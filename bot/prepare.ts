import type { z } from 'zod';
import type { Documents, Notice, Table } from '../storage/documents.ts';
import type { Records, Session } from '../storage/records.ts';
import type { Actor, AnyAction, AnyView, Context, On, Surface } from './action.ts';
import type { Clock } from './clock.ts';
import { dayIn } from './deadlines/day.ts';
import type { Promised } from './decision.ts';
import { type Found, loaders, type Ports } from './found.ts';
import { freshIdFor, isIdOf } from './ids.ts';
import type { Refusal } from './refusals.ts';
import type { Request, Sender } from './request.ts';

/** What every command needs of the outside. */
export type World = { readonly records: Records; readonly ports: Ports; readonly clock: Clock };

/** Everything that a decision or a view is given, or why it is not asked at all. */
export type Prepared =
  | { readonly context: Context; readonly found: never; readonly data: never }
  | { readonly refused: Refusal };

/** Everything before a decision: the table, who asks, the input, what it is about, and whether this person may. */
export async function prepare(
  { records: _, ports, clock }: World,
  session: Session,
  asked: AnyAction | AnyView,
  request: Request,
): Promise<Prepared> {
  const table = await session.get('table', 'table');
  if (!table && asked.on !== 'installation') return { refused: 'no-table' };
  const actor = await actorOf(session, request.sender);
  const context = contextOf(clock, table, actor, request.surface);
  const parsed = (asked.data as z.ZodType).safeParse(request.data);
  const data = parsed.success ? (parsed.data as Record<string, unknown>) : {};
  const found = (await loaders[asked.on as On]({
    session,
    ports,
    actor,
    table,
    today: context.today,
    data,
  })) as Found[On];
  if (!asked.allow(actor, found)) {
    await session.commit(
      [],
      auditFact(request, context, { what: asked.verb, refused: asked.otherwise, ...caseIn(found) }),
    );
    return { refused: actor.roles.length > 0 ? asked.otherwise : 'not-a-member' };
  }
  return parsed.success ? { context, found: found as never, data: data as never } : { refused: 'bad-input' };
}

/** Which case a refused press was about: known to the audit trail, never to the one who pressed. */
function caseIn(found: Found[On]): { caseId?: string } {
  return 'case' in found && found.case ? { caseId: found.case.caseId } : {};
}

/** What a decision may know of the outside at this moment. */
export function contextOf(clock: Clock, table: Table | undefined, actor: Actor, surface: Surface): Context {
  const now = clock.now();
  return {
    now,
    today: dayIn(now),
    actor,
    surface,
    // Only installing a table has none yet, and its decision reads what it found instead.
    table: table as Table,
    freshId: freshIdFor(actor.id),
    isMine: (id) => isIdOf(actor.id, id),
  };
}

/** How long changes of a card that stands already are gathered, so that many in a second become one update. */
const GATHERED = 1_000;

/** The notices of a decision as documents: made once; a standing card with the same key is drawn again. */
export async function promise(session: Session, promised: readonly Promised[], { now }: Context): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const { key, topic, to, about, notBefore, standing, digest } of promised) {
    const id = `notice:${key}`;
    const before = await session.get('notice', id);
    if (before && !standing) continue;
    const posted = before?.posted ? { posted: before.posted } : {};
    const soonest = now.getTime() + (standing && before?.posted ? GATHERED : 0);
    const dueAt = new Date(Math.max(notBefore.getTime(), soonest)).toISOString();
    notices.push({
      kind: 'notice',
      id,
      topic,
      status: 'waiting',
      to,
      about,
      dueAt,
      attempt: 0,
      ...posted,
      ...(digest ? { digest } : {}),
      ...(about.case && about.stage ? { caseId: about.case } : {}),
    });
  }
  return notices;
}

/** A fact for the audit trail: who did what, when, and which fields, never the values. */
export function auditFact(
  { commandId }: Pick<Request, 'commandId'>,
  { actor, now }: Context,
  fact: { what: string; caseId?: string; meeting?: string; fields?: readonly string[]; refused?: string },
): Documents['audit'] {
  const { fields, ...rest } = fact;
  const named = fields ? { fields: [...fields] } : {};
  return { kind: 'audit', id: `audit:${commandId}`, by: actor.id, at: now.toISOString(), ...rest, ...named };
}

async function actorOf(session: Session, { id, tenant, mri, name, system = false }: Sender): Promise<Actor> {
  const member = system || !id ? undefined : await session.get('member', `member:${id}`);
  const roles = member?.status === 'member' ? member.roles : [];
  return { id, tenant, mri, name, roles, organisation: member?.organisation ?? '', system };
}
