import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOn } from '../../bot/deadlines/asked-on.ts';
import { beginCourse, remindersOf } from '../../bot/deadlines/case-course.ts';
import { addDays, type Day } from '../../bot/deadlines/day.ts';
import { dueBetween, type Reminder } from '../../bot/deadlines/reminder.ts';
import { type Agreement, type Member, settingsShape } from '../../storage/documents.ts';
import { aCase } from '../chapters/builders.ts';
import { chair, memberOf, participant, secretary } from '../chapters/people.ts';

const members: Member[] = [chair, secretary, participant].map(memberOf);

/** What the planner says on one day, in the words of the check. */
function plannedFor(reminders: readonly Reminder[], day: Day): string[] {
  return dueBetween(reminders, addDays(day, -1), day)
    .flatMap(({ question, to }) => ('person' in to ? [to.person] : [chair.id]).map((person) => `${question} ${person}`))
    .sort();
}

const arbitraryCase = fc.record({
  start: fc.integer({ min: 0, max: 3650 }),
  home: fc.integer({ min: 0, max: 150 }),
  led: fc.boolean(),
  ledAfter: fc.integer({ min: 0, max: 40 }),
  agreed: fc.integer({ min: 0, max: 60 }),
  follow: fc.boolean(),
  review: fc.integer({ min: 0, max: 60 }),
  answered: fc.constantFrom(undefined, 'week8', 'week12'),
  model: fc.constantFrom('conclusive' as const, 'tilburg' as const),
});

describe('the daily check', () => {
  it('finds on every day exactly what the planner says, for any case and calendar from 2026 to 2036', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ start, home, led, ledAfter, agreed, follow, review, answered, model }) => {
        const startedOn = addDays('2026-01-01', start);
        const settings = { ...settingsShape.parse({}), escalationModel: model };
        const course = beginCourse(settings, startedOn);
        if (answered) course.answers.push({ stage: answered, answer: 'breakthrough', by: chair.id, on: startedOn });
        const where = follow
          ? { status: 'follow' as const, followSince: startedOn, nextReviewOn: addDays(startedOn, review) }
          : { status: 'active' as const };
        const base = aCase({ by: participant, where });
        const regisseur = { person: secretary.id, since: addDays(startedOn, ledAfter), accepted: true };
        const found = { ...base, firstDayHome: addDays(startedOn, -home), course, ...(led ? { regisseur } : {}) };
        const agreement: Agreement = {
          kind: 'agreement',
          id: 'agreement:a1',
          caseId: found.caseId,
          owner: participant.id,
          status: 'open',
          dueOn: addDays(startedOn, agreed),
          madeBy: chair.id,
          madeAt: `${startedOn}T10:00:00.000Z`,
          answers: [],
          notes: { what: 'iets', obstacle: '' },
        };
        const at = { case: found, agreements: [agreement], plan: undefined };
        const reminders = remindersOf(at, startedOn);
        for (let day = addDays(startedOn, 1); day <= addDays(startedOn, 130); day = addDays(day, 1)) {
          const checked = askedOn(at, day, members).map(({ question, person }) => `${question} ${person}`);
          expect(checked.sort(), day).toEqual([...new Set(plannedFor(reminders, day))]);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
