import type { Desk } from './desk.ts';

/** A morning at which planned messages leave: gathered first, then sent as one. */
export async function itBecomes(desk: Desk, moment: string): Promise<void> {
  const at = new Date(moment);
  desk.clock.moveTo(at);
  await desk.dispatcher.sweep();
  desk.clock.moveTo(new Date(at.getTime() + 5_000));
  await desk.dispatcher.sweep();
}
