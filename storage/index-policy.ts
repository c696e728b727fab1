import type { ContainerDefinition } from '@azure/cosmos';

const ascending = (...paths: string[]) => paths.map((path) => ({ path, order: 'ascending' as const }));

/**
 * How a container is made: the table as partition, an index on the fields by which documents are found and on nothing else (ciphertext must not
 * be indexed), and expiry per document. `ORDER BY` over several fields must equal a composite index; the filter on equality comes first in it.
 */
export const CONTAINER: Omit<ContainerDefinition, 'id'> = {
  partitionKey: { paths: ['/pk'] },
  defaultTtl: -1,
  indexingPolicy: {
    indexingMode: 'consistent',
    automatic: true,
    includedPaths: ['/pk/?', '/kind/?', '/status/?', '/owner/?', '/caseId/?', '/dueAt/?'].map((path) => ({ path })),
    excludedPaths: [{ path: '/*' }],
    compositeIndexes: [ascending('/pk', '/kind', '/id'), ascending('/kind', '/dueAt')],
  },
};
