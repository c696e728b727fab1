import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Body, COMMIT_LIMITS, type Committed, type Store } from '../../storage/store.ts';

/**
 * What is put to the test: how to get an empty store, and the clock that it follows. `advance` moves that clock for the store and for whatever
 * serves it; a real service has none. `close` puts away what `open` needed besides the store.
 */
export type Subject = {
  open(): Promise<Store>;
  close?(): Promise<void>;
  now(): Date;
  advance?(seconds: number): void;
};

/** Everything the door promises, asked of one store. The same sentences hold for SQLite and for Cosmos DB. */
export function storeContract(name: string, subject: Subject): void {
  describe(`the contract, on ${name}`, () => {
    let store: Store;
    let count = 0;
    const table = () => `table:${++count}`;
    beforeAll(async () => {
      store = await subject.open();
    });
    afterAll(async () => {
      await store.close();
      await subject.close?.();
    });

    describe('one document', () => {
      test('comes back as it was written, with a table, an id and an etag', async () => {
        const t = table();
        const body = { kind: 'case', status: 'open', n: 1.5, list: [1, null, { deep: true }] };
        const etags = accepted(await store.commit(t, [{ op: 'create', id: 'case:1', body }]));
        expect(await store.get(t, 'case:1')).toEqual({ table: t, id: 'case:1', etag: etags['case:1'], body });
      });

      test('is undefined when nobody wrote it, also for an id that can never exist', async () => {
        expect(await store.get(table(), 'nothing')).toBeUndefined();
        expect(await store.get(table(), 'a/b?c#d')).toBeUndefined();
        expect(await store.get(table(), '')).toBeUndefined();
      });

      test('keeps every field, whatever its name or script', async () => {
        const t = table();
        const body = {
          ...(JSON.parse('{"__proto__":{"x":1},"constructor":"c"}') as object),
          kind: 'odd',
          id: 'own id',
          pk: 'own pk',
          ttl: 1,
          _etag: 'own',
          _ts: 0,
          tx: 'own',
          body: { body: 1 },
          'a.b$c"d': 'quotes',
          'e\u0301': 'Zoë 你好 🦊 \u2028',
          empty: '',
          zero: 0,
          no: false,
          nothing: null,
        } as Body;
        accepted(await store.commit(t, [{ op: 'create', id: 'odd:1', body }]));
        const found = await store.get(t, 'odd:1');
        expect(JSON.stringify(found?.body)).toBe(JSON.stringify(body));
        expect(Object.getPrototypeOf(found?.body)).toBe(Object.prototype);
      });

      test('gets a new etag at every write, and a replace needs the newest', async () => {
        const t = table();
        const first = accepted(await store.commit(t, [{ op: 'create', id: 'a', body: { kind: 'k', n: 1 } }])).a ?? '';
        const second = accepted(
          await store.commit(t, [{ op: 'replace', id: 'a', etag: first, body: { kind: 'k', n: 2 } }]),
        ).a;
        expect(second).not.toBe(first);
        const late = await store.commit(t, [{ op: 'replace', id: 'a', etag: first, body: { kind: 'k', n: 3 } }]);
        expect(late).toEqual({ ok: false, reason: 'stale', id: 'a' });
        expect((await store.get(t, 'a'))?.body.n).toBe(2);
      });

      test('a replace takes away the fields that are no longer there', async () => {
        const t = table();
        const etag =
          accepted(await store.commit(t, [{ op: 'create', id: 'a', body: { kind: 'k', dueAt: moment(0), x: 1 } }])).a ??
          '';
        accepted(await store.commit(t, [{ op: 'replace', id: 'a', etag, body: { kind: 'k' } }]));
        expect((await store.get(t, 'a'))?.body).toEqual({ kind: 'k' });
        expect(await store.due('k', moment(1e6), 10)).not.toContainEqual(expect.objectContaining({ table: t }));
      });

      test('put writes over whatever is there', async () => {
        const t = table();
        const first = accepted(await store.commit(t, [{ op: 'put', id: 'a', body: { kind: 'k', n: 1 } }])).a;
        const second = accepted(await store.commit(t, [{ op: 'put', id: 'a', body: { kind: 'k', n: 2 } }])).a;
        expect(second).not.toBe(first);
        expect(await store.get(t, 'a')).toMatchObject({ etag: second, body: { n: 2 } });
      });

      test('is gone after remove, which needs the newest etag', async () => {
        const t = table();
        const etag = accepted(await store.commit(t, [{ op: 'create', id: 'a', body: { kind: 'k' } }])).a ?? '';
        expect(await store.commit(t, [{ op: 'remove', id: 'a', etag: 'x' }])).toMatchObject({
          ok: false,
          reason: 'stale',
        });
        expect(await store.commit(t, [{ op: 'remove', id: 'a', etag }])).toEqual({
          ok: true,
          replayed: false,
          etags: {},
        });
        expect(await store.get(t, 'a')).toBeUndefined();
        accepted(await store.commit(t, [{ op: 'create', id: 'a', body: { kind: 'k' } }]));
      });

      test('must exist to be replaced or removed, and must not to be created', async () => {
        const t = table();
        expect(await store.commit(t, [{ op: 'replace', id: 'a', etag: '1', body: { kind: 'k' } }])).toEqual({
          ok: false,
          reason: 'missing',
          id: 'a',
        });
        expect(await store.commit(t, [{ op: 'remove', id: 'a', etag: '1' }])).toEqual({
          ok: false,
          reason: 'missing',
          id: 'a',
        });
        accepted(await store.commit(t, [{ op: 'create', id: 'a', body: { kind: 'k' } }]));
        expect(await store.commit(t, [{ op: 'create', id: 'a', body: { kind: 'k' } }])).toEqual({
          ok: false,
          reason: 'exists',
          id: 'a',
        });
      });
    });

    describe('a commit', () => {
      test('writes nothing at all when one of its writes is refused', async () => {
        const t = table();
        accepted(await store.commit(t, [{ op: 'create', id: 'there', body: { kind: 'k', n: 1 } }]));
        const before = await store.get(t, 'there');
        const answer = await store.commit(t, [
          { op: 'create', id: 'new', body: { kind: 'k' } },
          { op: 'put', id: 'there', body: { kind: 'k', n: 2 } },
          { op: 'replace', id: 'absent', etag: '1', body: { kind: 'k' } },
          { op: 'create', id: 'later', body: { kind: 'k' } },
        ]);
        expect(answer).toEqual({ ok: false, reason: 'missing', id: 'absent' });
        expect(await store.get(t, 'new')).toBeUndefined();
        expect(await store.get(t, 'later')).toBeUndefined();
        expect(await store.get(t, 'there')).toEqual(before);
      });

      test('carries creates, replaces, puts and removes together', async () => {
        const t = table();
        const etags = accepted(
          await store.commit(t, [
            { op: 'create', id: 'a', body: { kind: 'k' } },
            { op: 'create', id: 'b', body: { kind: 'k' } },
          ]),
        );
        const answer = accepted(
          await store.commit(t, [
            { op: 'mark', id: 'mark:1', body: { kind: 'audit' } },
            { op: 'replace', id: 'a', etag: etags.a ?? '', body: { kind: 'k', n: 2 } },
            { op: 'remove', id: 'b', etag: etags.b ?? '' },
            { op: 'put', id: 'c', body: { kind: 'k' } },
          ]),
        );
        expect(Object.keys(answer).sort()).toEqual(['a', 'c', 'mark:1']);
        expect(answer.a).toBe((await store.get(t, 'a'))?.etag);
        expect((await store.list(t, 'k')).map((found) => found.id)).toEqual(['a', 'c']);
      });

      test('is carried out once for each mark; the second time it says replayed and writes nothing', async () => {
        const t = table();
        const mark = { op: 'mark', id: 'mark:7', body: { kind: 'audit' } } as const;
        expect(await store.commit(t, [mark, { op: 'create', id: 'a', body: { kind: 'k' } }])).toMatchObject({
          ok: true,
          replayed: false,
        });
        expect(await store.commit(t, [mark, { op: 'create', id: 'b', body: { kind: 'k' } }])).toEqual({
          ok: true,
          replayed: true,
          etags: {},
        });
        expect(await store.get(t, 'b')).toBeUndefined();
      });

      test('leaves no mark behind when it is refused, so that it can be tried again', async () => {
        const t = table();
        const mark = { op: 'mark', id: 'mark:8', body: { kind: 'audit' } } as const;
        expect(await store.commit(t, [mark, { op: 'remove', id: 'a', etag: '1' }])).toMatchObject({
          reason: 'missing',
          id: 'a',
        });
        expect(await store.commit(t, [mark])).toMatchObject({ ok: true, replayed: false });
      });

      test('may be empty, and then does nothing', async () => {
        expect(await store.commit(table(), [])).toEqual({ ok: true, replayed: false, etags: {} });
      });

      test('takes as many writes as allowed and refuses one more', async () => {
        const t = table();
        const writes = Array.from(
          { length: COMMIT_LIMITS.writes + 1 },
          (_, n) => ({ op: 'create', id: `n:${n}`, body: { kind: 'k' } }) as const,
        );
        expect(await store.commit(t, writes)).toEqual({
          ok: false,
          reason: 'too-many',
          id: `n:${COMMIT_LIMITS.writes}`,
        });
        accepted(await store.commit(t, writes.slice(1)));
        expect(await store.list(t, 'k')).toHaveLength(COMMIT_LIMITS.writes);
      });

      test('takes as many bytes as allowed together, and refuses more', async () => {
        const t = table();
        const half = (id: string, bytes: number) =>
          ({ op: 'create', id, body: { kind: 'k', text: 'é'.repeat(bytes / 2) } }) as const;
        expect(await store.commit(t, [half('a', 1_000_000), half('b', 950_000)])).toEqual({
          ok: false,
          reason: 'too-large',
          id: 'b',
        });
        expect(await store.get(t, 'a')).toBeUndefined();
        accepted(await store.commit(t, [half('a', 900_000), half('b', 900_000)]));
      });

      test.each([
        ['an id with a slash', [{ op: 'put', id: 'a/b', body: { kind: 'k' } }]],
        ['an empty id', [{ op: 'put', id: '', body: { kind: 'k' } }]],
        [
          'a mark that is not first',
          [
            { op: 'put', id: 'a', body: { kind: 'k' } },
            { op: 'mark', id: 'm', body: { kind: 'k' } },
          ],
        ],
        ['a moment without milliseconds', [{ op: 'put', id: 'a', body: { kind: 'k', dueAt: '2026-12-01T08:00:00Z' } }]],
      ] as const)('throws at the programmer for %s', async (_, writes) => {
        await expect(store.commit(table(), writes)).rejects.toThrow(TypeError);
      });

      test('of ten that race with the same etag, exactly one wins', async () => {
        const t = table();
        const etag = accepted(await store.commit(t, [{ op: 'create', id: 'a', body: { kind: 'k' } }])).a ?? '';
        const answers = await Promise.all(
          Array.from({ length: 10 }, (_, n) =>
            store.commit(t, [{ op: 'replace', id: 'a', etag, body: { kind: 'k', n } }]),
          ),
        );
        expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
        expect(answers.filter((answer) => !answer.ok && answer.reason === 'stale')).toHaveLength(9);
        expect((await store.get(t, 'a'))?.body.n).toBe(answers.findIndex((answer) => answer.ok));
      });

      test('of five that race with the same mark, exactly one writes', async () => {
        const t = table();
        const answers = await Promise.all(
          Array.from({ length: 5 }, (_, n) =>
            store.commit(t, [
              { op: 'mark', id: 'mark', body: { kind: 'audit' } },
              { op: 'create', id: `out:${n}`, body: { kind: 'k' } },
            ]),
          ),
        );
        expect(answers.map((answer) => answer.ok && answer.replayed).sort()).toEqual([false, true, true, true, true]);
        expect(await store.list(t, 'k')).toHaveLength(1);
      });
    });

    describe('tables', () => {
      test('do not see each other, also when their names and ids run together', async () => {
        const t = table();
        accepted(await store.commit(t, [{ op: 'create', id: 'x:a', body: { kind: 'k', of: 1 } }]));
        accepted(await store.commit(`${t}:x`, [{ op: 'create', id: 'a', body: { kind: 'k', of: 2 } }]));
        expect((await store.list(t, 'k')).map((found) => found.body.of)).toEqual([1]);
        expect((await store.list(`${t}:x`, 'k')).map((found) => found.body.of)).toEqual([2]);
        expect(await store.get(t, 'a')).toBeUndefined();
        expect(await store.commit(t, [{ op: 'replace', id: 'a', etag: '1', body: { kind: 'k' } }])).toMatchObject({
          reason: 'missing',
        });
      });
    });

    describe('a list', () => {
      test('holds one kind of one table in the order of the ids, page by page', async () => {
        const t = table();
        const ids = Array.from({ length: 25 }, (_, n) => `c:${String((n * 7) % 25).padStart(2, '0')}`);
        accepted(
          await store.commit(
            t,
            ids.map((id) => ({ op: 'create', id, body: { kind: 'case' } }) as const),
          ),
        );
        accepted(await store.commit(t, [{ op: 'create', id: 'c:03x', body: { kind: 'other' } }]));
        const pages: string[][] = [];
        let after: string | undefined;
        do {
          const page = (await store.list(t, 'case', { limit: 10, ...(after ? { after } : {}) })).map(
            (found) => found.id,
          );
          pages.push(page);
          after = page.at(-1);
        } while (after);
        expect(pages.map((page) => page.length)).toEqual([10, 10, 5, 0]);
        expect(pages.flat()).toEqual(ids.toSorted());
      });

      test('holds a hundred documents when no limit is named', async () => {
        const t = table();
        for (const part of [0, 1]) {
          const writes = Array.from(
            { length: 60 },
            (_, n) => ({ op: 'create', id: `d:${part}:${n}`, body: { kind: 'many' } }) as const,
          );
          accepted(await store.commit(t, writes));
        }
        expect(await store.list(t, 'many')).toHaveLength(100);
        expect(await store.list(t, 'many', { limit: 200 })).toHaveLength(120);
        expect(await store.list(t, 'many', { limit: 0 })).toEqual([]);
      });

      test('narrows by status, owner and case, each and together', async () => {
        const t = table();
        const body = (status: string, owner: string, caseId: string) => ({ kind: 'task', status, owner, caseId });
        accepted(
          await store.commit(t, [
            { op: 'create', id: '1', body: body('open', 'ann', 'c1') },
            { op: 'create', id: '2', body: body('open', 'bob', 'c1') },
            { op: 'create', id: '3', body: body('done', 'ann', 'c1') },
            { op: 'create', id: '4', body: body('open', 'ann', 'c2') },
            { op: 'create', id: '5', body: { kind: 'task' } },
          ]),
        );
        const ids = async (filter: object) => (await store.list(t, 'task', filter)).map((found) => found.id).join('');
        expect(await ids({ status: 'open' })).toBe('124');
        expect(await ids({ owner: 'ann' })).toBe('134');
        expect(await ids({ caseId: 'c1' })).toBe('123');
        expect(await ids({ status: 'open', owner: 'ann' })).toBe('14');
        expect(await ids({ status: 'open', owner: 'ann', caseId: 'c1', after: '0' })).toBe('1');
        expect(await ids({ status: 'nothing' })).toBe('');
        expect(await ids({})).toBe('12345');
      });
    });

    describe('over all tables', () => {
      test('find gives what one owner has, of one kind', async () => {
        const [one, two] = [table(), table()];
        const owner = `person-${one}`;
        for (const t of [one, two])
          accepted(await store.commit(t, [{ op: 'create', id: `member:${owner}`, body: { kind: 'member', owner } }]));
        accepted(
          await store.commit(one, [
            { op: 'create', id: 'other', body: { kind: 'task', owner } },
            { op: 'create', id: 'member:else', body: { kind: 'member', owner: 'somebody else' } },
          ]),
        );
        const found = await store.find('member', owner);
        expect(found.map((member) => member.table).sort()).toEqual([one, two].sort());
      });

      test('due gives what is due now or earlier, of one kind, at most so many', async () => {
        const [one, two] = [table(), table()];
        const kind = `notice-${count}`;
        accepted(
          await store.commit(one, [
            { op: 'create', id: 'early', body: { kind, dueAt: '2026-10-01T08:00:00.000Z' } },
            { op: 'create', id: 'late', body: { kind, dueAt: '2026-10-01T08:00:00.002Z' } },
            { op: 'create', id: 'never', body: { kind } },
            { op: 'create', id: 'other', body: { kind: `${kind}-other`, dueAt: '2026-10-01T08:00:00.000Z' } },
          ]),
        );
        accepted(
          await store.commit(two, [{ op: 'create', id: 'exact', body: { kind, dueAt: '2026-10-01T08:00:00.001Z' } }]),
        );
        const found = await store.due(kind, '2026-10-01T08:00:00.001Z', 10);
        expect(found.map((notice) => `${notice.table} ${notice.id}`).sort()).toEqual(
          [`${one} early`, `${two} exact`].sort(),
        );
        expect(await store.due(kind, '2026-10-01T08:00:00.001Z', 1)).toHaveLength(1);
        expect(await store.due(kind, '2026-09-30T23:59:59.999Z', 10)).toEqual([]);
      });

      test('due can hand out more than one page of the server', async () => {
        const t = table();
        const kind = `flood-${count}`;
        const dueAt = '2026-10-01T08:00:00.000Z';
        for (const part of [0, 1, 2]) {
          accepted(
            await store.commit(
              t,
              Array.from(
                { length: 99 },
                (_, n) => ({ op: 'create', id: `${part}:${n}`, body: { kind, dueAt } }) as const,
              ),
            ),
          );
        }
        expect(new Set((await store.due(kind, dueAt, 1000)).map((found) => found.id)).size).toBe(297);
        expect(await store.due(kind, dueAt, 150)).toHaveLength(150);
      });
    });

    describe('a document past its expiry', () => {
      const ends = (seconds: number) => new Date(subject.now().getTime() + seconds * 1000).toISOString();

      test('is gone for every reader at once', async () => {
        const t = table();
        const owner = `person-${t}`;
        const past = { kind: 'draft', owner, dueAt: moment(0), expiresAt: ends(-1) };
        accepted(
          await store.commit(t, [
            { op: 'create', id: 'past', body: past },
            { op: 'create', id: 'alive', body: { ...past, expiresAt: ends(3600) } },
          ]),
        );
        expect(await store.get(t, 'past')).toBeUndefined();
        expect((await store.list(t, 'draft')).map((found) => found.id)).toEqual(['alive']);
        expect((await store.find('draft', owner)).map((found) => found.id)).toEqual(['alive']);
        expect((await store.due('draft', moment(0), 100)).map((found) => found.id)).toEqual(['alive']);
      });

      test('does not stand in the way of a new one, nor of a command with the same mark', async () => {
        const t = table();
        accepted(await store.commit(t, [{ op: 'mark', id: 'a', body: { kind: 'draft', expiresAt: ends(-1) } }]));
        expect(
          await store.commit(t, [{ op: 'mark', id: 'a', body: { kind: 'draft', expiresAt: ends(-1) } }]),
        ).toMatchObject({ ok: true, replayed: false });
        accepted(await store.commit(t, [{ op: 'create', id: 'a', body: { kind: 'draft', n: 2 } }]));
        expect((await store.get(t, 'a'))?.body.n).toBe(2);
      });

      const { advance } = subject;
      if (advance) {
        test('ends when the clock passes, and not before', async () => {
          const t = table();
          accepted(await store.commit(t, [{ op: 'create', id: 'a', body: { kind: 'draft', expiresAt: ends(60) } }]));
          advance(59);
          expect(await store.get(t, 'a')).toBeDefined();
          advance(2);
          expect(await store.get(t, 'a')).toBeUndefined();
          const etags = accepted(
            await store.commit(t, [{ op: 'create', id: 'a', body: { kind: 'draft', expiresAt: ends(60) } }]),
          );
          accepted(
            await store.commit(t, [
              { op: 'replace', id: 'a', etag: etags.a ?? '', body: { kind: 'draft', expiresAt: ends(600) } },
            ]),
          );
          advance(120);
          expect(await store.get(t, 'a')).toBeDefined();
        });
      }
    });

    test('it answers a ping', async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });
  });
}

/** The etags of a commit that must have been carried out now. */
export function accepted(answer: Committed): Readonly<Record<string, string>> {
  expect(answer).toMatchObject({ ok: true, replayed: false });
  return answer.ok ? answer.etags : {};
}

function moment(seconds: number): string {
  return new Date(Date.UTC(2026, 9, 1) + seconds * 1000).toISOString();
}
