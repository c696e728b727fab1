import { describe, expect, test } from 'vitest';
import { archiveCase } from '../../bot/cases/archive-case.ts';
import { agreeArchive, keepCase } from '../../bot/deadlines/answer-archive.ts';
import { windCase } from '../../bot/deadlines/wind-case.ts';
import type { TableCase } from '../../storage/documents.ts';
import { aCase } from './builders.ts';
import { type Desk, openTable, textOf } from './desk.ts';
import { given } from './given.ts';
import { itBecomes } from './morning.ts';
import { chair, other, participant, secretary, system } from './people.ts';

const followed = (number: string): TableCase =>
  aCase({ number, where: { status: 'follow', followSince: '2026-11-16' } });
const first = followed('AT-2026-0001');
const second = followed('AT-2026-0002');
const DAY = '2027-10-01';

async function september(...cases: TableCase[]): Promise<Desk> {
  const desk = await openTable(...cases);
  for (const { caseId } of cases) await desk.press(windCase, { case: caseId }, { by: system });
  await itBecomes(desk, '2027-09-15T08:30:00+02:00');
  return desk;
}

const asked = (desk: Desk) => desk.left.filter(({ text }) => text.includes('Naar het archief op 1 oktober 2027'));
const keep = { day: DAY, case: first.caseId, reason: 'De overstap is net begonnen', until: '2028-02-01' };

describe('in the middle of September', () => {
  test('the chair sees in one section of the digest what goes to the archive, without personal data', async () => {
    const told = asked(await september(first, second));
    expect(told.map(({ to }) => to)).toEqual([chair.id]);
    expect(told[0]?.text).toMatch(/2 casussen[\s\S]*AT-2026-0001[\s\S]*AT-2026-0002[\s\S]*Akkoord[\s\S]*Houd deze/);
    expect(told[0]?.text).not.toMatch(/Fenna|Verzonnen/);
  });

  test('nothing is asked when nothing goes', async () => {
    const desk = await september(aCase());
    expect(asked(desk)).toEqual([]);
  });

  test('Akkoord is written down once, and the digest says by whom', async () => {
    const desk = await september(first);
    const press = () => desk.press(agreeArchive, { day: DAY }, { by: chair });
    expect(textOf(await press())).toContain('Uw akkoord voor het archief op 1 oktober 2027');
    const before = await desk.all('archiving');
    expect(before).toMatchObject([{ agreedBy: chair.id, agreedOn: '2027-09-15' }]);
    await press();
    expect(await desk.all('archiving')).toEqual(before);
    await itBecomes(desk, '2027-09-15T09:00:00+02:00');
    expect(desk.left.at(-1)?.text).toContain('akkoord van Vera Voorzitter op woensdag 15 september 2027');
  });

  test('is not asked twice when the clocks are wound again', async () => {
    const desk = await september(first);
    await desk.press(windCase, { case: first.caseId }, { by: system });
    await itBecomes(desk, '2027-09-16T08:30:00+02:00');
    expect(asked(desk)).toHaveLength(1);
  });
});

describe('Houd deze', () => {
  test('keeps the case until that day, with the reason sealed beside it', async () => {
    const desk = await september(first, second);
    expect(textOf(await desk.press(keepCase, keep, { by: chair }))).toContain(
      'AT-2026-0001 blijft op de volglijst tot',
    );
    expect((await desk.all('case')).find(({ id }) => id === first.id)).toMatchObject({ keptUntil: '2028-02-01' });
    expect(await desk.all('reason')).toMatchObject([{ about: 'kept', text: 'De overstap is net begonnen' }]);
    expect(JSON.stringify(await desk.tables.list('t0', 'reason'))).not.toContain('overstap');
    await itBecomes(desk, '2027-09-15T09:00:00+02:00');
    expect(desk.left.at(-1)?.text).toMatch(/Eén casus gaat[\s\S]*U houdt er 1/);
  });

  test('that is pressed twice keeps it once', async () => {
    const desk = await september(first);
    await desk.press(keepCase, keep, { by: chair, commandId: 'k1' });
    await desk.press(keepCase, keep, { by: chair, commandId: 'k2' });
    expect(await desk.all('reason')).toHaveLength(1);
  });

  test('asks for a case, a reason and a day after the first of October', async () => {
    const wrong = { day: DAY, case: 'onbekend', reason: ' ', until: DAY };
    const outcome = await given(first).when(keepCase, wrong, { by: secretary });
    outcome.asksAgain('Kies een antwoord.', 'Vul dit in.', 'Kies een latere dag').changesNothing();
  });

  test('is for chair and secretary', async () => {
    (await given(first).when(keepCase, keep, { by: other })).refuses('not-allowed-chair');
    (await given(first).when(agreeArchive, { day: DAY }, { by: participant })).refuses('not-allowed-chair');
  });
});

describe('on the first of October', () => {
  const statusOf = async (desk: Desk, { id }: TableCase) =>
    (await desk.all('case')).find((one) => one.id === id)?.status;

  test('a case goes to the archive at midnight in Amsterdam, also without an answer', async () => {
    const desk = await september(first);
    await itBecomes(desk, '2027-09-30T23:59:50+02:00');
    expect(await statusOf(desk, first)).toBe('follow');
    await itBecomes(desk, '2027-10-01T00:00:00+02:00');
    expect(await statusOf(desk, first)).toBe('archive');
  });

  test('a case that is kept stays, and goes on its own day', async () => {
    const desk = await september(first);
    await desk.press(keepCase, keep, { by: chair });
    await itBecomes(desk, '2027-10-01T00:00:00+02:00');
    expect(await statusOf(desk, first)).toBe('follow');
    await itBecomes(desk, '2028-02-01T00:00:00+01:00');
    expect(await statusOf(desk, first)).toBe('archive');
  });

  test('a case that is active again stays where it is', async () => {
    const desk = await openTable(aCase());
    const [active] = await desk.all('case');
    await desk.press(archiveCase, { case: active?.caseId }, { by: system, now: new Date('2027-10-02T09:00:00+02:00') });
    expect((await desk.all('case')).map(({ status }) => status)).toEqual(['active']);
  });
});
