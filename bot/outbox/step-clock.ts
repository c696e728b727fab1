import type { Records } from '../../storage/records.ts';
import type { Clock } from '../clock.ts';
import type { Dispatcher } from './dispatcher.ts';

/**
 * Moves the clock to a later moment as if the time had passed: stops at every moment at which something comes due, in
 * order, and sends until nothing waits (contract.md, *Routes*). Undefined when the moment lies in the past.
 */
export async function stepTo(
  to: Date,
  clock: Clock,
  records: Records,
  dispatcher: Dispatcher,
): Promise<{ now: string; sent: number } | undefined> {
  if (to.getTime() < clock.now().getTime() - 60_000) return undefined;
  await dispatcher.settled();
  const sentBefore = dispatcher.sent;
  // The regular sweep may run beside this one: the clock must not pass the lease of what it is sending.
  const sweep = async () => {
    await dispatcher.sweep();
    await dispatcher.settled();
  };
  await sweep();
  let before: string | undefined;
  for (;;) {
    const next = await records.nextDue(to.toISOString());
    if (next === undefined || next === before) break;
    before = next;
    clock.moveTo(new Date(next));
    await sweep();
  }
  clock.moveTo(to);
  await sweep();
  return { now: clock.now().toISOString(), sent: dispatcher.sent - sentBefore };
}
