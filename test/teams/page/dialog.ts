import type { DialogDoor, Outcome } from './ask.ts';
import { drawCard } from './card.ts';
import { byId, make } from './element.ts';
import { isDark, withBusy } from './frame.ts';

type PressInDialog = (door: DialogDoor, action: object) => Promise<Outcome>;

/** Shows what came back of a press: a dialog, a sentence in a dialog, or nothing more. */
export function showInDialog(outcome: Outcome, press: PressInDialog): boolean {
  const dialog = byId<HTMLDialogElement>('dialog');
  if (outcome.kind === 'closed') dialog.close();
  if (outcome.kind !== 'dialog' && !(outcome.kind === 'message' && dialog.open)) return outcome.kind === 'closed';
  const title = outcome.kind === 'dialog' ? outcome.title : byId('dialog-title').textContent || 'Actietafel';
  byId('dialog-title').textContent = title;
  const content = outcome.kind === 'dialog' ? dialogCard(outcome, press) : sentence(outcome.message);
  byId('dialog-body').replaceChildren(content);
  byId('dialog-body').scrollTop = 0;
  if (!dialog.open) dialog.showModal();
  const first = byId('dialog-body').querySelector<HTMLElement>('input, select, textarea, button');
  (first ?? byId('dialog-close')).focus();
  return true;
}

/** Shows a sentence in a dialog of its own, as Teams does when a command is refused. */
export function showSentence(text: string): void {
  byId('dialog-title').textContent = 'Actietafel';
  byId('dialog-body').replaceChildren(sentence(text));
  const dialog = byId<HTMLDialogElement>('dialog');
  if (!dialog.open) dialog.showModal();
}

function sentence(text: string): HTMLElement {
  const close = (): void => byId<HTMLDialogElement>('dialog').close();
  return make(
    'div',
    { class: 'sentence' },
    make('p', { role: 'status' }, text),
    make('button', { type: 'button', class: 'primary', onclick: close }, 'Sluiten'),
  );
}

function dialogCard(outcome: Outcome & { kind: 'dialog' }, press: PressInDialog): HTMLElement {
  const problem = make('p', { class: 'problem', role: 'alert', hidden: true });
  const box = make(
    'div',
    {},
    drawCard(outcome.card, isDark(), (action) => {
      void withBusy(box, () => press(outcome.door, action)).then((next) => {
        const isShown = showInDialog(next, press);
        if (isShown || next.kind === 'message') return;
        problem.textContent = next.kind === 'error' ? next.error : '';
        problem.hidden = next.kind !== 'error';
        problem.scrollIntoView({ block: 'nearest' });
      });
    }),
    problem,
  );
  return box;
}

/** Wires the button that closes the dialog; Esc does it by itself. */
export function readyDialog(): void {
  const dialog = byId<HTMLDialogElement>('dialog');
  byId('dialog-close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => byId('dialog-body').replaceChildren());
}
