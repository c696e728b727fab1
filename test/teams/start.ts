import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { manifestFor } from '../../manifest/manifest.ts';
import { cast, seedsOf } from './cast.ts';
import { commandsOfManifest } from './commands.ts';
import { guidOf } from './people.ts';
import { playPrologue } from './prologue.ts';
import { openRoom } from './room.ts';
import { startTeams, type TeamsInMemory } from './teams.ts';

interface RunningBot {
  url: string;
  stop(): Promise<void>;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const botPort = Number(process.env.PORT ?? 3978);
const roomPort = Number(process.env.ROOM_PORT ?? 3979);
const folder = process.env.PRACTICE_DIR ?? './data/practice';
const snapshot = `${folder}/teams.json`;
const commands = commandsOfManifest(
  manifestFor({ appId: guidOf('app'), publicUrl: 'https://voorbeeld.test', version: '0.0.0' }),
);
const isFirst = !existsSync(snapshot);

let bot: RunningBot | undefined;
const teams = await startTeams({ people: seedsOf(cast), port: roomPort, snapshot }).catch((error: unknown) =>
  stopWith(portTaken(error, roomPort, 'ROOM_PORT')),
);
if (isFirst && process.env.CLOCK) teams.world.state.ahead = Date.parse(process.env.CLOCK) - Date.now();
await needFreePort(botPort).catch((error: unknown) => stopWith(portTaken(error, botPort, 'PORT')));
bot = await startBot(teams).catch((error: unknown) => stopWith(portTaken(error, botPort, 'PORT')));
teams.delivery.bot = new URL('/api/messages', bot.url).href;
const address = openRoom(teams, {
  bot: () => new URL('/', bot?.url).origin,
  commands: () => commands,
});
if (isFirst) await playPrologue(teams, say);
say(`De oefenkamer is open: ${address}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

/** The bot runs in this process, with a store of its own and on the clock of the room. */
async function startBot(room: TeamsInMemory): Promise<RunningBot> {
  const main = new URL('../../bot/main.ts', import.meta.url).href;
  const { startBot: start } = (await import(main)) as {
    startBot(env: Record<string, string | undefined>): Promise<RunningBot>;
  };
  const ahead = room.world.state.ahead !== 0 ? { CLOCK: room.world.clock().toISOString() } : {};
  return start({
    ...process.env,
    ...ahead,
    PORT: String(botPort),
    HOST: '127.0.0.1',
    STORAGE: 'sqlite',
    SQLITE_PATH: `${folder}/actietafel.db`,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    MicrosoftAppId: undefined,
    MicrosoftAppPassword: undefined,
    MicrosoftAppType: undefined,
    MicrosoftAppTenantId: undefined,
  });
}

/** Asked beforehand, because a server that finds its port taken may end the process with a page of English. */
function needFreePort(port: number): Promise<void> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

function portTaken(error: unknown, port: number, setting: string): string {
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    return `Poort ${port} is al in gebruik. Sluit het andere programma, of kies een andere poort met ${setting}.`;
  }
  return `De oefenkamer start niet: ${error instanceof Error ? error.message : 'onbekende fout'}`;
}

function stopWith(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

async function stop(): Promise<void> {
  await bot?.stop();
  await teams.stop();
  process.exit(0);
}
