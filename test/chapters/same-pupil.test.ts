import { describe, expect, test } from 'vitest';
import { foldName, pupilParts } from '../../bot/cases/same-pupil.ts';
import { saveStep } from '../../bot/cases/save-step.ts';
import { submitCase } from '../../bot/cases/submit-case.ts';
import { aDraft } from './builders.ts';
import { openDesk, openTable, textOf } from './desk.ts';
import { Outcome } from './given.ts';
import { chair, other, participant } from './people.ts';

describe('two names are the same pupil', () => {
  test.each([
    ['Fenna Verzonnen', 'FENNA VERZONNEN'],
    ['Fenna Verzonnen', '  fenna   verzonnen '],
    ['Fenna Verzonnen', 'Fenna\u00a0Verzonnen'],
    ['José Müller', 'Jose Mueller'],
    ['Jürgen', 'Juergen'],
    ['Zoë', 'Zoe'],
    ['Bjørn Strauß', 'Bjoern Strauss'],
    ['Anne-Marie de l’Eau', "Anne Marie de l'Eau"],
    ['Zo\u0065\u0308', 'Zo\u00eb'],
    ['ﬁnn', 'finn'],
  ])('%s and %s', (one, two) => {
    expect(foldName(one)).toBe(foldName(two));
  });

  test.each([
    ['Fenna Verzonnen', 'Fenne Verzonnen'],
    ['Jan Jansen', 'Jan Janssen'],
    ['李', '王'],
  ])('but not %s and %s', (one, two) => {
    expect(foldName(one)).not.toBe(foldName(two));
  });

  test('only with the same date of birth, and only once both are known', () => {
    expect(pupilParts({ name: 'Fenna', birthDate: '2012-05-04' })).not.toEqual(
      pupilParts({ name: 'Fenna', birthDate: '2012-05-05' }),
    );
    expect(pupilParts({ name: 'Fenna' })).toBeUndefined();
    expect(pupilParts({ name: ' - ', birthDate: '2012-05-04' })).toBeUndefined();
    expect(pupilParts({ name: 'Fenna', birthDate: '2012-05-32' })).toBeUndefined();
  });
});

const first = aDraft({ typed: { name: 'Jürgen Verzonnen' } });
const second = aDraft({ by: other, typed: { name: 'juergen  VERZONNEN' } });

describe('the same pupil again', () => {
  const submitted = async () =>
    new Outcome(await openTable(first, second)).when(submitCase, { case: first.caseId }, { by: participant });

  test('makes no second case: the other hears the number and nothing else of it', async () => {
    const outcome = await submitted();
    await outcome.when(submitCase, { case: second.caseId }, { by: other });
    outcome.accepts('stap 2 van 4', 'al bekend aan deze tafel: AT-2026-0001', 'Vraag de secretaris');
    expect(textOf(outcome.reply)).not.toMatch(/Actieve lijst|Heropenen|Dana|Organisatie D/);
    outcome.tellsOnly();
    expect(await outcome.all('case')).toHaveLength(1);
    await outcome.when(submitCase, { case: second.caseId }, { by: other });
    outcome.accepts('AT-2026-0001').changesNothing();
  });

  test('is said at the step where the name is typed, before the rest is filled in', async () => {
    const outcome = await submitted();
    const typed = { case: second.caseId, step: 2, go: 'next', ...second.typed };
    await outcome.when(saveStep, typed, { by: other });
    outcome.accepts('stap 2 van 4', 'AT-2026-0001');
    await outcome.when(saveStep, { ...typed, name: 'Jorn Anders' }, { by: other });
    outcome.accepts('stap 3 van 4');
  });

  test('says to who may open the case where it stands', async () => {
    const outcome = await submitted();
    const mine = aDraft({ by: chair, typed: { name: 'Jürgen Verzonnen' } });
    await outcome.desk.seed(mine);
    await outcome.when(submitCase, { case: mine.caseId }, { by: chair });
    outcome.accepts('AT-2026-0001', 'Actieve lijst');
  });

  test('by two people in the same instant, in two processes, gives one case and one number', async () => {
    for (let round = 0; round < 10; round++) {
      const desk = await openTable(first, second);
      const twin = openDesk(desk);
      const [one, two] = await Promise.all([
        desk.press(submitCase, { case: first.caseId }, { by: participant }),
        twin.press(submitCase, { case: second.caseId }, { by: other }),
      ]);
      expect(textOf(one)).toContain('AT-2026-0001');
      expect(textOf(two)).toContain('AT-2026-0001');
      const cases = await desk.all('case');
      expect(cases).toHaveLength(1);
      const heard = [one, two].filter((reply) => textOf(reply).includes('al bekend aan deze tafel'));
      expect(heard).toHaveLength(1);
    }
  });

  test('at another table is nobody’s concern: the hash of a pupil differs by table', async () => {
    const desk = await openTable();
    const parts = pupilParts(first.typed) ?? [];
    expect(await desk.records.fingerprint('t1', 'same-pupil', parts)).not.toBe(
      await desk.records.fingerprint('t2', 'same-pupil', parts),
    );
  });
});
