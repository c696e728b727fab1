import { openSqlite } from '../../storage/sqlite.ts';

// A process of its own for sqlite.test.ts. `write <run>`: commits without end and names each commit once it was acknowledged. `count <n>`: adds one
// to a shared counter n times.
const [path = '', task, word = ''] = process.argv.slice(2);
const store = openSqlite(path);

if (task === 'write') {
  for (let n = 0; ; n++) {
    const id = `${word}:${n}`;
    const body = { kind: 'twin', text: 'x'.repeat(2000) };
    const answer = await store.commit('t', [
      { op: 'mark', id, body: { kind: 'mark' } },
      { op: 'create', id: `${id}:twin`, body },
    ]);
    if (answer.ok) process.stdout.write(`${id}\n`);
    await new Promise(setImmediate);
  }
}

for (let left = Number(word); left > 0; ) {
  const found = await store.get('t', 'count');
  const body = { kind: 'count', n: Number(found?.body.n) + 1 };
  const answer = await store.commit('t', [{ op: 'replace', id: 'count', etag: found?.etag ?? '', body }]);
  if (answer.ok) left -= 1;
}
await store.close();
