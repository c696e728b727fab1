import { discardDraft } from '../bot/cases/discard-draft.ts';
import { resumeDraft } from '../bot/cases/resume-draft.ts';
import { type Day, sayDay } from '../bot/deadlines/day.ts';
import { button, type Card, draw } from './card.ts';
import drawing from './resume.json' with { type: 'json' };

/** A draft that is kept: where it stopped and how long it stays. */
export type ResumeCard = {
  readonly caseId: string;
  readonly step: number;
  readonly touchedAt: Day;
  readonly keptUntil: Day;
};

/** What a form left half-way in the chat turns into: the way back, without anything of the pupil. */
export function resumeCard({ caseId, step, touchedAt, keptUntil }: ResumeCard): Card {
  return draw(drawing, {
    step: String(step),
    touchedOn: sayDay(touchedAt),
    keptUntil: sayDay(keptUntil),
    resume: button(resumeDraft, 'Verder met concept', { case: caseId }, { style: 'positive' }),
    discard: button(discardDraft, 'Opnieuw beginnen', { case: caseId }, { style: 'destructive' }),
  });
}
