import type { Documents, Member } from '../../storage/documents.ts';
import type { Context } from '../action.ts';
import { type Accepted, accept, type Promised } from '../decision.ts';
import { addDays, type Day } from './day.ts';
import { openingOn, withinHours } from './hours.ts';
import { dueBetween, nextDay, type Reminder } from './reminder.ts';

/** What a clock says now and when it must be looked at again. `errand` is the verb that winds it. */
export type Winding = {
  readonly id: string;
  readonly errand: string;
  readonly about: Readonly<Record<string, string>>;
  readonly reminders: readonly Reminder[];
  /** Said at once, when the clock starts. */
  readonly atStart: readonly Reminder[];
  readonly members: readonly Member[];
  readonly clock: Documents['clock'] | undefined;
  /** Days on which it is looked at in any case: what is asked then depends on how things stand on that day. */
  readonly lookOn?: readonly Day[];
};

/**
 * Winds a clock: promises what came due since it was last wound, and itself for the next day on which something is due.
 * Winding it twice, late or from two processes says nothing twice: each reminder has the identity of its question, day
 * and person.
 */
export function wind(winding: Winding, { now, today }: Context): Accepted {
  const { id, errand, about, reminders, atStart, members, clock, lookOn = [] } = winding;
  const yesterday = addDays(today, -1);
  // Days that passed since it was last wound count only from the day for which it was promised then: on the days before, as
  // the case stood, nothing was due. What the case asks now that it has changed is not asked for days that are over.
  const since = clock?.next !== undefined && clock.next < today ? addDays(clock.next, -1) : yesterday;
  const start = atStart.flatMap((reminder) => promised(reminder, members, now, false));
  const due = dueBetween(reminders, since, today).flatMap((reminder) =>
    promised(reminder, members, withinHours(now), true),
  );
  // Who leads and is the chair as well would else be promised the same twice.
  const promises = new Map([...start, ...due].map((one) => [one.key, one]));
  const days = [nextDay(reminders, today), ...lookOn.filter((day) => day > today)];
  const next = days.filter((day) => day !== undefined).sort()[0];
  const again: Promised[] = next ? [windAgain(errand, id, about, openingOn(next))] : [];
  return accept(
    {
      write: [{ kind: 'clock', id: `clock:${id}`, since: yesterday, ...(next ? { next } : {}) }],
      notices: [...promises.values(), ...again],
    },
    {},
    { say: { name: 'noted' } },
  );
}

/** The promise to wind a clock at a moment; the same clock is promised once, at the latest moment that was asked. */
export function windAgain(errand: string, id: string, about: Readonly<Record<string, string>>, at: Date): Promised {
  return { key: `clock:${id}`, topic: errand, to: { system: true }, about, notBefore: at, standing: true };
}

function promised(
  { question, topic, on, to, about }: Reminder,
  members: readonly Member[],
  at: Date,
  digest: boolean,
): Promised[] {
  return recipients(to, members).map((person) => ({
    key: `${question}:${on}:${person}`,
    topic,
    to: { person },
    about: { ...about, on, person },
    notBefore: at,
    digest,
  }));
}

/** Who is told now: the person, or everybody who holds the role; who left the table is told nothing. */
function recipients(to: Reminder['to'], members: readonly Member[]): string[] {
  const seated = members.filter(({ status }) => status === 'member');
  if ('person' in to) return seated.some(({ person }) => person === to.person) ? [to.person] : [];
  return seated.filter(({ roles }) => roles.includes(to.role)).map(({ person }) => person);
}
