import type { Notice } from '../../storage/documents.ts';
import type { Records } from '../../storage/records.ts';
import type { Clock } from '../clock.ts';

/** What a person refused, and when it was looked for last. */
export type SecondTries = {
  /** A message to this person was refused: the next time they show up it is looked for at once. `owner` is `tenant:person`. */
  refused(owner: string): void;
  /** Lets everything wait again that was refused for this person; answers which notices those are. */
  wakeFor(tenant: string, person: string): Promise<readonly { readonly table: string; readonly id: string }[]>;
};

/** What another process saw refused is found within this time; looking at every press would cost a query each. */
const LOOKED = 10 * 60_000;
/** Who blocked the bot, did not install it, or had left the chat may be back; a message that is too large stays so. */
const MAY_PASS_LATER = /^40[34]/;

/** Remembers for whom was looked, so that a person who presses all day costs one query in ten minutes. */
export function makeSecondTries(records: Records, clock: Clock): SecondTries {
  const looked = new Map<string, number>();
  return {
    refused: (owner) => void looked.delete(owner),
    async wakeFor(tenant, person) {
      const owner = `${tenant}:${person}`;
      const now = clock.now();
      if (now.getTime() - (looked.get(owner) ?? Number.NEGATIVE_INFINITY) < LOOKED) return [];
      looked.set(owner, now.getTime());
      const found = await records.find('notice', owner);
      const woken = await Promise.all(found.map(({ table, document }) => wake(records, table, document.id, now)));
      return woken.flatMap((one) => one ?? []);
    },
  };
}

async function wake(records: Records, table: string, id: string, now: Date) {
  const session = records.session(table);
  const notice = await session.get('notice', id);
  if (notice?.status !== 'refused' || !MAY_PASS_LATER.test(notice.why ?? '') || 'card' in notice.to) return undefined;
  const { owner: _, settledAt: __, why: ___, ...rest } = notice;
  const again: Notice = { ...rest, status: 'waiting', attempt: 0, dueAt: now.toISOString() };
  return (await session.commit([{ write: again }])).ok ? { table, id } : undefined;
}
