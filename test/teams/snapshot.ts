import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { World, WorldState } from './world.ts';

/** Reads what Teams remembered at the last stop; undefined when there is nothing yet. */
export function readSnapshot(file: string): WorldState | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as WorldState) : undefined;
}

/** Keeps a file up to date with the memory of Teams: shortly after each change, and at the stop. */
export class Snapshot {
  private readonly file: string;
  private readonly world: World;
  private timer: NodeJS.Timeout | undefined;

  constructor(file: string, world: World) {
    this.file = file;
    this.world = world;
    mkdirSync(dirname(file), { recursive: true });
    world.changes.on('change', () => {
      this.timer ??= setTimeout(() => this.write(), 200);
    });
  }

  /** Writes a last time. */
  stop(): void {
    this.write();
    this.world.changes.removeAllListeners();
  }

  private write(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    writeFileSync(`${this.file}.new`, JSON.stringify(this.world.state), { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
  }
}
