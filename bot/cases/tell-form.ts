import { saidCard } from '../../cards/said.ts';
import { speak } from '../../cards/sentences.ts';
import { defineTopic } from '../action.ts';
import { isOpenInChat } from './draft.ts';
import { resumeOf, showForm } from './show-form.ts';

const NO_ECHO = { typed: {}, problems: {} };

/** The form, or the offer to go on with the one that was left half-way, in the own chat of the one who asked for it. */
export const formInChat = defineTopic({
  topic: 'form.in-chat',
  on: 'form',
  wanted: () => true,
  draw: (found, _notice, context) => ({
    card: showForm.show(found, {}, context, NO_ECHO),
    summary: 'Formulier: casus aanmelden',
  }),
});

/** A form in the chat that nobody pressed for a quarter of an hour closes, and so does one whose case was submitted: no personal data stays on the screen. */
export const formIdle = defineTopic({
  topic: 'form.idle',
  on: 'expiring',
  wanted: ({ draft, submitted }, _notice, { now }) => (draft ? !isOpenInChat(draft, now) : submitted !== undefined),
  draw: ({ draft, submitted }) => ({
    card: draft
      ? resumeOf(draft)
      : saidCard({ text: speak({ name: 'case-already-submitted', number: submitted?.number ?? '' }) }),
    summary: 'Formulier: casus aanmelden',
  }),
});
