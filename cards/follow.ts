import { followCase } from '../bot/cases/follow-case.ts';
import { button, type Card, draw } from './card.ts';
import drawing from './follow.json' with { type: 'json' };
import { refusals, speak } from './sentences.ts';
import { type List, outcomeNames } from './words.ts';

/** The case that moves; `led`: it has a regisseur or a plan. */
export type FollowForm = {
  readonly caseId: string;
  readonly number: string;
  readonly meeting?: string | undefined;
  readonly list: List;
  readonly led: boolean;
};

/** Where the pupil goes: one press moves the case to the follow list. */
export function followForm({ caseId, number, meeting, list, led }: FollowForm): Card {
  const ids = { case: caseId, ...(meeting ? { meeting } : {}) };
  const why = whyNot(list, led, number);
  const outcomes = ['school', 'work', 'work-learning', 'day-programme'] as const;
  return draw(drawing, {
    number,
    why,
    ask: why === '' ? 'Waar gaat de leerling heen? Eén keer kiezen is genoeg.' : '',
    outcomes:
      why === '' ? outcomes.map((outcome) => button(followCase, outcomeNames[outcome], { ...ids, outcome })) : [],
  });
}

function whyNot(list: List, led: boolean, number: string): string {
  if (list === 'follow') return speak({ name: 'case-already-followed', number });
  if (list !== 'active') return refusals['not-on-active-list'];
  return led ? '' : refusals['no-regisseur-yet'];
}
