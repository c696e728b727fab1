import { z } from 'zod';
import { deputyForm } from '../../cards/deputy.ts';
import { defineView } from '../action.ts';
import { mayAnswerFor } from './show-my-agenda.ts';

/** Asks who comes to the meeting instead. */
export const showDeputy = defineView({
  verb: 'attendance.deputy-form',
  title: 'Vervanger',
  on: 'agenda',
  data: z.object({ meeting: z.string().max(80), change: z.literal('yes').optional() }),
  allow: (actor, found) => mayAnswerFor(actor, found),
  otherwise: 'not-allowed-member',
  show: ({ members }, { meeting, change }, { actor }, echo) => {
    const own = members.find(({ person }) => person === actor.id)?.deputy;
    const proposed = members.find(({ person }) => person === own)?.name ?? '';
    return deputyForm({ ...echo, meeting, change, proposed });
  },
});
