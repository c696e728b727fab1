import { doAs } from './ask.ts';
import { byId } from './element.ts';
import { toast, withBusy } from './frame.ts';
import { forInput, fromInput, inFull } from './moments.ts';

const day = 24 * 60 * 60 * 1000;

/** Wires *spring vooruit*: some days ahead, or to a day and a time. */
export function readyClock(me: () => string, now: () => string): void {
  const dialog = byId<HTMLDialogElement>('clock');
  const field = byId<HTMLInputElement>('clock-to');
  const jump = async (to: Date): Promise<void> => {
    const answer = await withBusy(byId('clock-form'), () =>
      doAs<{ now: string; sent: number }>(me(), 'clock', { to: to.toISOString() }),
    );
    if ('error' in answer) return toast(answer.error, 'problem');
    dialog.close();
    toast(`Het is nu ${inFull(answer.now)}. Berichten verstuurd: ${answer.sent}.`);
  };
  byId('ahead').addEventListener('click', () => {
    field.min = forInput(new Date(now()));
    field.value = forInput(new Date(Date.parse(now()) + day));
    dialog.showModal();
  });
  byId('clock-close').addEventListener('click', () => dialog.close());
  byId('clock-form').addEventListener('submit', (event) => {
    event.preventDefault();
    void jump(fromInput(field.value));
  });
  for (const button of dialog.querySelectorAll<HTMLButtonElement>('[data-days]')) {
    button.addEventListener('click', () => void jump(new Date(Date.parse(now()) + Number(button.dataset.days) * day)));
  }
}
