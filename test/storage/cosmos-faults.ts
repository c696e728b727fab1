/** What is done to the next requests of a kind: an error status instead of an answer, a broken connection, or a late answer. */
export type Fault = {
  readonly on: 'batch' | 'read' | 'query' | 'any';
  readonly times?: number;
  readonly what: What;
};

/** One of four: the status of the whole answer, of one operation in a batch, the connection broken before or after the work, the answer late. */
export type What = {
  readonly status?: number;
  readonly operationStatus?: number;
  readonly reset?: 'before' | 'after';
  readonly delayMs?: number;
};

/** The faults that are still to strike, in the order in which they were asked for. */
export class Faults {
  readonly #waiting: { readonly fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#waiting.length = 0;
  }

  /** What strikes this request; nothing, most of the time. */
  next(kind: string): What {
    const hit = this.#waiting.find(({ fault, left }) => left > 0 && (fault.on === kind || fault.on === 'any'));
    if (!hit) return {};
    hit.left -= 1;
    return hit.fault.what;
  }
}
