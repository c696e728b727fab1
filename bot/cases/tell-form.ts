import { saidCard } from '../../cards/said.ts';
import { refusals, speak } from '../../cards/sentences.ts';
import type { TableCase } from '../../storage/documents.ts';
import { defineTopic } from '../action.ts';
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

/**
 * A card in the chat that nobody pressed for a quarter of an hour closes, whatever became of its form: no personal data
 * stays on the screen. A press on the card puts this off.
 */
export const formIdle = defineTopic({
  topic: 'form.idle',
  on: 'expiring',
  wanted: () => true,
  draw: ({ draft, submitted }) => ({
    card: draft ? resumeOf(draft) : saidCard({ text: whatBecameOf(submitted) }),
    summary: 'Formulier: casus aanmelden',
  }),
});

const whatBecameOf = (submitted: TableCase | undefined): string =>
  submitted ? speak({ name: 'case-already-submitted', number: submitted.number }) : refusals['draft-gone'];
