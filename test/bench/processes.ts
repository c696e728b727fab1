import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A bot in a process of its own, with what the kernel says it used so far. */
export type BotProcess = {
  readonly url: string;
  /** Milliseconds from the start of the process until it listened. */
  readonly startMs: number;
  /** Milliseconds of processor time so far, to ten milliseconds. */
  cpuMs(): number;
  /** Megabytes in memory now. */
  memory(): number;
  stop(): Promise<void>;
};

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a bot that writes a line of JSON with its `port` once it listens. */
export async function startProcess(file: string, env: Readonly<Record<string, string>> = {}): Promise<BotProcess> {
  const from = performance.now();
  const child = spawn(process.execPath, [file], {
    // A library of the SDK still asks for a module that Node gives up; it says so at every start.
    env: { PATH: process.env.PATH, PORT: '0', NODE_OPTIONS: '--disable-warning=DEP0040', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const ended = once(child, 'exit').then(() => running.delete(child));
  const port = await portOf(child.stdout);
  const startMs = performance.now() - from;
  child.stdout.resume();
  const about = (name: string) => readFileSync(`/proc/${child.pid}/${name}`, 'utf8');
  return {
    url: `http://127.0.0.1:${port}`,
    startMs,
    cpuMs() {
      // Behind the name of the program, which may hold spaces: fields 14 and 15 are its ticks of a hundredth of a second.
      const fields = about('stat').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(about('status'))?.[1]) / 1024,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function portOf(output: NodeJS.ReadableStream): Promise<number> {
  const lines = createInterface(output);
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      const { port } = JSON.parse(line) as { port?: number };
      if (port === undefined) return;
      resolve(port);
      lines.close();
    });
    lines.on('close', () => reject(new Error('the bot ended before it listened')));
  });
}
