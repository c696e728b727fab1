import { doAs } from './ask.ts';
import { byId, make } from './element.ts';
import { toast, withBusy } from './frame.ts';

/** Wires *Laat de anderen reageren*: the room plays everybody else, and tells what each of them did. */
export function readyOthers(me: () => string): void {
  const button = byId<HTMLButtonElement>('react');
  button.addEventListener('click', async () => {
    const answer = await withBusy(button, () => doAs<{ done: string[] }>(me(), 'others', {}));
    if ('error' in answer) return toast(answer.error, 'problem');
    const lines = answer.done.length > 0 ? answer.done : ['Niemand hoeft nu iets te beantwoorden.'];
    byId('reacted').replaceChildren(...lines.map((line) => make('li', {}, line)));
  });
}
