import type { DialogDoor, Outcome } from '../presses.ts';
import type { RoomSight } from '../room-sight.ts';

/** What the server answers to a press. */
export type { Outcome };

/** Asks what a person sees now. */
export async function askSight(as: string): Promise<RoomSight> {
  const response = await fetch(`/room/sight?as=${encodeURIComponent(as)}`);
  return (await response.json()) as RoomSight;
}

/** Does something as a person; an error of the room itself comes back as an outcome with its sentence. */
export async function doAs<T = Outcome>(
  as: string,
  what: 'say' | 'command' | 'press' | 'dialog' | 'look' | 'clock' | 'others',
  rest: object,
): Promise<T | { kind: 'error'; error: string }> {
  try {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as, ...rest }),
    };
    const response = await fetch(`/room/${what}`, init);
    const answer = (await response.json()) as T & { error?: string };
    return response.ok ? answer : { kind: 'error', error: answer.error ?? 'Dit lukte niet.' };
  } catch {
    return { kind: 'error', error: 'De oefenkamer is niet bereikbaar.' };
  }
}

/** The door of a dialog, as it goes back with each press. */
export type { DialogDoor };
