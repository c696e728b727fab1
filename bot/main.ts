import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { warmUp } from '../cards/card.ts';
import { makeCipher } from '../storage/cipher.ts';
import { localMasterKey } from '../storage/master-key.ts';
import { openStores } from '../storage/open.ts';
import { openRecords, type Records } from '../storage/records.ts';
import { type Clock, makeClock } from './clock.ts';
import type { Ports } from './found.ts';
import { makeHandler } from './handle.ts';
import { errorFields, type Log, makeLog } from './log.ts';
import { masterKeyOf } from './master-key.ts';
import { NO_METRICS, openMetrics } from './metrics.ts';
import { type Dispatcher, makeDispatcher } from './outbox/dispatcher.ts';
import { stepTo } from './outbox/step-clock.ts';
import { sweepRegularly } from './outbox/sweep-regularly.ts';
import { makeDownloads } from './papers/downloads.ts';
import { type BotSettings, readSettings } from './settings.ts';
import { type Authentication, channelAuthentication, developmentAuthentication } from './teams/authentication.ts';
import { openConnector } from './teams/connector.ts';
import { once } from './teams/inbox.ts';
import { makeMessenger } from './teams/messenger.ts';
import { paced } from './teams/pace.ts';
import { makeServer } from './teams/server.ts';
import { makeTurn } from './teams/turn.ts';
import { makeTableFinder } from './teams/which-table.ts';

/** A bot that is running: its address and how to stop it. `stop` ends what is under way first. */
export type RunningBot = { readonly url: string; stop(): Promise<void> };

/** How long a stop waits for Teams: well within the ten seconds that the platform gives. */
const PATIENCE_AT_THE_END = 7_000;

/** Starts the bot with settings from the environment. Throws a `SettingsError` with one line for each wrong setting. */
export async function startBot(env: Readonly<Record<string, string | undefined>>): Promise<RunningBot> {
  const read = readSettings(env);
  if ('problems' in read) throw new SettingsError(read.problems);
  const { settings } = read;
  const log = makeLog(settings.LOG_LEVEL);
  const clock = makeClock(settings.CLOCK ? new Date(settings.CLOCK) : undefined);
  const stores = await openStores(storesFrom(settings), clock.now);
  const cipher = makeCipher(stores.keys, localMasterKey(masterKeyOf(settings)));
  const records = openRecords(stores.tables, cipher);
  const authentication = settings.development
    ? developmentAuthentication()
    : channelAuthentication(settings, () => new Date(), log);
  const metrics =
    settings.METRICS_PORT === undefined ? NO_METRICS : await openMetrics(settings.METRICS_PORT, settings.HOST);
  const connector = openConnector(() => authentication.token());
  // In development the clock jumps, and what is due on a month of days leaves in one second: there is no Teams to spare.
  const outgoing = settings.development ? connector : paced(connector);
  const messenger = makeMessenger(connector, records, `28:${settings.MicrosoftAppId ?? 'actietafel'}`, outgoing);
  const ports: Ports = {
    fingerprint: records.fingerprint,
    roster: messenger.roster,
    secret: () => randomBytes(32).toString('base64url'),
    // Asked when people can press already, so the server listens.
    get address() {
      return settings.PUBLIC_URL ?? `http://localhost:${(server.address() as AddressInfo).port}`;
    },
  };
  let dispatcher: Dispatcher | undefined;
  const handler = makeHandler({
    records,
    ports,
    clock,
    afterCommit: (table, ids) => dispatcher?.poke(table, ids),
    alarm(table, { what, count }) {
      log.error('something is not as it must be', { table, errorCode: what, count });
      metrics.alarm(what, count);
    },
  });
  const sending = makeDispatcher({ records, ports, clock, sender: messenger, handler, log, metrics });
  dispatcher = sending;
  const tables = makeTableFinder(records);
  const turn = once(
    makeTurn({
      handler,
      records,
      messenger,
      tables,
      clock,
      log,
      metrics,
      practice: settings.development,
      showedUp: sending.showedUp,
    }),
  );
  const server = makeServer({
    turn,
    authentication,
    serves: (tenant, person) => serves(settings, records, clock, tenant, person),
    ready: () => isReady(records, sending),
    downloads: makeDownloads({ records, clock, log }),
    ...(settings.development ? { moveClock: (to: Date) => stepTo(to, clock, records, sending) } : {}),
  });
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(settings.PORT, settings.HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const stopSweeping = sweepRegularly(sending, log);
  log.info('the bot listens', { port });
  setImmediate(() => prepareForPeople(authentication, log));
  return {
    url: `http://${settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST}:${port}`,
    async stop() {
      // What Teams does not answer by then counts as uncertain, so that the store can be closed in order.
      const patience = setTimeout(() => connector.close(), PATIENCE_AT_THE_END);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.server.closeIdleConnections();
      });
      await stopSweeping();
      await sending.settled();
      clearTimeout(patience);
      connector.close();
      await metrics.close();
      await stores.close();
    },
  };
}

/** Loading the card templates and the SDK holds up the process for half a second or more: after the port is open, before the first person. */
function prepareForPeople(authentication: Authentication, log: Log): void {
  warmUp();
  authentication.warmUp().catch((error: unknown) => log.error('the SDK could not be loaded', errorFields(error)));
}

/** Thrown at a start with settings that are wrong; `lines` says for each its name, what is wrong, and an example. */
export class SettingsError extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

function storesFrom({ STORAGE, SQLITE_PATH, COSMOS_ENDPOINT, COSMOS_KEY, COSMOS_DATABASE }: BotSettings) {
  const cosmos = { ...(COSMOS_ENDPOINT ? { COSMOS_ENDPOINT } : {}), ...(COSMOS_KEY ? { COSMOS_KEY } : {}) };
  return { STORAGE, SQLITE_PATH, COSMOS_DATABASE, ...cosmos };
}

async function serves(
  settings: BotSettings,
  records: Records,
  clock: Clock,
  tenant: string,
  person: string,
): Promise<boolean> {
  if (settings.development || settings.tenants.includes(tenant)) return true;
  const id = `audit:tenant-refused:${clock.now().toISOString()}:${randomBytes(4).toString('hex')}`;
  await records.session('tenants-refused').commit([
    {
      write: {
        kind: 'audit',
        id,
        what: 'activity',
        by: person,
        at: clock.now().toISOString(),
        refused: 'tenant-not-served',
      },
    },
  ]);
  return false;
}

async function isReady(records: Records, { sweptAt }: Dispatcher): Promise<boolean> {
  const storeAnswers = await records.ping().then(
    () => true,
    () => false,
  );
  return storeAnswers && sweptAt > 0 && performance.now() - sweptAt < 60_000;
}

if (import.meta.main) void runAlone();

/** `npm run bot`: the bot alone, as in production; SIGTERM ends it in order, within ten seconds. */
async function runAlone(): Promise<void> {
  try {
    const bot = await startBot(process.env);
    const stop = () => {
      setTimeout(() => process.exit(1), 10_000).unref();
      void bot.stop().then(() => process.exit(0));
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    const lines =
      error instanceof SettingsError
        ? error.lines
        : [`De bot kon niet starten (${errorFields(error).errorCode ?? errorFields(error).errorKind}).`];
    for (const line of lines) process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  }
}
