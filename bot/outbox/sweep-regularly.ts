import { errorFields, type Log } from '../log.ts';
import type { Dispatcher } from './dispatcher.ts';

const EVERY = 1_000;

/** Sweeps every second, one sweep at a time; the answer stops it and waits for the one under way. */
export function sweepRegularly(dispatcher: Dispatcher, log: Log): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const sweep = () => {
    if (busy) return;
    busy = true;
    running = dispatcher
      .sweep()
      .catch((error: unknown) => log.error('a sweep went wrong', errorFields(error)))
      .finally(() => {
        busy = false;
      });
  };
  const timer = setInterval(sweep, EVERY);
  sweep();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
