import { describe, expect, test } from 'vitest';
import { beginCourse } from '../../bot/deadlines/case-course.ts';
import { windCase } from '../../bot/deadlines/wind-case.ts';
import { settingsShape } from '../../storage/documents.ts';
import { aCase } from '../chapters/builders.ts';
import { type Desk, openTable } from '../chapters/desk.ts';
import { itBecomes } from '../chapters/morning.ts';
import { chair, participant, system } from '../chapters/people.ts';

const course = beginCourse(settingsShape.parse({}), '2026-11-23');
const digestsOf = (desk: Desk, { id }: { id: string }) =>
  desk.left.filter(({ to, text }) => to === id && text.includes('Voor u op'));

describe('winding the clock of a case', () => {
  test('asks a chair who leads the case once, not as leader and as chair', async () => {
    const found = { ...aCase({ by: chair }), submittedOn: '2026-11-23', firstDayHome: '2026-10-27', course };
    const desk = await openTable(found);
    await desk.press(windCase, { case: found.caseId }, { by: system });
    // Four weeks at home is Tuesday 24 November.
    await itBecomes(desk, '2026-11-24T08:30:00+01:00');
    expect(digestsOf(desk, chair)).toHaveLength(1);
  });

  test('tells a new regisseur nothing of what was asked on an earlier day', async () => {
    const found = { ...aCase({ by: participant }), submittedOn: '2026-11-23', firstDayHome: '2026-09-29', course };
    const desk = await openTable(found);
    await desk.press(windCase, { case: found.caseId }, { by: system });
    // Eight weeks at home is Tuesday 24 November.
    await itBecomes(desk, '2026-11-24T08:30:00+01:00');
    expect(digestsOf(desk, participant)).toHaveLength(1);
    desk.clock.moveTo(new Date('2026-11-25T11:00:00+01:00'));
    await desk.press('regisseur.appoint', { case: found.caseId, person: 'id-pim' }, { by: chair });
    desk.left.length = 0;
    await itBecomes(desk, '2026-11-25T11:01:00+01:00');
    expect(desk.left.filter(({ text }) => text.includes('Voor u op woensdag 25 november'))).toEqual([]);
  });

  test('asks nothing about the days on which a case was on the follow list when it is active again', async () => {
    const regisseur = { person: participant.id, since: '2026-11-10', accepted: true };
    const found = { ...aCase({ by: participant }), firstDayHome: '2026-11-20', regisseur };
    const desk = await openTable(found);
    await desk.press(windCase, { case: found.caseId }, { by: system });
    // The plan would be asked for on Tuesday 24 November and then weekly.
    await desk.press('case.follow', { case: found.caseId, outcome: 'school' }, { by: chair });
    await desk.dispatcher.sweep();
    desk.clock.moveTo(new Date('2026-11-26T10:00:00+01:00'));
    const again = { case: found.caseId, reason: 'Het gaat niet goed.', firstDayHome: '2026-11-25' };
    await desk.press('case.reopen', again, { by: chair });
    await itBecomes(desk, '2026-11-26T10:01:00+01:00');
    expect(digestsOf(desk, participant)).toEqual([]);
    await itBecomes(desk, '2026-12-01T08:30:00+01:00');
    expect(digestsOf(desk, participant)).toHaveLength(1);
  });
});
