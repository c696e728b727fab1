import { expect, test } from 'vitest';
import { showDossier } from '../../bot/cases/show-dossier.ts';
import { answerTipping } from '../../bot/deadlines/answer-tipping.ts';
import { beginCourse } from '../../bot/deadlines/case-course.ts';
import { windCase } from '../../bot/deadlines/wind-case.ts';
import { settingsShape } from '../../storage/documents.ts';
import { aCase } from './builders.ts';
import { openTable, textOf } from './desk.ts';
import { itBecomes } from './morning.ts';
import { chair, secretary, system } from './people.ts';

test('the dossier shows the course of a case: each stage with its day, who was asked, what was answered and why', async () => {
  const found = {
    ...aCase(),
    firstDayHome: '2026-10-05',
    course: beginCourse(settingsShape.parse({}), '2026-11-23'),
    regisseur: { person: secretary.id, since: '2026-11-23', accepted: true },
  };
  const desk = await openTable(found);
  await desk.press(windCase, { case: found.caseId }, { by: system });
  for (const day of ['2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'])
    await itBecomes(desk, `${day}T08:30:00+01:00`);
  const answer = { case: found.caseId, stage: 'week12', answer: 'hope', reason: 'De gesprekken lopen goed' };
  await desk.press(answerTipping, answer, { by: chair });
  const dossier = textOf(await desk.press(showDossier, { case: found.caseId, page: 1 }, { by: secretary }));
  expect(dossier).toMatch(/Verloop van de opschaling/);
  expect(dossier).toMatch(/30 november 2026 · acht weken thuis\s+Gevraagd aan Sem Secretaris/);
  expect(dossier).toMatch(
    /28 december 2026 · twaalf weken thuis\s+Gevraagd aan Sem Secretaris[^.]*\. Antwoord van Vera Voorzitter op 28 december 2026: .*De gesprekken lopen goed/,
  );
  expect(dossier).toMatch(/2 november 2026 · vier weken thuis\s+Niet gevraagd\./);
  expect(dossier).toMatch(/5 januari 2027 · drie maanden thuis\s+Gevraagd aan Sem Secretaris, op 28 december 2026/);
});
