import { type DestinationStream, pino } from 'pino';

/**
 * The only fields that a log line may have. Ids, counts and fixed words: there is no field into which a name, a date of
 * birth or a text typed by somebody could go.
 */
export type LogFields = {
  readonly verb?: string;
  readonly table?: string;
  readonly topic?: string;
  readonly notice?: string;
  readonly status?: string;
  readonly refusal?: string;
  readonly fault?: string;
  readonly httpStatus?: number;
  readonly errorCode?: string;
  readonly errorKind?: string;
  readonly where?: string;
  readonly count?: number;
  readonly ms?: number;
  readonly port?: number;
};

/** What happened, as a fixed sentence of ours, with fields from the fixed list. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

const FIELDS: readonly (keyof LogFields)[] = [
  'verb',
  'table',
  'topic',
  'notice',
  'status',
  'refusal',
  'fault',
  'httpStatus',
  'errorCode',
  'errorKind',
  'where',
  'count',
  'ms',
  'port',
];

/** A structured log (JSON lines). Fields that are not on the list are dropped at run time as well, so a cast cannot leak. */
export function makeLog(level: string, destination?: DestinationStream): Log {
  const logger = destination ? pino({ level, base: null }, destination) : pino({ level, base: null });
  const only = (fields: LogFields = {}) =>
    Object.fromEntries(FIELDS.filter((f) => fields[f] !== undefined).map((f) => [f, fields[f]]));
  return {
    info: (event, fields) => logger.info(only(fields), event),
    warn: (event, fields) => logger.warn(only(fields), event),
    error: (event, fields) => logger.error(only(fields), event),
  };
}

/** What may be logged of an error: its kind, its code and the place in our code; never its message, which may quote data. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorKind: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { errorCode: error.code } : {};
  const trace = (error.stack ?? '').replace(error.message, '');
  const where = /\n\s+at .*?((?:(?:bot|cards|storage|node_modules)\/[\w@./-]+|bot\.cjs):\d+)/.exec(trace)?.[1];
  return { errorKind: error.name, ...code, ...(where ? { where } : {}) };
}
