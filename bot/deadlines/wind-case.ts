import { z } from 'zod';
import { defineAction } from '../action.ts';
import { unchanged } from '../decision.ts';
import { isSystem } from '../roles.ts';
import { archivePromises } from './ask-archive.ts';
import { remindersOf, saidAtStart } from './case-course.ts';
import { firstCheck } from './check-daily.ts';
import { wind } from './wind.ts';

/** Looks what a case asks for today: an errand that runs after every change of the case and on each day on which something is due. */
export const windCase = defineAction({
  verb: 'clock.case',
  on: 'caseToWind',
  data: z.object({ case: z.string() }),
  silent: true,
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-member',
  decide({ case: found, agreements, plan, members, clock }, { case: caseId }, context) {
    if (!found) return unchanged({ say: { name: 'nothing-changed' } });
    const at = { case: found, agreements, plan };
    const reminders = remindersOf(at, context.today);
    // A reopened case begins anew: what is said at the start is said again, once for that day.
    const startsNow = found.course?.startedOn === context.today;
    const atStart = clock && !startsNow ? [] : saidAtStart(at);
    const wound = wind(
      { id: caseId, errand: 'clock.case', about: { case: caseId }, reminders, atStart, members, clock },
      context,
    );
    return { ...wound, notices: [...wound.notices, ...archivePromises(found, context), firstCheck(context.today)] };
  },
});
