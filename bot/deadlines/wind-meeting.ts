import { z } from 'zod';
import { type Context, defineAction } from '../action.ts';
import { accept, type Promised, unchanged } from '../decision.ts';
import { isSystem } from '../roles.ts';
import { addDays } from './day.ts';
import { openingOn } from './hours.ts';
import { callDays, draftAgendaReminders, progressDay, progressReminders } from './other-terms.ts';
import { wind } from './wind.ts';

/** Looks what a meeting asks for today: the calls for cases in the channel, the draft agenda, the missing reports. */
export const windMeeting = defineAction({
  verb: 'clock.meeting',
  on: 'meetingToWind',
  data: z.object({ meeting: z.string() }),
  silent: true,
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-member',
  decide({ meeting, cases, reported, members, clock }, { meeting: id }, context) {
    if (!meeting || meeting.status === 'closed') return unchanged({ say: { name: 'nothing-changed' } });
    const until = addDays(meeting.date, 1);
    const missing = cases.flatMap(({ caseId, regisseur, discussedAt }) =>
      regisseur && discussedAt.length > 0 && !reported.includes(caseId)
        ? [{ caseId, regisseur: regisseur.person }]
        : [],
    );
    const reminders = [
      ...(meeting.status === 'planned' ? draftAgendaReminders(id, meeting.date, until) : []),
      ...progressReminders(id, meeting.date, missing, until),
    ];
    const wound = wind(
      {
        id,
        errand: 'clock.meeting',
        about: { meeting: id },
        reminders,
        atStart: [],
        members,
        clock,
        lookOn: [progressDay(meeting.date)],
      },
      context,
    );
    return accept(
      {
        write: wound.changes.flatMap((change) => ('write' in change ? [change.write] : [])),
        notices: [...wound.notices, ...calls(id, meeting.date, context)],
      },
      {},
      wound.next,
    );
  },
});

/** The calls that are still to come; a meeting planned later than a call's day has missed that call. */
function calls(meeting: string, date: string, { today }: Context): Promised[] {
  return callDays(date)
    .filter((on) => on >= today)
    .map((on) => ({
      key: `call:${meeting}:${on}`,
      topic: 'meeting.call',
      to: { channel: true },
      about: { meeting, on },
      notBefore: openingOn(on),
    }));
}
