import type { Records } from '../../storage/records.ts';
import type { Clock } from '../clock.ts';
import type { Handler } from '../handle.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Reply, Request } from '../request.ts';
import type { Messenger } from './messenger.ts';
import type { TableFinder } from './which-table.ts';

/** Everything a turn needs of the bot. */
export type TurnParts = {
  readonly handler: Handler;
  readonly records: Records;
  readonly messenger: Messenger;
  readonly tables: TableFinder;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly practice: boolean;
  /** Told of everybody who is seen in the own chat. */
  readonly showedUp: (tenant: string, person: string) => void;
};

/** Hands a request to the handler and leaves a line about it in the log. */
export async function ask({ handler, log, metrics }: TurnParts, request: Request): Promise<Reply> {
  const reply = await handler.handle(request);
  const refusal = 'refused' in reply ? reply.refused : undefined;
  if (refusal) metrics.refusal(refusal);
  const verb = handler.knows(request.verb) ? request.verb : 'unknown';
  log.info('a request was answered', { verb, table: request.table, ...(refusal ? { refusal } : {}) });
  return reply;
}
