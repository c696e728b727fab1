import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { submitCase } from '../../bot/cases/submit-case.ts';
import type { TableCase } from '../../storage/documents.ts';
import { aDraft, aTable } from './builders.ts';
import { type Desk, newGround, openDesk, openTable, textOf } from './desk.ts';
import { MEMBERS, memberOf, participant, TABLE } from './people.ts';

const formOf = (pupil: number, at?: Date) =>
  aDraft({ typed: { name: `Leerling ${'abcdefghijklmnopqrstuvwxyz'[pupil]}` }, ...(at ? { at } : {}) });

const numbersOf = (cases: TableCase[]) => cases.map(({ number }) => number).sort();
const upTo = (count: number, year = '2026') =>
  Array.from({ length: count }, (_, i) => `AT-${year}-${String(i + 1).padStart(4, '0')}`);

describe('numbers are given per table and year, without gaps or doubles', () => {
  test('whatever the order, the process and the moment in which people submit', async () => {
    const press = fc.record({ pupil: fc.nat(7), process: fc.nat(1), together: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(press, { minLength: 1, maxLength: 16 }), async (presses) => {
        const forms = Array.from({ length: 8 }, (_, pupil) => formOf(pupil));
        const desk = await openTable(...forms);
        const processes = [desk, openDesk(desk)];
        let underWay: Promise<unknown>[] = [];
        for (const { pupil, process, together } of presses) {
          const data = { case: forms[pupil]?.caseId };
          underWay.push((processes[process] as Desk).press(submitCase, data, { by: participant }));
          if (!together) await Promise.all(underWay.splice(0));
        }
        await Promise.all(underWay);
        underWay = [];
        const pupils = new Set(presses.map(({ pupil }) => pupil)).size;
        expect(numbersOf(await desk.all('case'))).toEqual(upTo(pupils));
        expect((await desk.all('number')).map(({ id }) => id.slice('number:'.length)).sort()).toEqual(upTo(pupils));
      }),
      { numRuns: 25 },
    );
  });

  test('when twenty people press in the same instant, ten at each of two processes', async () => {
    const forms = Array.from({ length: 20 }, (_, pupil) => formOf(pupil));
    const desk = await openTable(...forms);
    const twin = openDesk(desk);
    const replies = await Promise.all(
      forms.map(({ caseId }, i) => (i % 2 ? desk : twin).press(submitCase, { case: caseId }, { by: participant })),
    );
    const said = replies.map((reply) => /AT-2026-\d{4}/.exec(textOf(reply))?.[0]).sort();
    expect(said).toEqual(upTo(20));
    expect(numbersOf(await desk.all('case'))).toEqual(upTo(20));
  });

  test('a refused submission takes no number', async () => {
    const wrong = aDraft({ typed: { name: 'Zonder akkoord', pupilConsent: 'no' } });
    const right = formOf(0);
    const desk = await openTable(wrong, right);
    await desk.press(submitCase, { case: wrong.caseId }, { by: participant });
    await desk.press(submitCase, { case: right.caseId }, { by: participant });
    expect(numbersOf(await desk.all('case'))).toEqual(upTo(1));
  });

  test('the first of a new year is 0001 again, from midnight in Amsterdam', async () => {
    const eve = new Date('2026-12-31T23:59:00+01:00');
    const newYear = new Date('2027-01-01T00:01:00+01:00');
    const forms = [formOf(0, eve), formOf(1, eve), formOf(2, eve)];
    const desk = await openTable(...forms);
    const [a, b, c] = forms.map(({ caseId }) => ({ case: caseId }));
    await desk.press(submitCase, a ?? {}, { by: participant, now: eve });
    await desk.press(submitCase, b ?? {}, { by: participant, now: newYear });
    await desk.press(submitCase, c ?? {}, { by: participant });
    expect(numbersOf(await desk.all('case'))).toEqual(['AT-2026-0001', 'AT-2027-0001', 'AT-2027-0002']);
  });

  test('another table counts for itself', async () => {
    const desk = openDesk(newGround());
    const form = formOf(0);
    for (const table of [TABLE, 't1']) {
      const session = desk.records.session(table);
      await session.commit([aTable({ tableId: table }), ...MEMBERS.map(memberOf), form].map((write) => ({ write })));
      const reply = await desk.press(submitCase, { case: form.caseId }, { by: participant, table });
      expect(textOf(reply)).toContain('AT-2026-0001');
    }
  });

  test('goes on after 9999 with five digits', async () => {
    const form = formOf(0);
    const desk = await openTable(form, { kind: 'counter', id: 'counter:2026', last: 9999 });
    expect(textOf(await desk.press(submitCase, { case: form.caseId }, { by: participant }))).toContain('AT-2026-10000');
  });
});
