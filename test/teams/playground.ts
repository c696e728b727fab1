import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { startBot } from '../../bot/main.ts';

// The bot alone, with a store of its own, and Microsoft's 365 Agents Playground beside it. That is pre-release software for evaluation: it is
// fetched by npx when somebody asks for it here, is no dependency, and no test needs it. It listens on all network interfaces.
const folder = './data/playground';
const port = Number(process.env.PLAYGROUND_PORT ?? 56150);
mkdirSync(folder, { recursive: true });

const bot = await startBot({
  ...process.env,
  HOST: '127.0.0.1',
  STORAGE: 'sqlite',
  SQLITE_PATH: `${folder}/actietafel.db`,
  MicrosoftAppId: undefined,
});
const endpoint = new URL('/api/messages', bot.url).href;
const words = [
  '--yes',
  '@microsoft/m365agentsplayground@0.2.28',
  'start',
  '-e',
  endpoint,
  '-p',
  String(port),
  '--disable-telemetry',
];
const playground = spawn('npx', words, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
process.stdout.write(`Microsofts oefenomgeving komt op http://localhost:${port} en praat met de bot op ${bot.url}.\n`);

playground.once('exit', () => void bot.stop());
// Ctrl-C reaches the playground as well; when it has gone, the bot stops.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => playground.kill(signal));
