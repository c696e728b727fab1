import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { discardDraft } from '../../bot/cases/discard-draft.ts';
import { reopenCase } from '../../bot/cases/reopen-case.ts';
import { saveStep } from '../../bot/cases/save-step.ts';
import { submitCase } from '../../bot/cases/submit-case.ts';
import { freshIdFor } from '../../bot/ids.ts';
import { makeLog } from '../../bot/log.ts';
import { openSqlite } from '../../storage/sqlite.ts';
import { aCase, aDraft, aMeeting, aTable, RIGHT } from './builders.ts';
import { newGround, openDesk, openTable } from './desk.ts';
import { MEMBERS, memberOf, participant, TABLE } from './people.ts';

const folder = mkdtempSync(join(tmpdir(), 'actietafel-records-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Words that occur nowhere else, one in each text that people type.
const MARKED = {
  ...RIGHT,
  name: 'Qwistel Zandvlinder',
  municipality: 'Zwampelmond',
  school: 'Het Knorfwoud',
  question: 'Wie helpt haar van de Blorvenberg naar een plek op school?',
  tried: 'Grimzaltraject',
  worksWell: 'Vlopjestekenen',
  wishes: 'Terug naar Dwarrelhof',
  guests: 'Dokter Prakkebos',
  askedBy: 'Mevrouw Snorrebeek',
  basis: 'other',
  basisReason: 'Verordening Kwelderwet',
  reasonAnyway: 'Wachttijd Plompenveld',
};
const MARKS = ['Qwistel', 'Zandvlinder', 'Zwampelmond', 'Knorfwoud', 'Blorvenberg', 'Grimzal', 'Vlopjes', 'Dwarrelhof'];
MARKS.push('Prakkebos', 'Snorrebeek', 'Kwelderwet', 'Plompenveld', '2012-05-04', 'Herfstreden');

function rawBytes(): string {
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(1);
  return files.map((file) => readFileSync(join(folder, file), 'latin1')).join('\n');
}

test('after a whole submission no word of it is in the files of the database, in the log or in the audit trail', async () => {
  const lines: string[] = [];
  const log = makeLog('trace', { write: (line: string) => void lines.push(line) });
  const ground = newGround((name, now) => openSqlite(join(folder, `${name}.db`), { now }));
  const desk = openDesk(ground, log);
  await desk.seed(aTable(), ...MEMBERS.map(memberOf), aMeeting('2026-12-10'));
  const caseId = freshIdFor(participant.id);
  for (const step of [1, 2, 3]) {
    await desk.press(saveStep, { case: caseId, step, go: 'next', ...MARKED }, { by: participant });
    expect(MARKS.filter((mark) => rawBytes().includes(mark))).toEqual([]);
  }
  await desk.press(submitCase, { case: caseId }, { by: participant });
  desk.answer = () => ({ outcome: 'refused', why: '403 Blocked' });
  await desk.dispatcher.sweep();
  await desk.press('case.dossier', { case: caseId }, { by: participant });
  const followed = aCase({ where: { status: 'follow', followSince: '2026-10-05' }, number: 'AT-2026-0009' });
  await desk.seed(followed);
  const reason = { reason: 'Herfstreden', firstDayHome: '2026-11-09' };
  await desk.press(reopenCase, { case: followed.caseId, ...reason }, { by: participant });

  const [found] = await desk.all('case');
  expect([found?.file.name, (await desk.all('reopening'))[0]?.reason]).toContain('Herfstreden');
  const raw = rawBytes();
  expect(raw).toContain('AT-2026-0001');
  expect(MARKS.filter((mark) => raw.includes(mark))).toEqual([]);
  expect(raw).not.toContain('Fenna');
  expect(lines.length).toBeGreaterThan(0);
  expect(MARKS.filter((mark) => lines.join('').includes(mark))).toEqual([]);
  expect(MEMBERS.filter(({ name }) => raw.includes(name))).toEqual([]);
  await desk.tables.close();
  await desk.keys.close();
  expect(MARKS.filter((mark) => rawBytes().includes(mark))).toEqual([]);
});

describe('a session', () => {
  test('commits nothing when somebody else was first with one of its documents', async () => {
    const desk = await openTable();
    const [mine, theirs] = [desk.records.session(TABLE), desk.records.session(TABLE)];
    const [a, b] = [await mine.get('table', 'table'), await theirs.get('table', 'table')];
    if (!a || !b) throw new Error('there is no table');
    expect(await theirs.commit([{ write: { ...b, name: 'Van hen' } }])).toMatchObject({ ok: true });
    const both = [{ write: aMeeting('2026-12-10') }, { write: { ...a, name: 'Van mij' } }];
    expect(await mine.commit(both)).toMatchObject({ ok: false, reason: 'stale' });
    expect(await desk.all('meeting')).toEqual([]);
  });

  test('does not overwrite what it never read', async () => {
    const desk = await openTable(aMeeting('2026-12-10'));
    const blind = desk.records.session(TABLE);
    expect(await blind.commit([{ write: aMeeting('2026-12-10') }])).toMatchObject({ ok: false, reason: 'exists' });
    await expect(blind.commit([{ remove: 'meeting:2026-12-10' }])).rejects.toThrow('removed without being read');
  });

  test('can write twice what it wrote itself', async () => {
    const desk = await openTable();
    const session = desk.records.session(TABLE);
    const meeting = aMeeting('2026-12-10');
    expect(await session.commit([{ write: meeting }])).toMatchObject({ ok: true });
    expect(await session.commit([{ write: { ...meeting, time: '15:00' } }])).toMatchObject({ ok: true });
  });

  test('sees nothing of another table', async () => {
    const desk = await openTable(aCase());
    const elsewhere = desk.records.session('t1');
    expect(await elsewhere.list('case')).toEqual([]);
    expect(await elsewhere.list('member')).toEqual([]);
  });

  test('finds the tables of a person by tenant and person', async () => {
    const desk = await openTable();
    const seats = await desk.records.find('member', `tenant-rivierdam:${participant.id}`);
    expect(seats.map(({ table }) => table)).toEqual([TABLE]);
    expect(await desk.records.find('member', `tenant-anders:${participant.id}`)).toEqual([]);
  });

  test('refuses a document that does not have the shape of its kind', async () => {
    const desk = await openTable();
    await desk.tables.commit(TABLE, [{ op: 'put', id: 'meeting:x', body: { kind: 'meeting', v: 1, date: 'morgen' } }]);
    await expect(desk.all('meeting')).rejects.toThrow();
  });
});

test('a draft that was thrown away leaves nothing readable in the files', async () => {
  const ground = newGround((name, now) =>
    openSqlite(join(folder, `weg-${name}.db`), { now, leaveNoTrace: name === 'keys' }),
  );
  const desk = openDesk(ground);
  const draft = aDraft({ typed: MARKED });
  await desk.seed(aTable(), ...MEMBERS.map(memberOf), draft);
  const before = readFileSync(join(folder, 'weg-keys.db'), 'latin1');
  const wrapped = /"wrapped":"([\w-]{40,})"/.exec(before.slice(before.indexOf(`key:case:${draft.caseId}`)))?.[1] ?? '';
  expect(wrapped).not.toBe('');
  await desk.press(discardDraft, { case: draft.caseId }, { by: participant });
  const after = readdirSync(folder).filter((file) => file.startsWith('weg-keys'));
  for (const file of after) expect(readFileSync(join(folder, file), 'latin1')).not.toContain(wrapped);
  await desk.tables.close();
  await desk.keys.close();
});
