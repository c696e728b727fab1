import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, unchanged } from '../decision.ts';
import { isSystem } from '../roles.ts';
import { bare } from './agenda-item.ts';
import { postingNotices, tellErrand } from './posting.ts';

/** How many people are told in one commit. */
const AT_ONCE = 50;

/** Tells everybody who must know of a posted agenda, some at a time: an errand of the system that makes the next one. */
export const tellPosting = defineAction({
  verb: 'agenda.tell',
  on: 'agenda',
  data: z.object({ meeting: z.string().max(80), after: z.string().max(300).default('') }),
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-chair',
  decide(found, { after }, context) {
    const { meeting } = found;
    const done = { say: { name: 'noted' } } as const;
    if (!meeting || meeting.status === 'planned' || meeting.status === 'closed') return unchanged(done);
    const left = postingNotices(found, meeting, context).filter(({ key }) => key > after);
    const told = left.slice(0, AT_ONCE);
    const last = told.at(-1);
    const more = last && left.length > told.length ? [tellErrand(bare(meeting.id), last.key, context.now)] : [];
    return accept({ notices: [...told, ...more] }, {}, done);
  },
});
