import type { DatabaseSync } from 'node:sqlite';
import type { Committed } from './store.ts';

type Job = {
  readonly work: () => Committed;
  readonly resolve: (answer: Committed) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Runs commits on one file. Those that are asked for within one pass of the event loop share one transaction and so one wait for the disk, which
 * is where nearly all their time goes; each still stands or falls alone. `afterwards` is called when a transaction is on the disk.
 */
export class SqliteWriter {
  readonly #db: DatabaseSync;
  readonly #afterwards: () => void;
  #waiting: Job[] = [];

  constructor(db: DatabaseSync, afterwards: () => void) {
    this.#db = db;
    this.#afterwards = afterwards;
  }

  /** Carries out `work` in a transaction; what it wrote is undone when it answers a refusal or `replayed`, and when it throws. */
  run(work: () => Committed): Promise<Committed> {
    const { promise, resolve, reject } = Promise.withResolvers<Committed>();
    if (this.#waiting.push({ work, resolve, reject }) === 1) setImmediate(() => this.flush());
    return promise;
  }

  /** Carries out now what waits for the end of this pass; for a store that is about to close. */
  flush(): void {
    const jobs = this.#waiting.splice(0);
    if (jobs.length > 0) this.#carryOut(jobs);
  }

  #carryOut(jobs: readonly Job[]): void {
    try {
      const answers = this.#transact(() => jobs.map((job) => ({ job, answer: this.#stepOf(job) })));
      for (const { job, answer } of answers) job.resolve(answer);
    } catch (error) {
      // One of several failed, say for want of room: the others must not suffer for it.
      if (jobs.length > 1) for (const job of jobs) this.#carryOut([job]);
      else jobs[0]?.reject(error);
    }
  }

  #stepOf(job: Job): Committed {
    this.#db.exec('SAVEPOINT step');
    const answer = job.work();
    this.#db.exec(answer.ok && !answer.replayed ? 'RELEASE step' : 'ROLLBACK TO step; RELEASE step');
    return answer;
  }

  /** Takes the write lock first: a read that later wants to write would fail at once after a foreign commit, and no waiting helps. */
  #transact<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const answers = work();
      this.#db.exec('COMMIT');
      this.#afterwards();
      return answers;
    } catch (error) {
      // A full disk has already rolled back by itself.
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }
}
