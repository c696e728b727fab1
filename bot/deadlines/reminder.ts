import type { Day } from './day.ts';

/** Whom a reminder is for: one person, or whoever holds a role when it leaves. */
export type ReminderTo = { readonly person: string } | { readonly role: 'chair' | 'secretary' };

/**
 * One thing to be said on one working day. `question` is what it asks: of several that are due for one person only the
 * latest is said. Its identity is question, day and person, so that it is made once (deadlines.md).
 */
export type Reminder = {
  readonly question: string;
  readonly topic: string;
  readonly on: Day;
  readonly to: ReminderTo;
  readonly about: Readonly<Record<string, string>>;
};

/** What is due after `since` and up to `today`: for each question and recipient the latest alone, so that downtime gives one message. */
export function dueBetween(reminders: readonly Reminder[], since: Day, today: Day): Reminder[] {
  const latest = new Map<string, Reminder>();
  for (const reminder of reminders) {
    if (reminder.on <= since || reminder.on > today) continue;
    const key = `${reminder.question} ${JSON.stringify(reminder.to)}`;
    const before = latest.get(key);
    if (!before || before.on < reminder.on) latest.set(key, reminder);
  }
  return [...latest.values()];
}

/** The first day after `since` on which something is due; undefined when nothing is to come. */
export function nextDay(reminders: readonly Reminder[], since: Day): Day | undefined {
  const days = reminders.map(({ on }) => on).filter((on) => on > since);
  return days.sort()[0];
}
