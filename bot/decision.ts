import type { AnyDocument } from '../storage/documents.ts';
import type { Change } from '../storage/records.ts';
import type { Problem, Refusal } from './refusals.ts';
import type { Saying } from './sayings.ts';

/** What follows a press for the one who pressed: a view drawn afresh (with a remark above it), or one sentence. */
export type Next =
  | { readonly view: string; readonly data: Readonly<Record<string, unknown>>; readonly remark?: Saying }
  | { readonly say: Saying };

/**
 * A promise to tell somebody something. The same key is made once; `standing` cards are drawn again in place each time
 * their key returns. Keys use `:` and hold ids only.
 */
export type Promised = {
  readonly key: string;
  readonly topic: string;
  readonly to:
    | { readonly channel: true }
    | { readonly person: string }
    | { readonly person: string; readonly card: { readonly conversationId: string; readonly activityId: string } }
    | { readonly system: true };
  readonly about: Readonly<Record<string, string>>;
  readonly notBefore: Date;
  readonly standing?: boolean;
  /** Planned for a morning: leaves as a section of that person's digest. */
  readonly digest?: boolean;
};

/** What the audit trail keeps of a change: the verb and time are added by `handle`. `fields` are names, never values. */
export type Fact = { readonly caseId?: string; readonly meeting?: string; readonly fields?: readonly string[] };

/** Everything that one accepted press changes, committed at once. */
export type Accepted = {
  readonly answer: 'accepted';
  readonly changes: readonly Change[];
  readonly notices: readonly Promised[];
  readonly fact: Fact;
  readonly next: Next;
  /** The draft or case whose key is destroyed after the commit. */
  readonly forget?: string;
  /** Something that should never be: goes to the log and the metrics, with how often. */
  readonly alarm?: Alarm;
};

/** What must never be, and how many times it was found: a term for which no reminder was made (process.md §9). */
export type Alarm = { readonly what: 'term-without-reminder'; readonly count: number };
/** Nothing changes: it was so already. The one who pressed hears how it stands. */
export type Unchanged = { readonly answer: 'unchanged'; readonly next: Next };
/** No, with the reason; `problems` name the input above which each sentence stands. */
export type Refused = { readonly answer: 'refused'; readonly refusal: Refusal; readonly problems: Problems };

/** What is not right yet, by input id. */
export type Problems = Readonly<Record<string, Problem>>;

/** The three answers to a press. */
export type Decision = Accepted | Unchanged | Refused;

/** Yes: these documents become so, these people hear it, this is shown next. */
export function accept(
  change: {
    write?: readonly AnyDocument[];
    remove?: readonly string[];
    notices?: readonly Promised[];
    forget?: string;
    alarm?: Alarm | undefined;
  },
  fact: Fact,
  next: Next,
): Accepted {
  const changes = [
    ...(change.write ?? []).map((write) => ({ write })),
    ...(change.remove ?? []).map((remove) => ({ remove })),
  ];
  const { notices = [], forget, alarm } = change;
  return {
    answer: 'accepted',
    changes,
    notices,
    fact,
    next,
    ...(forget ? { forget } : {}),
    ...(alarm ? { alarm } : {}),
  };
}

/** Nothing to change; says how it stands. */
export function unchanged(next: Next): Unchanged {
  return { answer: 'unchanged', next };
}

/** No, because of this. */
export function refuse(refusal: Refusal, problems: Problems = {}): Refused {
  return { answer: 'refused', refusal, problems };
}
