import { refusals, speak } from '../cards/sentences.ts';
import { KeyDestroyed } from '../storage/cipher.ts';
import type { Notice } from '../storage/documents.ts';
import { StoreUnavailable } from '../storage/store.ts';
import type { AnyAction, AnyView, Context, Echo } from './action.ts';
import { ACTIONS } from './actions.ts';
import { rightsCheck } from './cases/check-rights.ts';
import { consequencesOf } from './deadlines/consequences.ts';
import type { Accepted, Alarm, Next, Problems } from './decision.ts';
import { auditFact, prepare, promise, type World } from './prepare.ts';
import type { Refusal } from './refusals.ts';
import type { Reply, Request } from './request.ts';
import { VIEWS } from './views.ts';

/** The one way in: every button, command and errand comes through here. */
export interface Handler {
  handle(request: Request): Promise<Reply>;
  /** Is this the verb of an action or view? What is not may be anybody's text. */
  knows(verb: string): boolean;
}

type Parts = World & {
  /** Called right after a commit with the notices that may leave now. */
  readonly afterCommit: (table: string, noticeIds: readonly string[]) => void;
  /** Called when a decision found what must never be. */
  readonly alarm?: (table: string, alarm: Alarm) => void;
};

const NO_ECHO: Echo = { typed: {}, problems: {} };
/** How often a command is decided again when others were first; each time at least one of them got through. */
const TRIES = 40;

const actions = new Map(ACTIONS.map((action) => [action.verb, action]));
const views = new Map(VIEWS.map((view) => [view.verb, view]));

/** Makes the handler on a store, a clock and the world outside. */
export function makeHandler(parts: Parts): Handler {
  const turns = new Map<string, Promise<unknown>>();
  return {
    knows: (verb) => actions.has(verb) || views.has(verb),
    async handle(request) {
      const action = actions.get(request.verb);
      const view = views.get(request.verb);
      try {
        if (view) return await show(parts, view, request, request.data, NO_ECHO);
        if (action) return await inTurn(turns, request.table, () => act(parts, action, request));
        return refusal('old-button');
      } catch (error) {
        if (error instanceof StoreUnavailable) return notSaved(action, request);
        // An old form whose draft was thrown away, key and all.
        if (error instanceof KeyDestroyed) return refusal('draft-gone');
        throw error;
      }
    },
  };
}

async function act(parts: Parts, action: AnyAction, request: Request): Promise<Reply> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const session = parts.records.session(request.table);
    const ready = await prepare(parts, session, action, request);
    if ('refused' in ready) return refusal(ready.refused);
    const { context, found, data } = ready;
    const decision = action.decide(found, data, context);
    if (decision.answer === 'refused') return refused(parts, action, request, decision.refusal, decision.problems);
    if (decision.answer === 'unchanged') return follow(parts, request, decision.next);
    const promised = [
      ...decision.notices,
      ...rightsCheck(decision.changes, context.now),
      ...(await consequencesOf(session, decision.changes, context)),
    ];
    const notices = await promise(session, promised, context);
    const mark = action.silent ? undefined : auditFact(request, context, { ...decision.fact, what: action.verb });
    const committed = await session.commit([...decision.changes, ...notices.map((write) => ({ write }))], mark);
    if (committed.ok) return afterwards(parts, request, decision, notices, context);
    if (!['stale', 'exists', 'missing'].includes(committed.reason)) return notSaved(action, request);
  }
  return refusal('busy');
}

async function afterwards(
  parts: Parts,
  request: Request,
  { next, forget, alarm }: Accepted,
  notices: readonly Notice[],
  { now }: Context,
): Promise<Reply> {
  if (forget) await parts.records.forget(request.table, forget);
  if (alarm) parts.alarm?.(request.table, alarm);
  const due = notices.filter(({ dueAt }) => dueAt !== undefined && dueAt <= now.toISOString());
  parts.afterCommit(
    request.table,
    due.map(({ id }) => id),
  );
  return follow(parts, request, next);
}

async function follow(parts: Parts, request: Request, next: Next): Promise<Reply> {
  if ('say' in next) return { say: speak(next.say) };
  const view = views.get(next.view);
  if (!view) throw new Error(`no view ${next.view}`);
  return show(parts, view, request, next.data, next.remark ? { ...NO_ECHO, remark: speak(next.remark) } : NO_ECHO);
}

async function show(parts: Parts, view: AnyView, request: Request, data: Request['data'], echo: Echo): Promise<Reply> {
  const session = parts.records.session(request.table);
  const ready = await prepare(parts, session, view, { ...request, data });
  if ('refused' in ready) return refusal(ready.refused);
  const seen = view.seen?.(ready.found, ready.context);
  if (seen !== undefined) {
    const id = { commandId: `${request.commandId}:${view.verb}` };
    const about = typeof seen === 'string' ? { caseId: seen } : seen;
    const committed = await session.commit([], auditFact(id, ready.context, { what: view.verb, ...about }));
    if (!committed.ok) return refusal('not-saved');
  }
  return { card: view.show(ready.found, ready.data, ready.context, echo), title: view.title };
}

/** The refusals that a person can mend in the form itself. */
const MENDABLE: ReadonlySet<Refusal> = new Set<Refusal>(['form-problems', 'last-chair', 'roster-unavailable']);

/** A refusal that can be mended shows the form again, with what was typed and the sentences; any other is one sentence. */
async function refused(
  parts: Parts,
  action: AnyAction,
  request: Request,
  why: Refusal,
  problems: Problems,
): Promise<Reply> {
  const view = MENDABLE.has(why) ? formOf(action) : undefined;
  if (!view) return refusal(why);
  return show(parts, view, request, request.data, { typed: typedIn(request), problems, remark: refusals[why] });
}

/** The store did not take it: the form stands as it was typed, so that pressing again is all there is to do. */
function notSaved(action: AnyAction | undefined, request: Request): Reply {
  const view = action && formOf(action);
  const card = view?.unsaved?.(request.data, { typed: typedIn(request), problems: {}, remark: refusals['not-saved'] });
  return card && view ? { card, title: view.title } : refusal('not-saved');
}

function formOf({ form }: AnyAction): AnyView | undefined {
  return form === undefined ? undefined : views.get(form);
}

function typedIn({ data }: Request): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function refusal(why: Refusal): Reply {
  return { say: refusals[why], refused: why };
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
