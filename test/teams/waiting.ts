import type { World } from './world.ts';

/** Resolves with what `find` finds, now or after a change in Teams; rejects with the sentence of `inVain` after `timeout` milliseconds. */
export function untilFound<T>(
  world: World,
  find: () => T | undefined,
  inVain: () => string,
  timeout: number,
): Promise<T> {
  const now = find();
  if (now !== undefined) return Promise.resolve(now);
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      world.changes.off('change', look);
    };
    const look = (): void => {
      const found = find();
      if (found === undefined) return;
      stop();
      resolve(found);
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error(inVain()));
    }, timeout);
    world.changes.on('change', look);
  });
}
