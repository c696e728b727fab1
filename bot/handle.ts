import type { z } from 'zod';
import type { Card } from '../cards/card.ts';
import { refusals, speak } from '../cards/sentences.ts';
import type { Documents, Notice, Table } from '../storage/documents.ts';
import type { Records, Session } from '../storage/records.ts';
import type { Action, Actor, AnyAction, AnyView, Context, Echo, On, Surface } from './action.ts';
import { ACTIONS } from './actions.ts';
import type { Clock } from './clock.ts';
import { dayIn } from './deadlines/day.ts';
import type { Accepted, Next, Problems, Promised } from './decision.ts';
import { type Found, loaders, type Ports } from './found.ts';
import { freshIdFor, isIdOf } from './ids.ts';
import type { Refusal } from './refusals.ts';
import { VIEWS } from './views.ts';

/** Who sends something, as the platform hands it over in a verified activity. */
export type Sender = {
  readonly tenant: string;
  readonly id: string;
  readonly mri: string;
  readonly name: string;
  readonly system?: boolean;
};

/** The bot itself, when something happens in Teams or a moment comes. */
export function systemSender(tenant: string): Sender {
  return { tenant, id: 'system', mri: '', name: '', system: true };
}

/** One press, command or errand: what is asked, by whom, at which table. The same `commandId` is carried out once. */
export type Request = {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly table: string;
  readonly sender: Sender;
  readonly surface: Surface;
  readonly commandId: string;
};

/** What the one who pressed gets to see: a card with the title of its dialog, or one sentence. */
export type Reply =
  | { readonly card: Card; readonly title: string }
  | { readonly say: string; readonly refused?: Refusal };

/** The one way in: every button, command and errand comes through here. */
export interface Handler {
  handle(request: Request): Promise<Reply>;
}

type Parts = {
  readonly records: Records;
  readonly ports: Ports;
  readonly clock: Clock;
  /** Called right after a commit with the notices that may leave now. */
  readonly afterCommit: (table: string, noticeIds: readonly string[]) => void;
};

const NO_ECHO: Echo = { typed: {}, problems: {} };
/** How often a command is decided again when others were first; each time at least one of them got through. */
const TRIES = 40;

/** Makes the handler on a store, a clock and the world outside. */
export function makeHandler(parts: Parts): Handler {
  const actions = new Map(ACTIONS.map((action) => [action.verb, action]));
  const views = new Map(VIEWS.map((view) => [view.verb, view]));
  const turns = new Map<string, Promise<unknown>>();

  return {
    async handle(request) {
      const view = views.get(request.verb);
      if (view) return show(parts, view, request, request.data, NO_ECHO);
      const action = actions.get(request.verb);
      if (!action) return refusal('old-button');
      return inTurn(turns, request.table, () => act(parts, views, action, request));
    },
  };
}

type Views = ReadonlyMap<string, AnyView>;

async function act(parts: Parts, views: Views, action: AnyAction, request: Request): Promise<Reply> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const session = parts.records.session(request.table);
    const ready = await prepare(parts, session, action, request);
    if ('refused' in ready) return ready.reply;
    const { context, found, data } = ready;
    const decision = action.decide(found, data, context);
    if (decision.answer === 'refused')
      return refusedReply(parts, views, action, request, decision.refusal, decision.problems);
    if (decision.answer === 'unchanged') return follow(parts, views, request, decision.next);
    const notices = await promise(session, decision.notices, context);
    const mark = auditFact(request, context, { ...decision.fact, what: action.verb });
    const committed = await session.commit([...decision.changes, ...notices.map((write) => ({ write }))], mark);
    if (committed.ok) return afterwards(parts, views, request, decision, notices, context);
    if (committed.reason === 'stale' || committed.reason === 'exists' || committed.reason === 'missing') continue;
    return refusedReply(parts, views, action, request, 'not-saved', {});
  }
  return refusal('busy');
}

async function afterwards(
  parts: Parts,
  views: Views,
  request: Request,
  { next, forget }: Accepted,
  notices: readonly Notice[],
  { now }: Context,
): Promise<Reply> {
  if (forget) await parts.records.forget(request.table, forget);
  const due = notices.filter(({ dueAt }) => dueAt !== undefined && dueAt <= now.toISOString());
  parts.afterCommit(
    request.table,
    due.map(({ id }) => id),
  );
  return follow(parts, views, request, next);
}

async function follow(parts: Parts, views: Views, request: Request, next: Next): Promise<Reply> {
  if ('say' in next) return { say: speak(next.say) };
  const view = views.get(next.view);
  if (!view) throw new Error(`no view ${next.view}`);
  return show(parts, view, request, next.data, next.remark ? { ...NO_ECHO, remark: speak(next.remark) } : NO_ECHO);
}

async function show(parts: Parts, view: AnyView, request: Request, data: Request['data'], echo: Echo): Promise<Reply> {
  const session = parts.records.session(request.table);
  const ready = await prepare(parts, session, view, { ...request, data });
  if ('refused' in ready) return ready.reply;
  const seen = view.seen?.(ready.found);
  if (seen !== undefined) {
    const fact = auditFact({ ...request, commandId: `${request.commandId}:${view.verb}` }, ready.context, {
      what: view.verb,
      caseId: seen,
    });
    const committed = await session.commit([], fact);
    if (!committed.ok) return refusal('not-saved');
  }
  return { card: view.show(ready.found, ready.data, ready.context, echo), title: view.title };
}

type Ready = { readonly context: Context; readonly found: never; readonly data: never };
type NotReady = { readonly refused: true; readonly reply: Reply };

/** Everything before a decision: the table, who asks, the input, what it is about, and whether this person may. */
async function prepare(
  parts: Parts,
  session: Session,
  asked: AnyAction | AnyView,
  request: Request,
): Promise<Ready | NotReady> {
  const table = await session.get('table', 'table');
  if (!table && asked.on !== 'installation') return not('no-table');
  const actor = await actorOf(session, request.sender);
  const context = contextOf(parts.clock, table, actor, request.surface);
  const parsed = (asked.data as z.ZodType).safeParse(request.data);
  const data = parsed.success ? (parsed.data as Record<string, unknown>) : {};
  const loading = { session, ports: parts.ports, actor, table, today: context.today, data };
  const found = (await loaders[asked.on as On](loading)) as Found[On];
  if (!asked.allow(actor, found)) {
    await session.commit([], auditFact(request, context, { what: asked.verb, refused: asked.otherwise }));
    return not(actor.roles.length > 0 ? asked.otherwise : 'not-a-member');
  }
  if (!parsed.success) return not('bad-input');
  return { context, found: found as never, data: data as never };
}

function not(why: Refusal): NotReady {
  return { refused: true, reply: refusal(why) };
}

/** A refusal of a form shows the form again, with what was typed and the sentences; any other is one sentence. */
async function refusedReply(
  parts: Parts,
  views: Views,
  { form }: Pick<Action, 'form'>,
  request: Request,
  why: Refusal,
  problems: Problems,
): Promise<Reply> {
  const view = form ? views.get(form) : undefined;
  if (!view) return refusal(why);
  const typed = Object.fromEntries(
    Object.entries(request.data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return show(parts, view, request, request.data, { typed, problems, remark: refusals[why] });
}

function refusal(why: Refusal): Reply {
  return { say: refusals[why], refused: why };
}

/** The notices of a decision as documents: made once; a standing card with the same key is drawn again. */
async function promise(session: Session, promised: readonly Promised[], { now }: Context): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const { key, topic, to, about, notBefore, standing } of promised) {
    const id = `notice:${key}`;
    const before = await session.get('notice', id);
    if (before && !standing) continue;
    const posted = before?.posted ? { posted: before.posted } : {};
    const dueAt = (notBefore > now ? notBefore : now).toISOString();
    notices.push({ kind: 'notice', id, topic, status: 'waiting', to, about, dueAt, attempt: 0, ...posted });
  }
  return notices;
}

function auditFact(
  { commandId }: Request,
  { actor, now }: Context,
  fact: { what: string; caseId?: string; fields?: readonly string[]; refused?: string },
): Documents['audit'] {
  const { fields, ...rest } = fact;
  return {
    kind: 'audit',
    id: `audit:${commandId}`,
    by: actor.id,
    at: now.toISOString(),
    ...rest,
    ...(fields ? { fields: [...fields] } : {}),
  };
}

async function actorOf(session: Session, { id, tenant, mri, name, system = false }: Sender): Promise<Actor> {
  const member = system ? undefined : await session.get('member', `member:${id}`);
  const roles = member?.status === 'member' ? member.roles : [];
  return { id, tenant, mri, name, roles, organisation: member?.organisation ?? '', system };
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

/** Commands at one table one after the other: two presses in the same second do not have to decide twice. */
async function inTurn<T>(turns: Map<string, Promise<unknown>>, table: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(table) ?? Promise.resolve();
  const mine = before.then(work, work);
  turns.set(table, mine);
  try {
    return await mine;
  } finally {
    if (turns.get(table) === mine) turns.delete(table);
  }
}
