import { randomUUID } from 'node:crypto';
import type { Container, JSONObject, OperationInput } from '@azure/cosmos';
import { type Found, isExpired, toItem } from './cosmos-item.ts';
import { codeOf, isPassing, type Patience, patiently, pauseAfter, unavailable } from './cosmos-retry.ts';
import type { CommitFailure, Committed, Write } from './store.ts';

/** What a commit needs around it: the container, the clock, and how long to try. */
export type CosmosDoor = { readonly container: Container; readonly now: () => Date; readonly patience: Patience };

type Outcome = {
  readonly status: number | string;
  readonly index: number;
  readonly etags: Readonly<Record<string, string>>;
};

/** What is known between two tries: the signature, the expired items to write over (index → etag), and whether some try ended unseen. */
type Trial = { readonly tx: string; readonly over: Map<number, string>; unclear: boolean };

const REASONS: Readonly<Record<number, CommitFailure>> = {
  404: 'missing',
  409: 'exists',
  412: 'stale',
  413: 'too-large',
};

/**
 * Sends a commit as one transactional batch and tries again after a passing trouble. A try of which the answer was lost may have been carried out;
 * each commit therefore signs what it writes, and a refusal after such a try is only believed when no document bears its signature.
 */
export async function commitBatch(door: CosmosDoor, table: string, writes: readonly Write[]): Promise<Committed> {
  const trial: Trial = { tx: randomUUID(), over: new Map(), unclear: false };
  for (let attempt = 0; attempt < door.patience.tries; attempt++) {
    if (attempt > 0) await pauseAfter(attempt - 1, door.patience);
    const outcome = await send(door, table, operations(door, table, writes, trial));
    if (outcome.status === 200) return { ok: true, replayed: false, etags: outcome.etags };
    if (isPassing(outcome.status)) trial.unclear = true;
    else {
      const answer = await judge(door, table, writes, trial, outcome);
      if (answer) return answer;
    }
  }
  return { ok: false, reason: 'unavailable', id: writes[0]?.id ?? '' };
}

/** What a refusal means; undefined when the commit must be tried once more. */
async function judge(
  door: CosmosDoor,
  table: string,
  writes: readonly Write[],
  trial: Trial,
  { status, index }: Outcome,
): Promise<Committed | undefined> {
  const write = writes[index];
  const reason = REASONS[Number(status)];
  if (!write || !reason) throw unavailable(status);
  const landed = trial.unclear ? await signed(door, table, writes, trial.tx) : undefined;
  if (landed) return landed;
  // An expired item that was to be written over has changed or gone: look anew.
  if (trial.over.delete(index)) return undefined;
  if (reason === 'exists') {
    const found = await readItem(door, table, write.id);
    if (found && isExpired(found, door.now())) trial.over.set(index, found._etag);
    if (!found || trial.over.has(index)) return undefined;
    if (write.op === 'mark') return { ok: true, replayed: true, etags: {} };
  }
  return { ok: false, reason, id: write.id };
}

/** The client's type forgets the etag of a removal; the service and the client's code know it. */
type Operation = OperationInput & { readonly ifMatch?: string };

/** The client changes the operations it is given, so each try builds its own. */
function operations(door: CosmosDoor, table: string, writes: readonly Write[], trial: Trial): Operation[] {
  return writes.map((write, index): Operation => {
    const partitionKey = table;
    if (write.op === 'remove') return { operationType: 'Delete', id: write.id, ifMatch: write.etag, partitionKey };
    const resourceBody = toItem(table, write.id, write.body, trial.tx, door.now()) as unknown as JSONObject;
    const ifMatch = write.op === 'replace' ? write.etag : trial.over.get(index);
    if (ifMatch !== undefined) return { operationType: 'Replace', id: write.id, ifMatch, resourceBody, partitionKey };
    return { operationType: write.op === 'put' ? 'Upsert' : 'Create', resourceBody, partitionKey };
  });
}

/** One try: 200 with the new etags, or the status of the first operation that failed by itself (the others say 424). */
async function send(door: CosmosDoor, table: string, sent: Operation[]): Promise<Outcome> {
  const ids = sent.map((operation) => ('id' in operation ? operation.id : String(operation.resourceBody.id)));
  try {
    const results = (await door.container.items.batch(sent, table)).result ?? [];
    const index = results.findIndex((result) => result.statusCode >= 400 && result.statusCode !== 424);
    if (index >= 0) return { status: results[index]?.statusCode ?? 0, index, etags: {} };
    if (results.length !== sent.length) return { status: 500, index: 0, etags: {} };
    const written = results.flatMap((result, at) =>
      sent[at]?.operationType !== 'Delete' && result.eTag ? [[ids[at], result.eTag]] : [],
    );
    return { status: 200, index: 0, etags: Object.fromEntries(written) };
  } catch (error) {
    return { status: codeOf(error), index: 0, etags: {} };
  }
}

/** The answer to a commit that was carried out unseen: one signed document proves all, for a batch is whole. Only-removes leave no signature. */
async function signed(
  door: CosmosDoor,
  table: string,
  writes: readonly Write[],
  tx: string,
): Promise<Committed | undefined> {
  const items = await Promise.all(writes.map((write) => readItem(door, table, write.id)));
  const mine = items.filter((item) => item?.tx === tx).map((item) => [item?.id, item?._etag]);
  const removed = writes.every((write) => write.op === 'remove') && items.every((item) => item === undefined);
  return mine.length > 0 || removed ? { ok: true, replayed: false, etags: Object.fromEntries(mine) } : undefined;
}

/** One item, expired ones included; undefined when there is none. */
export async function readItem(door: CosmosDoor, table: string, id: string): Promise<Found | undefined> {
  return (await patiently(door.patience, () => door.container.item(id, table).read<Found>())).resource;
}
