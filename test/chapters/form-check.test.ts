import { describe, expect, test } from 'vitest';
import { firstProblem, needsGuardian, nobodyTried, problemsIn } from '../../bot/cases/form-check.ts';
import { STEP_FIELDS, type Step, TEXT_LIMITS, type Typed } from '../../bot/cases/form-fields.ts';
import { ABSENCES, EDUCATIONS, settingsShape } from '../../storage/documents.ts';
import { RIGHT } from './builders.ts';

const TODAY = '2026-11-23';
const settings = settingsShape.parse({});
const problems = (step: Step, typed: Typed, today = TODAY, own = settings) =>
  problemsIn(step, { ...RIGHT, ...typed }, today, own);

test('a form that is filled in rightly has no problem in any step', () => {
  expect(firstProblem(RIGHT, TODAY, settings)).toBeUndefined();
});

test('an empty form names every input that is needed, and no other', () => {
  const named = ([1, 2, 3] as const).map((step) => Object.keys(problemsIn(step, {}, TODAY, settings)).sort());
  expect(named).toEqual([
    ['absence', 'birthDate', 'education', 'enrolled', 'firstDayHome', 'reasonAnyway', 'track'],
    ['accent', 'municipality', 'name', 'question'],
    ['askedBy', 'askedOn', 'attend', 'basis', 'guardianConsent', 'pupilConsent'],
  ]);
});

describe('step 1: the age on the day of submission', () => {
  test.each([
    ['is refused the day before the fourth birthday', '2022-11-24', 'too-young'],
    ['is admitted on the fourth birthday', '2022-11-23', undefined],
    ['is admitted on the last day of eighteen', '2007-11-24', undefined],
    ['is refused on the nineteenth birthday', '2007-11-23', 'too-old'],
    ['is refused for who was born tomorrow', '2026-11-24', 'in-future'],
    ['is refused for who was born today', '2026-11-23', 'too-young'],
    ['is refused for a day that does not exist', '2012-02-30', 'not-a-date'],
    ['is refused for words', 'vier mei', 'not-a-date'],
    ['is refused in the Dutch order of a date', '04-05-2012', 'not-a-date'],
    ['is refused when it is empty', '', 'required'],
  ] as const)('%s (%s)', (_title, birthDate, problem) => {
    expect(problems(1, { birthDate, firstDayHome: TODAY }).birthDate).toBe(problem);
  });

  test('follows the calendar for who was born on 29 February: the birthday is 1 March', () => {
    expect(problems(1, { birthDate: '2008-02-29', firstDayHome: '2027-01-01' }, '2027-02-28').birthDate).toBe(
      undefined,
    );
    expect(problems(1, { birthDate: '2008-02-29', firstDayHome: '2027-01-01' }, '2027-03-01').birthDate).toBe(
      'too-old',
    );
  });

  test('is a setting of the table', () => {
    const until23 = settingsShape.parse({ highestAge: 23 });
    expect(problems(1, { birthDate: '2007-11-23' }, TODAY, until23).birthDate).toBeUndefined();
  });
});

describe('step 1: the other inputs', () => {
  test.each([
    ['today', TODAY, undefined],
    ['tomorrow', '2026-11-24', 'in-future'],
    ['the day of birth', '2012-05-04', undefined],
    ['the day before birth', '2012-05-03', 'before-birth'],
    ['no day at all', '', 'required'],
    ['something else', 'gisteren', 'not-a-date'],
  ] as const)('the first day at home may or may not be %s', (_title, firstDayHome, problem) => {
    expect(problems(1, { firstDayHome }).firstDayHome).toBe(problem);
  });

  test('every kind of absence is admitted alike, and every kind of education', () => {
    for (const absence of ABSENCES) expect(problems(1, { absence })).toEqual({});
    for (const education of EDUCATIONS) expect(problems(1, { education })).toEqual({});
  });

  test.each(['education', 'enrolled', 'absence', 'track'] as const)('%s is one of its choices', (field) => {
    for (const wrong of ['', 'toString', '__proto__', 'VO', 'yes,no']) {
      expect(problems(1, { [field]: wrong })[field]).toBe('choose-one');
    }
  });

  test('nobody tried before: on with a reason only, which has its length', () => {
    expect(nobodyTried({ helpers: '' })).toBe(true);
    expect(nobodyTried({ helpers: 'onzin' })).toBe(true);
    expect(problems(1, { helpers: '' }).reasonAnyway).toBe('reason-needed');
    expect(problems(1, { helpers: '', reasonAnyway: 'Er is haast' })).toEqual({});
    expect(problems(1, { reasonAnyway: 'x'.repeat(501) }).reasonAnyway).toBe('too-long');
  });
});

describe('step 2', () => {
  test.each([
    [0, 'required'],
    [1, 'too-short'],
    [19, 'too-short'],
    [20, undefined],
    [1000, undefined],
    [1001, 'too-long'],
  ] as const)('a question of %i characters', (length, problem) => {
    expect(problems(2, { question: 'v'.repeat(length) }).question).toBe(problem);
  });

  test('a plan takes the place of the question, and is needed then', () => {
    expect(problems(2, { track: 'plan', question: '', plan: 'Twee ochtenden' })).toEqual({});
    expect(problems(2, { track: 'plan', question: '', plan: '' }).plan).toBe('required');
    expect(problems(2, { track: 'question', plan: '' })).toEqual({});
  });

  test.each(Object.entries(TEXT_LIMITS))('%s has at most %i characters', (field, limit) => {
    const step = ([1, 2, 3] as const).find((one) => (STEP_FIELDS[one] as readonly string[]).includes(field)) ?? 4;
    const typed = { basis: 'other', track: 'plan' };
    expect(problems(step, { ...typed, plan: 'p', basisReason: 'b', [field]: 'x'.repeat(limit) })).toEqual({});
    expect(problems(step, { ...typed, plan: 'p', basisReason: 'b', [field]: 'x'.repeat(limit + 1) })).toEqual({
      [field]: 'too-long',
    });
  });

  test('a name has a letter in it', () => {
    for (const name of ['', '-', '...', '\u0301']) expect(problems(2, { name }).name).toBe('required');
    for (const name of ['Ø', '李', 'X Æ']) expect(problems(2, { name }).name).toBeUndefined();
  });
});

describe('step 3: consent', () => {
  test('under eighteen is of the pupil and of a parent or guardian', () => {
    expect(problems(3, { guardianConsent: '' })).toEqual({ guardianConsent: 'consent-needed' });
    expect(problems(3, { guardianConsent: 'no' })).toEqual({ guardianConsent: 'consent-needed' });
    expect(problems(3, { pupilConsent: 'no' })).toEqual({ pupilConsent: 'consent-needed' });
  });

  test('from the eighteenth birthday on is of the pupil alone', () => {
    const seventeen = { birthDate: '2008-11-24', guardianConsent: '' };
    const eighteen = { birthDate: '2008-11-23', guardianConsent: '' };
    expect(problems(3, seventeen)).toEqual({ guardianConsent: 'consent-needed' });
    expect(problems(3, eighteen)).toEqual({});
    expect(problems(3, { ...eighteen, pupilConsent: '' })).toEqual({ pupilConsent: 'consent-needed' });
  });

  test('of a pupil whose date of birth is not known yet is asked of both', () => {
    expect(needsGuardian({}, TODAY, settings)).toBe(true);
    expect(needsGuardian({ birthDate: 'onbekend' }, TODAY, settings)).toBe(true);
  });

  test.each([
    [TODAY, undefined],
    ['2026-11-24', 'in-future'],
    ['2012-05-03', 'consent-before-birth'],
    ['', 'required'],
    ['2026-13-01', 'not-a-date'],
  ] as const)('asked on %s', (askedOn, problem) => {
    expect(problems(3, { askedOn }).askedOn).toBe(problem);
  });

  test('the ground “anders” needs a reason, the other two do not', () => {
    expect(problems(3, { basis: 'other' })).toEqual({ basisReason: 'required' });
    expect(problems(3, { basis: 'other', basisReason: 'Verordening' })).toEqual({});
    expect(problems(3, { basis: 'legal-task' })).toEqual({});
    expect(problems(3, { basis: '' })).toEqual({ basis: 'choose-one' });
  });

  test('who asked, and whether they attend, is said', () => {
    expect(problems(3, { askedBy: '', attend: '' })).toEqual({ askedBy: 'required', attend: 'choose-one' });
    for (const attend of ['yes', 'no', 'later']) expect(problems(3, { attend })).toEqual({});
  });
});
