import { request } from 'node:http';
import type { Activity } from './activities.ts';

/** What came back when an activity was delivered; status 0 means that the bot could not be reached or was too slow. */
export interface Receipt {
  status: number;
  body: unknown;
}

/** How patient Teams is with the bot. */
export interface Patience {
  /** Milliseconds until Teams gives up on an answer and sends the same activity again. */
  timeout: number;
  /** How often the same activity is sent again. */
  retries: number;
}

/** The line from Teams to the bot: retries what was not answered, and can be told to repeat or to hold back. */
export class Delivery {
  /** Every attempt, in order, with the status it got. */
  readonly attempts: { activity: Activity; status: number }[] = [];
  /** Address of `/api/messages`. */
  bot: string;
  private readonly patience: Patience;
  private readonly running = new Set<Promise<unknown>>();
  private copies = 0;
  private held: (() => void)[] | undefined;

  constructor(bot: string, patience: Patience) {
    this.bot = bot;
    this.patience = patience;
  }

  /** Delivers the next `times` activities twice, as Teams does now and then. */
  duplicateNext(times = 1): void {
    this.copies += times;
  }

  /** Keeps activities back until `release`. */
  hold(): void {
    this.held ??= [];
  }

  /** Delivers what was held back, in the order of sending or the other way round. */
  release(order: 'inOrder' | 'reversed' = 'inOrder'): void {
    const waiting = this.held ?? [];
    this.held = undefined;
    for (const go of order === 'reversed' ? waiting.reverse() : waiting) go();
  }

  /** Sends one activity and resolves with the answer that counts; without an answer in time it is sent again with the same id. */
  async send(activity: Activity): Promise<Receipt> {
    if (this.held) await new Promise<void>((resolve) => this.held?.push(resolve));
    const twice = this.copies > 0;
    if (twice) this.copies -= 1;
    const first = this.track(this.withRetries(activity));
    if (twice) await this.track(this.once(activity));
    return first;
  }

  /** Resolves when nothing is on its way any more. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled(this.running);
  }

  private track<T>(work: Promise<T>): Promise<T> {
    this.running.add(work);
    const done = (): boolean => this.running.delete(work);
    work.then(done, done);
    return work;
  }

  /** A person does not wait for the retries of an invoke: the client shows an error after the first. */
  private async withRetries(activity: Activity): Promise<Receipt> {
    const first = await this.once(activity);
    if (first.status !== 0) return first;
    const again = this.track(this.retry(activity));
    return activity.type === 'invoke' ? first : again;
  }

  private async retry(activity: Activity): Promise<Receipt> {
    let receipt: Receipt = { status: 0, body: undefined };
    for (let turn = 0; turn < this.patience.retries && receipt.status === 0; turn += 1)
      receipt = await this.once(activity);
    return receipt;
  }

  private async once(activity: Activity): Promise<Receipt> {
    const receipt = await postJson(this.bot, activity, this.patience.timeout);
    this.attempts.push({ activity, status: receipt.status });
    return receipt;
  }
}

/** Posts JSON over a connection of its own, so that a bot that was restarted is simply found again. */
export function postJson(address: string, body: unknown, timeout: number): Promise<Receipt> {
  return new Promise((resolve) => {
    const failed = (): void => resolve({ status: 0, body: undefined });
    if (!address) return failed();
    const text = JSON.stringify(body);
    const outgoing = request(
      address,
      {
        method: 'POST',
        agent: false,
        timeout,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', failed);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: parsed(Buffer.concat(chunks).toString()) }),
        );
      },
    );
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.on('error', failed);
    outgoing.end(text);
  });
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
