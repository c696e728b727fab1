import { describe, expect, test } from 'vitest';
import { CROSS_PARTITION, listQuery } from '../../storage/cosmos-queries.ts';
import { CONTAINER } from '../../storage/index-policy.ts';

const filters = [{}, { status: 'a' }, { owner: 'a' }, { caseId: 'a' }, { status: 'a', owner: 'a', caseId: 'a' }];
const lists = filters.map(listQuery);
const all = [...lists, ...Object.values(CROSS_PARTITION)];
const policy = CONTAINER.indexingPolicy;

// The server of the tests has no indexes, so the queries are held against the policy here.
describe('every query of the Cosmos DB store', () => {
  test('stays within its partition, but for the two that are meant to cross', () => {
    expect(lists).toHaveLength(5);
    for (const query of lists) expect(query).toMatch(/WHERE c\.pk = @pk AND /);
    expect(Object.keys(CROSS_PARTITION)).toEqual(['find', 'due']);
    for (const query of Object.values(CROSS_PARTITION)) expect(query).not.toMatch(/\bpk\b|TOP|ORDER BY/);
  });

  test('uses nothing that the server of the tests does not know', () => {
    for (const query of all) expect(query).not.toMatch(/OFFSET|GROUP BY|DISTINCT|LIKE|STRINGEQUALS|GetCurrent/i);
  });

  test('filters on indexed fields only, except on expiry, which is looked at last', () => {
    const indexed = ['id', 'expiresAt', ...(policy?.includedPaths ?? []).map(({ path }) => path?.slice(1, -2))];
    for (const query of all) {
      const fields = [...query.matchAll(/c\.(\w+)/g)].map((match) => match[1]);
      expect(fields.length).toBeGreaterThan(2);
      expect(indexed).toEqual(expect.arrayContaining(fields));
    }
  });

  test('orders only as a composite index does', () => {
    const indexes = (policy?.compositeIndexes ?? []).map((index) =>
      index.map(({ path }) => `c.${path.slice(1)}`).join(', '),
    );
    const orders = all.flatMap((query) => /ORDER BY (.+)$/.exec(query)?.[1] ?? []);
    expect(orders).toHaveLength(lists.length);
    for (const order of orders) expect(indexes).toContain(order);
  });

  test('takes every value as a parameter', () => {
    for (const query of all) expect(query).not.toMatch(/['"]/);
  });
});

test('the body of a document is not indexed: what is sealed must not be searchable', () => {
  expect(policy?.excludedPaths).toEqual([{ path: '/*' }]);
  expect(JSON.stringify(policy?.includedPaths)).not.toContain('body');
});
