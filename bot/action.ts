import type { z } from 'zod';
import type { Card } from '../cards/card.ts';
import type { Notice, Role, Table } from '../storage/documents.ts';
import type { Day } from './deadlines/day.ts';
import type { Decision, Fact, Problems } from './decision.ts';
import type { Found } from './found.ts';

/** Who presses, as this table knows them now; `roles` is empty for a stranger. The bot itself is `system`. */
export type Actor = {
  readonly id: string;
  readonly tenant: string;
  readonly mri: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly organisation: string;
  readonly system: boolean;
};

/** Where a press came from. `card` names the message in the own chat that bears the button, so that it can change later. */
export type Surface =
  | { readonly kind: 'dialog' | 'channel' }
  | { readonly kind: 'chat'; readonly card?: { readonly conversationId: string; readonly activityId: string } };

/** Everything from outside that a decision may use: the clock, the one who asks, the table and one fresh id. */
export type Context = {
  readonly now: Date;
  readonly today: Day;
  readonly actor: Actor;
  readonly table: Table;
  readonly surface: Surface;
  readonly freshId: string;
  /** Was this id made for this person? What a form creates bears such an id, so nobody can fill in somebody else's. */
  readonly isMine: (id: string) => boolean;
};

/** What a person typed in a form that was refused: shown again, with the sentence above each input. */
export type Echo = {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Problems;
  readonly remark?: string;
};

/** What an action works on: the name of a loader in `found.ts`. */
export type On = keyof Found;

/** One thing a person (or the system) can do. One file, one value; the table of contents is `actions.ts`. */
export type Action<O extends On = On, D extends z.ZodType = z.ZodType> = {
  readonly verb: string;
  readonly on: O;
  readonly data: D;
  /** Whether this person may, asked at the press and never when the card was drawn (permissions.md). */
  readonly allow: (actor: Actor, found: Found[O]) => boolean;
  /** The refusal that says who can. */
  readonly otherwise:
    | 'not-allowed-chair'
    | 'not-allowed-submit'
    | 'not-allowed-case'
    | 'not-allowed-member'
    | 'not-allowed-volunteer'
    | 'not-allowed-regisseur'
    | 'not-allowed-unsigned';
  /** An errand that decides nothing: it leaves no fact in the audit trail, and doing it twice is harmless by itself. */
  readonly silent?: true;
  /** The view that is shown again, with what was typed, when the input is refused. */
  readonly form?: string;
  readonly decide: (found: Found[O], data: z.output<D>, context: Context) => Decision;
};

/** One thing a person can ask to see. `seen` views leave a fact in the audit trail each time. */
export type View<O extends On = On, D extends z.ZodType = z.ZodType> = Omit<Action<O, D>, 'decide' | 'form'> & {
  readonly title: string;
  readonly seen?: (found: Found[O], context: Context) => string | Fact | undefined;
  readonly show: (found: Found[O], data: z.output<D>, context: Context, echo: Echo) => Card;
  /** The form with what was typed, drawn without the store, for when the store does not answer: nothing typed is lost. */
  readonly unsaved?: (data: Readonly<Record<string, unknown>>, echo: Echo) => Card | undefined;
};

/** One kind of message that leaves by itself: still wanted? then drawn from what holds at that moment. */
export type Topic<O extends On = On> = {
  readonly topic: string;
  readonly on: O;
  readonly wanted: (found: Found[O], notice: Notice, context: Context) => boolean;
  readonly draw: (found: Found[O], notice: Notice, context: Context) => Message;
  /** The line that stands in a digest once this is no longer wanted: what was answered, by whom, when. */
  readonly done?: (found: Found[O], notice: Notice, context: Context) => string;
};

/** A message as it leaves: one card, and the neutral line that phones show as a preview (never personal data). */
export type Message = { readonly card: Card; readonly summary: string };

/** Any action, view or topic, whatever it works on: how the tables of contents hold them. */
// biome-ignore lint/suspicious/noExplicitAny: a list of actions on different things has no narrower common type
export type AnyAction = Action<any, any>;
/** Any view, whatever it works on. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyView = View<any, any>;
/** Any topic, whatever it works on. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyTopic = Topic<any>;

/** An action, with the types of what it works on and of its input kept. */
export function defineAction<const V extends string, O extends On, D extends z.ZodType>(
  action: Action<O, D> & { readonly verb: V },
): Action<O, D> & { readonly verb: V } {
  return action;
}

/** A view, with its types kept. */
export function defineView<const V extends string, O extends On, D extends z.ZodType>(
  view: View<O, D> & { readonly verb: V },
): View<O, D> & { readonly verb: V } {
  return view;
}

/** A topic of messages, with its types kept. */
export function defineTopic<O extends On>(topic: Topic<O>): Topic<O> {
  return topic;
}
