import { describe, expect, test } from 'vitest';
import { finishAgreement } from '../../bot/agreements/finish-agreement.ts';
import { agreementReminders } from '../../bot/deadlines/other-terms.ts';
import { windCase } from '../../bot/deadlines/wind-case.ts';
import { TOPICS } from '../../bot/topics.ts';
import { anAgreement } from './agreed.ts';
import { aCase } from './builders.ts';
import { type Desk, openTable } from './desk.ts';
import { itBecomes } from './morning.ts';
import { chair, coordinator, guest, type Someone, system } from './people.ts';

const found = {
  ...aCase(),
  regisseur: { person: coordinator.id, since: '2026-11-23', accepted: true },
};
const agreement = anAgreement({ by: guest, caseId: found.caseId, dueOn: '2026-11-24', what: 'De huisarts bellen' });

async function wound(): Promise<Desk> {
  const desk = await openTable(found, agreement);
  await desk.press(windCase, { case: found.caseId }, { by: system });
  return desk;
}

/** What this person was told on the morning of this day. */
async function toldOn(desk: Desk, day: string, who: Someone): Promise<string> {
  const before = desk.left.length;
  await itBecomes(desk, `${day}T08:30:00+01:00`);
  return desk.left
    .slice(before)
    .filter(({ to }) => to === who.id)
    .map(({ text }) => text)
    .join('\n');
}

describe('an agreement with a date', () => {
  test('asks its owner on the day, and on the next working day', async () => {
    const desk = await wound();
    const asked = await toldOn(desk, '2026-11-24', guest);
    expect(asked).toMatch(/AT-2026-0001[\s\S]*De huisarts bellen[\s\S]*dinsdag 24 november 2026/);
    expect(asked).toContain('Gereed');
    expect(asked).not.toContain('te laat');
    expect(await toldOn(desk, '2026-11-25', guest)).toContain('(één dag te laat)');
    expect(desk.left.map(({ to }) => to)).toEqual([guest.id, guest.id]);
  });

  test('asks the regisseur from the fourth working day and the chair from the seventh, who read not what it says', async () => {
    const desk = await wound();
    await toldOn(desk, '2026-11-24', guest);
    await toldOn(desk, '2026-11-25', guest);
    const lead = await toldOn(desk, '2026-11-30', coordinator);
    expect(lead).toContain('(6 dagen te laat)');
    expect(lead).not.toContain('huisarts');
    const told = await toldOn(desk, '2026-12-03', chair);
    expect(told).toContain('(9 dagen te laat)');
    expect(told).not.toContain('huisarts');
  });

  test('that is done is asked about no more; what stands in a digest says so', async () => {
    const desk = await wound();
    await toldOn(desk, '2026-11-24', guest);
    await desk.press(finishAgreement, { agreement: 'afspraak-1' }, { by: chair });
    expect(await toldOn(desk, '2026-11-25', guest)).toMatch(/AT-2026-0001: Gereed · gemeld door Vera Voorzitter/);
    await itBecomes(desk, '2026-12-10T08:30:00+01:00');
    expect(desk.left.length).toBeGreaterThan(2);
    expect(desk.left.filter(({ text }) => text.includes('dagen te laat'))).toEqual([]);
  });

  test('winds its clock twice without a second message', async () => {
    const desk = await wound();
    await desk.press(windCase, { case: found.caseId }, { by: system });
    await toldOn(desk, '2026-11-24', guest);
    await desk.press(windCase, { case: found.caseId }, { by: system });
    await toldOn(desk, '2026-11-24', guest);
    expect(desk.left).toHaveLength(1);
  });
});

test('whatever a term asks for, there is a message for it', () => {
  const topics = new Set(TOPICS.map(({ topic }) => topic));
  const [reminder] = agreementReminders({ ...agreement, dueOn: '2026-11-24' }, undefined, '2026-12-31');
  expect(reminder?.about.agreement).toBe('afspraak-1');
  for (const topic of [
    'plan.asked',
    'progress.asked',
    'agenda.draft',
    'agreement.due',
    'review.asked',
    'tipping.asked',
  ])
    expect(topics).toContain(topic);
});
