import { describe, expect, test } from 'vitest';
import { showDossier } from '../../bot/cases/show-dossier.ts';
import { submitCase } from '../../bot/cases/submit-case.ts';
import { beginCourse } from '../../bot/deadlines/case-course.ts';
import { ESCALATION_STAGES } from '../../bot/deadlines/ladder.ts';
import { notLater } from '../../bot/deadlines/stage-terms.ts';
import { saveSettings } from '../../bot/tables/save-settings.ts';
import { showSettings } from '../../bot/tables/show-settings.ts';
import { stageQuestion, stageTitle } from '../../cards/words-stages.ts';
import { type Settings, settingsShape } from '../../storage/documents.ts';
import { aCase, aDraft, aTable } from './builders.ts';
import { openTable, textOf } from './desk.ts';
import { given } from './given.ts';
import { chair, participant, secretary } from './people.ts';

const settingsWith = (over: Partial<Settings>): Settings => ({ ...settingsShape.parse({}), ...over });
const startOf = (settings: Settings, stage: string) =>
  beginCourse(settings, '2026-11-23').stages.find((one) => one.stage === stage)?.start;

/** The inputs for a term on a form, each with its value and the sentence above it. */
function termsOn(reply: unknown): (readonly [label: string, value: unknown, above: string])[] {
  const boxes = [...JSON.stringify(reply).matchAll(/\{"type":"Container","items":(\[[^[\]]*?"id":"term\.[^[\]]*?\])/g)];
  return boxes.map(([, items = '[]']) => {
    const parts = JSON.parse(items) as { label?: string; value?: unknown; text?: string }[];
    const input = parts.at(-1);
    return [input?.label ?? '', input?.value, parts.length > 1 ? (parts[0]?.text ?? '') : ''];
  });
}

describe('the terms of the stages', () => {
  test('stand on the settings of the model that the table uses, with the values of now', async () => {
    const conclusive = await given().when(showSettings, {}, { by: chair });
    expect(termsOn(conclusive.reply)).toEqual([
      ['Dagen tot de regisseur', 28, ''],
      ['Dagen tot de vraag naar een passend aanbod', 56, ''],
      ['Dagen tot het doorbraakteam', 84, ''],
      ['Maanden tot de laatste termijn', 3, ''],
    ]);
    const table = aTable({ settings: settingsWith({ escalationModel: 'tilburg', stages: { step2: 20 } }) });
    const tilburg = await given(table).when(showSettings, {}, { by: chair });
    expect(termsOn(tilburg.reply)).toEqual([
      ['Dagen tot trede 2: ondersteuningsteam', 20, ''],
      ['Maanden tot trede 3: samenwerkingsverband', 1, ''],
    ]);
  });

  test('are saved where they differ from the usual ones, and the usual one takes its place again', async () => {
    const outcome = await given().when(saveSettings, { 'term.week4': '21', 'term.week8': '56' }, { by: secretary });
    outcome.accepts('De instellingen zijn bewaard');
    expect((await outcome.all('table'))[0]?.settings.stages).toEqual({ week4: 21 });
    await outcome.when(saveSettings, { 'term.week4': '21' }, { by: secretary });
    outcome.accepts().changesNothing();
    await outcome.when(saveSettings, { 'term.week4': '28' }, { by: secretary });
    expect((await outcome.all('table'))[0]?.settings.stages).toBeUndefined();
  });

  test('stay as they were chosen while the table uses the other model', async () => {
    const outcome = await given().when(saveSettings, { 'term.week4': '21', escalationModel: 'tilburg' }, { by: chair });
    await outcome.when(saveSettings, { 'term.step2': '14' }, { by: chair });
    expect((await outcome.all('table'))[0]?.settings.stages).toEqual({ week4: 21, step2: 14 });
  });

  test.each([
    ['a step that comes before the one above it', { 'term.week8': '20' }, 'week8', 'not-later'],
    ['two steps on one day', { 'term.week12': '56' }, 'week12', 'not-later'],
    ['twelve weeks that could end after three short months', { 'term.week12': '89' }, 'month3', 'not-later'],
    ['a term that is too short', { 'term.week4': '13' }, 'week4', 'not-a-number'],
    ['a term of more than a year', { 'term.month3': '13' }, 'month3', 'not-a-number'],
    ['half a day', { 'term.week4': '20.5' }, 'week4', 'not-a-number'],
    ['an emptied term', { 'term.week4': '' }, 'week4', 'not-a-number'],
  ] as const)('are asked again for %s, with the sentence above it', async (_title, typed, stage, problem) => {
    const outcome = await given().when(saveSettings, typed, { by: chair });
    const sentences = {
      'not-later': '⚠ Deze stap moet later komen dan de stap hierboven.',
      'not-a-number': '⚠ Vul een heel getal in dat hier past.',
    };
    outcome.asksAgain(sentences[problem]).changesNothing();
    const order = ['week4', 'week8', 'week12', 'month3'];
    expect(termsOn(outcome.reply).map(([, , above]) => above)).toEqual(
      order.map((one) => (one === stage ? sentences[problem] : '')),
    );
  });

  test('of a model that nobody changed come one after the other, whatever the first day at home', () => {
    for (const stages of Object.values(ESCALATION_STAGES)) expect(notLater(stages)).toEqual([]);
  });

  test('are changed by chair and secretary alone', async () => {
    const outcome = await given().when(saveSettings, { 'term.week4': '21' }, { by: participant });
    outcome.refuses('not-allowed-chair').changesNothing();
  });
});

test('a change of terms holds for the cases that begin after it; a running case keeps its own', async () => {
  const running = { ...aCase(), course: beginCourse(settingsShape.parse({}), '2026-11-02') };
  const draft = aDraft();
  const desk = await openTable(running, draft);
  const typed = { 'term.week8': '49', 'term.week12': '77' };
  expect(await desk.press(saveSettings, typed, { by: chair })).not.toHaveProperty('refused');
  await desk.press(submitCase, { case: draft.caseId, ...draft.typed }, { by: participant });
  const stages = new Map((await desk.all('case')).map(({ caseId, course }) => [caseId, course?.stages]));
  expect(stages.get(running.caseId)).toEqual(running.course.stages);
  expect(stages.get(draft.caseId)?.map(({ stage, start }) => [stage, start])).toEqual([
    ['week4', { days: 28 }],
    ['week8', { days: 49 }],
    ['week12', { days: 77 }],
    ['month3', { months: 3 }],
  ]);
  const dossier = textOf(await desk.press(showDossier, { case: draft.caseId, page: 1 }, { by: chair }));
  expect(dossier).toContain('zeven weken thuis');
  expect(dossier).not.toContain('acht weken thuis');
});

test('a term of days that is no week, and one of months, are kept in their own unit', () => {
  const settings = settingsWith({ stages: { week4: 30, month3: 4, onbekend: 9 } });
  expect([startOf(settings, 'week4'), startOf(settings, 'month3')]).toEqual([{ days: 30 }, { months: 4 }]);
  expect(stageTitle('week4', { days: 30 })).toBe('30 dagen thuis');
  expect(stageQuestion('week4', { days: 30 })).toMatch(/^De leerling is 30 dagen thuis\./);
  expect(stageTitle('month3', { months: 4 })).toBe('vier maanden thuis');
  expect(stageQuestion('step3', { months: 1 })).toMatch(/^Er is een maand voorbij\./);
  expect(stageQuestion('step3', { months: 2 })).toMatch(/^Er zijn twee maanden voorbij\./);
  expect(stageTitle('step4', { plan: true })).toBe('trede 4: actietafel');
});
