import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../bot/main.ts', import.meta.url));

const FIRST_MOMENT = Date.parse('2026-11-23T09:00:00+01:00');
const began = performance.now();

/** The time by the clocks of all bots: it begins on a Monday morning and runs on over their lives. */
function nowAtTheTable(): number {
  return FIRST_MOMENT + performance.now() - began;
}

/** The real bot in a process of its own, on a port that stays the same over its lives. */
export class BotProcess {
  readonly url: string;
  /** How often it was killed. */
  kills = 0;
  private readonly env: Readonly<Record<string, string>>;
  private child: ChildProcess | undefined;

  constructor(port: number, env: Readonly<Record<string, string>>) {
    this.url = `http://127.0.0.1:${port}`;
    this.env = { ...env, PORT: String(port), LOG_LEVEL: 'silent' };
  }

  /** Starts it and resolves when it answers. */
  async start(): Promise<void> {
    const env = { PATH: process.env.PATH ?? '', CLOCK: new Date(nowAtTheTable()).toISOString(), ...this.env };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    this.child = child;
    for (;;) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error('the bot ended while it started');
      const ready = await fetch(`${this.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    this.kills += 1;
    await this.signal('SIGKILL');
  }

  /** Sends a signal and answers with the exit code, null when the signal itself ended it. */
  async signal(name: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(name);
    const [code] = (await ended) as [number | null];
    return code;
  }

  /** Moves its clock an hour ahead, so that what was cut off is settled. */
  async letAnHourPass(): Promise<void> {
    const now = new Date(nowAtTheTable() + 3600_000).toISOString();
    const response = await fetch(`${this.url}/dev/clock`, { method: 'POST', body: JSON.stringify({ now }) });
    if (!response.ok) throw new Error(`the clock was not moved: ${response.status}`);
  }
}

/** A port on loopback that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
