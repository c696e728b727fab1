import { saidCard } from '../../cards/said.ts';
import { refusals, speak } from '../../cards/sentences.ts';
import { defineTopic } from '../action.ts';
import type { FoundForm } from './load-form.ts';
import { resumeOf, showForm } from './show-form.ts';
import { meetingDay } from './submission-rules.ts';

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
  on: 'form',
  wanted: () => true,
  draw: (found) => ({
    card: found.draft ? resumeOf(found.draft) : saidCard({ text: whatBecameOf(found) }),
    summary: 'Formulier: casus aanmelden',
  }),
});

function whatBecameOf({ submitted, meetings }: FoundForm): string {
  if (!submitted) return refusals['draft-gone'];
  const { number, status, late } = submitted;
  if (status !== 'active' && status !== 'follow') return speak({ name: 'case-already-submitted', number });
  const meeting = meetingDay(submitted, meetings);
  return speak({ name: 'case-submitted', number, list: status, late, ...(meeting ? { meeting } : {}) });
}
