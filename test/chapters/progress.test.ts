import { describe, expect, test } from 'vitest';
import { askProgress } from '../../bot/regisseur/report.ts';
import { savePlan } from '../../bot/regisseur/save-plan.ts';
import { saveProgress } from '../../bot/regisseur/save-progress.ts';
import { showPlan } from '../../bot/regisseur/show-plan.ts';
import { showProgress } from '../../bot/regisseur/show-progress.ts';
import { type AnyDocument, KINDS, type TableCase } from '../../storage/documents.ts';
import { aCase, aMeeting, MONDAY } from './builders.ts';
import { openTable } from './desk.ts';
import { given } from './given.ts';
import { chair, memberOf, other, participant, secretary } from './people.ts';

const led = {
  ...aCase({ by: chair }),
  regisseur: { person: participant.id, since: '2026-11-16', accepted: true },
} as Extract<TableCase, { status: 'active' }>;
const of = { case: led.caseId };
const plan = { ...of, goal: 'school', step1: 'Gesprek met de mentor', step1On: '2026-12-01', targetOn: '2027-01-16' };

describe('a plan of action', () => {
  test('is kept with goal, steps and target date', async () => {
    const outcome = await given(led).when(savePlan, { ...plan, step2: 'Proefweek' }, { by: participant });
    outcome.accepts('Het plan van aanpak van casus AT-2026-0001 is bewaard').tellsOnly();
    expect(await outcome.all('plan')).toMatchObject([
      {
        goal: 'school',
        targetOn: '2027-01-16',
        steps: [{ what: 'Gesprek met de mentor', on: '2026-12-01' }, { what: 'Proefweek' }],
      },
    ]);
    (await outcome.when(showPlan, of, { by: participant })).accepts('Plan van aanpak');
    expect(JSON.stringify(outcome.reply)).toContain('Proefweek');
  });

  test('aims at most two months after the last discussion, else after the appointment', async () => {
    const late = { ...plan, targetOn: '2027-01-17' };
    (await given(led).when(savePlan, late, { by: participant })).asksAgain('zaterdag 16 januari 2027');
    const held = aMeeting('2026-11-19');
    const discussed = { ...led, discussedAt: [held.id] };
    (await given(discussed, held).when(savePlan, late, { by: participant })).accepts('is bewaard');
    const beyond = { ...plan, targetOn: '2027-01-20' };
    (await given(discussed, held).when(savePlan, beyond, { by: participant })).asksAgain('dinsdag 19 januari 2027');
  });

  test('can be amended, and twice the same changes nothing', async () => {
    const outcome = await given(led).when(savePlan, plan, { by: participant });
    (await outcome.when(savePlan, plan, { by: participant })).accepts('is bewaard').changesNothing();
    (await outcome.when(savePlan, { ...plan, goal: 'work' }, { by: participant })).accepts('is bewaard');
    expect(await outcome.all('plan')).toMatchObject([{ goal: 'work' }]);
  });

  test('comes back with what was typed when it is not right yet', async () => {
    const typed = {
      ...of,
      goal: 'vakantie',
      step1: '',
      step2On: '2026-12-01',
      step3: 'x'.repeat(201),
      targetOn: '2026-11-01',
    };
    const outcome = await given(led).when(savePlan, typed, { by: participant });
    outcome.asksAgain('Kies een antwoord', 'Vul dit in', 'hoogstens 200', 'al geweest').changesNothing();
  });

  test('may keep its day when it is amended after that day', async () => {
    const outcome = await given(led).when(savePlan, plan, { by: participant });
    const later = { by: participant, now: new Date('2027-03-01T10:00:00+01:00') };
    (await outcome.when(savePlan, { ...plan, step2: 'Nog een stap' }, later)).accepts('is bewaard');
  });

  test('is for the regisseur alone', async () => {
    for (const by of [chair, secretary, other]) {
      (await given(led).when(savePlan, plan, { by })).refuses('not-allowed-regisseur');
      (await given(led).when(showPlan, of, { by })).refuses('not-allowed-regisseur');
    }
  });

  test('leaves in the audit trail that it was opened and which fields were written, never the words', async () => {
    const outcome = await given(led).when(savePlan, plan, { by: participant });
    await outcome.when(showPlan, of, { by: participant });
    const facts = await outcome.all('audit');
    expect(facts.map(({ what }) => what).sort()).toEqual(['plan.form', 'plan.save']);
    expect(JSON.stringify(facts)).not.toContain('mentor');
  });
});

describe('a report of progress', () => {
  const inDecember = aMeeting('2026-12-10');
  const inJanuary = aMeeting('2027-01-14');
  const report = { ...of, standing: 'delayed', line: 'De school wacht op een besluit.' };

  test('is kept for the meeting to come, and can be amended until then', async () => {
    const outcome = await given(led, inDecember).when(saveProgress, report, { by: participant });
    outcome.accepts('De voortgang van casus AT-2026-0001 is bewaard');
    await outcome.when(saveProgress, { ...report, standing: 'on-track' }, { by: participant });
    expect(await outcome.all('progress')).toMatchObject([
      { owner: inDecember.id, standing: 'on-track', by: participant.id },
    ]);
    (await outcome.when(saveProgress, { ...report, standing: 'on-track' }, { by: participant })).changesNothing();
  });

  test('stays in the history of the case: the next form shows it', async () => {
    const outcome = await given(led, inDecember, inJanuary).when(saveProgress, report, { by: participant });
    await outcome.when(showProgress, of, { by: participant, now: new Date('2026-12-14T10:00:00+01:00') });
    outcome.accepts('donderdag 14 januari 2027', 'Eerder gemeld', 'Loopt vertraging op', 'wacht op een besluit');
    await outcome.when(saveProgress, { ...report, standing: 'stuck' }, { by: participant });
    expect(await outcome.all('progress')).toHaveLength(2);
  });

  test('can be given while no meeting is planned', async () => {
    (await given(led).when(saveProgress, report, { by: participant })).accepts('is bewaard');
  });

  test('needs a standing and a line', async () => {
    const outcome = await given(led, inDecember).when(saveProgress, of, { by: participant });
    outcome.asksAgain('Kies een antwoord', 'Vul dit in').changesNothing();
  });

  test('is for the regisseur alone', async () => {
    (await given(led).when(saveProgress, report, { by: chair })).refuses('not-allowed-regisseur');
    (await given(led).when(showProgress, of, { by: other })).refuses('not-allowed-regisseur');
  });

  describe('is asked for', () => {
    const posted = KINDS.meeting.shape.parse({ ...inDecember, status: 'posted', postedAt: MONDAY.toISOString() });
    const asked = async (...more: AnyDocument[]) => {
      const desk = await openTable(led, posted, ...more);
      const notices = askProgress(posted, [led], MONDAY).map(({ key, notBefore, standing: _, ...rest }) => ({
        kind: 'notice' as const,
        id: `notice:${key}`,
        status: 'waiting' as const,
        attempt: 0,
        dueAt: notBefore.toISOString(),
        ...rest,
      }));
      await desk.seed(...notices);
      await desk.dispatcher.sweep();
      return desk;
    };
    test('when the agenda is posted, and answered on the card', async () => {
      const desk = await asked();
      expect(desk.left).toMatchObject([
        { to: participant.id, text: expect.stringContaining('donderdag 10 december 2026') },
      ]);
      expect(JSON.stringify(desk.left[0]?.message.card)).toContain('progress.save');
    });

    test('of nobody who does not lead any more, or reported already', async () => {
      const given = {
        kind: 'progress',
        id: `progress:2026-12-10:${led.caseId}`,
        owner: posted.id,
        by: participant.id,
      } as const;
      const there = {
        ...given,
        caseId: led.caseId,
        at: MONDAY.toISOString(),
        standing: 'on-track',
        line: 'Goed.',
      } as const;
      expect((await asked(there)).left).toEqual([]);
      expect((await asked({ ...memberOf(participant), roles: ['guest'] })).left).toEqual([]);
    });
  });
});
