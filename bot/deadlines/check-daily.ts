import { z } from 'zod';
import { type Context, defineAction } from '../action.ts';
import { accept, type Promised, unchanged } from '../decision.ts';
import { isSystem } from '../roles.ts';
import { addDays, amsterdamTime, type Day } from './day.ts';
import { withinHours } from './hours.ts';
import { CHECK, type Checked, type FoundCheck } from './load-check.ts';
import { nextWorkingDay } from './working-days.ts';

const AT = '10:00';
const A_MOMENT = 60_000;

/** How the reminder of one term ended; `missing` when none was made, which must never be. */
export type Ended = 'delivered' | 'later' | 'answered' | 'refused' | 'uncertain' | 'missing';

/** The promise of the daily check: at ten in the morning of this day, or of the next working day. */
export function checkOn(day: Day): Promised {
  return checkAt(amsterdamTime(nextWorkingDay(day), AT));
}

/**
 * The promise that begins the daily check at a table that has none yet, because it is older than the check; made once,
 * so that it moves no check that is planned.
 */
export function firstCheck(today: Day): Promised {
  const { standing: _, ...once } = checkOn(today);
  return once;
}

/**
 * Once each working day: compares what the dates of all cases ask for with what was planned and sent, and tells the
 * secretary in one line. What was not made is an alarm (process.md §9).
 */
export const checkDaily = defineAction({
  verb: 'check.daily',
  on: 'check',
  data: z.object({}),
  silent: true,
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-member',
  decide({ checked, members }, _data, context) {
    const { now, today, table } = context;
    const done = { say: { name: 'noted' } } as const;
    if (!table.installed) return unchanged({ say: { name: 'nothing-changed' } });
    // What is due and not done yet would be taken for missing: after downtime the clocks are wound first.
    if (checked.some((one) => isUnderWay(one, now)))
      return accept({ notices: [checkAt(new Date(now.getTime() + A_MOMENT))] }, {}, done);
    const missing = checked.filter((one) => endOf(one) === 'missing').length;
    return accept(
      {
        write: [{ kind: 'clock', id: `clock:${CHECK}`, since: today }],
        notices: [checkOn(addDays(today, 1)), ...told({ checked, members }, context)],
        alarm: missing > 0 ? { what: 'term-without-reminder', count: missing } : undefined,
      },
      {},
      done,
    );
  },
});

function checkAt(at: Date): Promised {
  return { key: CHECK, topic: 'check.daily', to: { system: true }, about: {}, notBefore: at, standing: true };
}

function isUnderWay({ notice, digest, clock }: Checked, now: Date): boolean {
  return [notice, digest, clock].some((one) => one?.dueAt !== undefined && one.dueAt <= now.toISOString());
}

/** How the reminder of a term ended, alone or in the digest in which it stands. */
export function endOf({ notice, digest }: Checked): Ended {
  if (!notice) return 'missing';
  const status = notice.status === 'gathered' || digest?.status === 'uncertain' ? digest?.status : notice.status;
  if (status === 'sent') return 'delivered';
  if (status === 'refused' || status === 'uncertain') return status;
  return status === 'dropped' ? 'answered' : 'later';
}

/** The line for each secretary, and for the chairs while there is none; nothing when nothing was due. */
function told({ checked, members }: Pick<FoundCheck, 'checked' | 'members'>, { now, today }: Context): Promised[] {
  if (checked.length === 0) return [];
  const seated = members.filter(({ status }) => status === 'member');
  const secretaries = seated.filter(({ roles }) => roles.includes('secretary'));
  const to = secretaries.length > 0 ? secretaries : seated.filter(({ roles }) => roles.includes('chair'));
  return to.map(({ person }) => ({
    key: `${CHECK}:${today}:${person}`,
    topic: 'check.told',
    to: { person },
    about: countsOf(checked),
    notBefore: withinHours(now),
    digest: true,
  }));
}

/** What the line says: how many of each, and who was not reached and why. Ids and codes only. */
function countsOf(checked: readonly Checked[]): Record<string, string> {
  const ends = checked.map((one) => ({ ...one, end: endOf(one) }));
  const count = (...kinds: Ended[]) => String(ends.filter(({ end }) => kinds.includes(end)).length);
  const lost = ends.filter(({ end }) => end === 'refused' || end === 'uncertain');
  const whys = new Map(lost.map(({ asked, notice, digest }) => [asked.person, digest?.why ?? notice?.why ?? '']));
  return {
    terms: String(checked.length),
    reminders: count('delivered', 'later', 'answered', 'refused', 'uncertain'),
    delivered: count('delivered'),
    answered: count('answered'),
    later: count('later'),
    lost: String(lost.length),
    missing: count('missing'),
    whys: JSON.stringify([...whys]),
  };
}
