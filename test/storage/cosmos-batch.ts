import type { Collection, Doc } from './cosmos-documents.ts';

type Operation = {
  readonly operationType: string;
  readonly partitionKey?: string;
  readonly ifMatch?: string;
  readonly id?: string;
  readonly resourceBody?: Doc;
};
type Result = { readonly statusCode: number; readonly eTag?: string; readonly resourceBody?: Doc };

const MOST_OPERATIONS = 100;

/**
 * A transactional batch as the real service does it: all operations or none; after a failure 207, with the cause at one operation and 424 at all
 * others, those before it included. `failWith` makes the first operation fail with that status, as a service under load does.
 */
export function runBatch(
  collection: Collection,
  operations: readonly Operation[],
  partition: string,
  failWith?: number,
): { status: number; body: unknown } {
  if (operations.length > MOST_OPERATIONS)
    return { status: 400, body: { code: 'BadRequest', message: 'too many operations' } };
  if (operations.some((operation) => isElsewhere(operation, partition)))
    return { status: 400, body: { code: 'BadRequest', message: 'partition key' } };
  const { documents } = collection;
  const before = { _data: new Map(documents._data), _index: new Map(documents._index) };
  const results: Result[] = [];
  for (const operation of operations) {
    const result = failWith ? { statusCode: failWith } : carryOut(collection, operation, partition);
    if (result.statusCode >= 400) {
      Object.assign(documents, before);
      return {
        status: 207,
        body: operations.map((_, at) => ({
          statusCode: at === results.length ? result.statusCode : 424,
          requestCharge: 0,
        })),
      };
    }
    results.push(result);
  }
  return { status: 200, body: results.map((result) => ({ requestCharge: 1, ...result })) };
}

function isElsewhere(operation: Operation, partition: string): boolean {
  const own = operation.partitionKey === undefined ? partition : (JSON.parse(operation.partitionKey) as string[])[0];
  return own !== partition || (operation.resourceBody !== undefined && operation.resourceBody.pk !== partition);
}

function carryOut(collection: Collection, operation: Operation, partition: string): Result {
  const { documents } = collection;
  const body = operation.resourceBody;
  const id = operation.id ?? body?.id ?? '';
  const found = collection.document(id, partition).read();
  if (operation.operationType === 'Create')
    return body && !found ? done(201, documents.create(body)) : { statusCode: 409 };
  if (operation.operationType === 'Upsert' && body)
    return found ? done(200, documents.replace(body, found)) : done(201, documents.create(body));
  if (!found) return { statusCode: 404 };
  if (operation.ifMatch !== undefined && operation.ifMatch !== found._etag) return { statusCode: 412 };
  if (operation.operationType === 'Replace' && body) return done(200, documents.replace(body, found));
  if (operation.operationType !== 'Delete') return { statusCode: 400 };
  documents.delete(id, partition);
  return { statusCode: 204 };
}

function done(statusCode: number, doc: Doc): Result {
  return { statusCode, eTag: doc._etag, resourceBody: doc };
}
