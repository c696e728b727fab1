import { describe, expect, test } from 'vitest';
import { finishAgreement } from '../../bot/agreements/finish-agreement.ts';
import { windCase } from '../../bot/deadlines/wind-case.ts';
import { saveProfile } from '../../bot/tables/save-profile.ts';
import { anAgreement } from './agreed.ts';
import { aCase } from './builders.ts';
import { type Desk, openTable } from './desk.ts';
import { given } from './given.ts';
import { itBecomes } from './morning.ts';
import { chair, guest, participant, system } from './people.ts';

const found = { ...aCase(), regisseur: { person: participant.id, since: '2026-11-23', accepted: true } };
const due = (agreement: string) => anAgreement({ by: guest, caseId: found.caseId, agreement, dueOn: '2026-11-24' });

/** A guest with an agreement for Tuesday, who wants the digest so. */
async function wants(profile: Record<string, string>): Promise<Desk> {
  const desk = await openTable(found, due('een'), due('twee'));
  await desk.press(saveProfile, profile, { by: guest });
  await desk.press(windCase, { case: found.caseId }, { by: system });
  return desk;
}

const told = (desk: Desk) => desk.left.filter(({ to }) => to === guest.id);

describe('a person who wants the digest later', () => {
  test('gets it at that hour, with everything of that day in it', async () => {
    const desk = await wants({ digestFrom: '13:30' });
    await itBecomes(desk, '2026-11-24T08:30:00+01:00');
    expect(told(desk)).toEqual([]);
    await itBecomes(desk, '2026-11-24T13:30:00+01:00');
    expect(told(desk)).toHaveLength(1);
    expect(told(desk)[0]?.text).toContain('2 onderwerpen');
  });

  test('does not get it earlier because something in it was answered', async () => {
    const desk = await wants({ digestFrom: '13:30' });
    await itBecomes(desk, '2026-11-24T08:30:00+01:00');
    await desk.press(finishAgreement, { agreement: 'een' }, { by: chair });
    await itBecomes(desk, '2026-11-24T09:00:00+01:00');
    const digests = () => told(desk).filter(({ text }) => text.includes('Voor u op'));
    expect(digests()).toEqual([]);
    await itBecomes(desk, '2026-11-24T13:30:00+01:00');
    expect(digests()).toHaveLength(1);
  });

  test('gets nothing on a quiet day, and one message on the day after it', async () => {
    const desk = await wants({ quiet: '2' });
    await itBecomes(desk, '2026-11-24T08:30:00+01:00');
    expect(told(desk)).toEqual([]);
    await itBecomes(desk, '2026-11-25T08:30:00+01:00');
    expect(told(desk)).toHaveLength(1);
  });

  test('reads the own wishes back in the profile', async () => {
    const outcome = await given(found).when(saveProfile, { digestFrom: '10:30', quiet: '1,5' }, { by: guest });
    outcome.accepts('Uw profiel is bewaard');
    expect((await outcome.all('member')).find(({ person }) => person === guest.id)).toMatchObject({
      digestFrom: '10:30',
      quietDays: [1, 5],
    });
  });

  test('cannot keep the whole week quiet', async () => {
    const outcome = await given(found).when(saveProfile, { quiet: '1,2,3,4,5' }, { by: guest });
    outcome.asksAgain('Laat ten minste één dag over').changesNothing();
  });
});
