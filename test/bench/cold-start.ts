import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { send } from './load.ts';
import { type BotProcess, startProcess } from './processes.ts';
import { median } from './report.ts';

/** How a program is started: its file and its settings, given a folder of its own. */
export type Program = { readonly name: string; readonly file: string; readonly env?: Readonly<Record<string, string>> };

/** Medians over all starts: until it listened, until the first answer after that, and the memory then. Milliseconds and megabytes. */
export type ColdStart = {
  readonly name: string;
  readonly listens: number;
  readonly cpu: number;
  readonly firstAnswer: number;
  readonly memory: number;
  readonly all: readonly number[];
};

const MOST_MS = 50_000;

/** Starts every program so many times, one after the other in each round, and asks each one thing. */
export async function coldStarts(
  programs: readonly Program[],
  folder: string,
  activity: object,
  rounds: number,
): Promise<ColdStart[]> {
  type Start = { listens: number; cpu: number; firstAnswer: number; memory: number };
  const starts = new Map<string, Start[]>(programs.map(({ name }) => [name, []]));
  const until = performance.now() + MOST_MS;
  for (let round = 0; round < rounds && (round < 3 || performance.now() < until); round++) {
    for (const program of round % 2 ? programs : programs.toReversed()) {
      const bot = await startIn(join(folder, `start-${program.name}-${round}`.replaceAll(/\W+/g, '-')), program);
      const cpu = bot.cpuMs();
      const asked = performance.now();
      await send(bot.url, JSON.stringify(activity));
      const firstAnswer = bot.startMs + performance.now() - asked;
      const start = { listens: bot.startMs, cpu, firstAnswer, memory: bot.memory() };
      await bot.stop();
      starts.get(program.name)?.push(start);
    }
  }
  return [...starts].map(([name, measured]) => {
    const middle = (field: keyof Start) => median(measured.map((start) => start[field]));
    return {
      name,
      listens: middle('listens'),
      cpu: middle('cpu'),
      firstAnswer: middle('firstAnswer'),
      memory: middle('memory'),
      all: measured.map(({ listens }) => listens),
    };
  });
}

/** Starts a program on a store of its own. */
export function startIn(folder: string, { file, env = {} }: Program): Promise<BotProcess> {
  mkdirSync(folder, { recursive: true });
  return startProcess(file, { SQLITE_PATH: join(folder, 'tafel.db'), ...env });
}
