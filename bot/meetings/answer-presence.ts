import { z } from 'zod';
import { type Documents, PRESENCES } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import { typedText } from '../typed-text.ts';
import { bare } from './agenda-item.ts';
import { ownCard } from './posting.ts';
import { mayAnswerFor } from './show-my-agenda.ts';

const NAME_AT_MOST = 120;

/**
 * Whether somebody comes to a meeting, or who comes instead (process.md §2, step 8). A press on an old card changes
 * nothing that was answered: changing it is a press of its own (`change`).
 */
export const answerPresence = defineAction({
  verb: 'attendance.answer',
  on: 'agenda',
  data: z.object({
    meeting: z.string().max(80),
    answer: z.enum(PRESENCES),
    deputy: typedText,
    change: z.literal('yes').optional(),
  }),
  allow: (actor, found) => mayAnswerFor(actor, found),
  otherwise: 'not-allowed-member',
  form: 'attendance.deputy-form',
  decide({ meeting, attendances }, { answer, deputy, change }, { actor, now }) {
    if (!meeting || meeting.status === 'planned') return refuse('agenda-not-posted');
    if (meeting.status === 'closed') return refuse('meeting-held');
    const key = bare(meeting.id);
    const again = { view: 'agenda.my', data: { meeting: key } };
    const before = attendances.find(({ person }) => person === actor.id);
    if (before && !change) return unchanged({ ...again, remark: { name: 'already-answered', at: before.at } });
    if (answer === 'deputy' && !deputy) return refuse('form-problems', { deputy: 'required' });
    if (deputy.length > NAME_AT_MOST) return refuse('form-problems', { deputy: 'too-long' });
    const answered: Documents['attendance'] = {
      kind: 'attendance',
      id: `attendance:${key}:${actor.id}`,
      owner: meeting.id,
      person: actor.id,
      answer,
      at: now.toISOString(),
      deputy: answer === 'deputy' ? deputy : '',
    };
    return accept({ write: [answered], notices: [ownCard(key, actor.id, now)] }, { fields: ['answer'] }, again);
  },
});
