import { type QuickConnector, sendAll, type Taken } from './load.ts';
import type { BotProcess } from './processes.ts';
import { median, quantile } from './report.ts';
import type { TurnKind } from './turns.ts';

/** What one bot did in all rounds of one kind of turn at one concurrency; times in milliseconds. */
export type Measured = {
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  readonly cpuPerTurn: number;
};

/** One line of the comparison: ours and the echo in the same rounds. */
export type Comparison = {
  readonly kind: string;
  readonly aim: number;
  readonly atOnce: number;
  readonly ours: Measured;
  readonly echo: Measured;
};

type Round = Taken & { readonly cpu: number };

/** A busy machine gives fewer rounds, not a longer wait. */
const MOST_MS = 40_000;

const TURNS = { 1: 100, 16: 320 } as const;

/** Lets both bots answer the same activities, one bot after the other in each round, the first one changing every round. */
export async function compareTurns(
  ours: BotProcess,
  echo: BotProcess,
  kinds: readonly TurnKind[],
  connector: QuickConnector,
  rounds: number,
): Promise<Comparison[]> {
  const seen = new Map<string, { ours: Round[]; echo: Round[] }>();
  const until = performance.now() + MOST_MS;
  for (let round = -1; round < rounds && (round < 1 || performance.now() < until); round++) {
    for (const kind of kinds) {
      for (const atOnce of [1, 16] as const) {
        const activities = await kind.make(TURNS[atOnce]);
        const both = [
          ['ours', ours],
          ['echo', echo],
        ] as const;
        for (const [name, bot] of round % 2 ? both : both.toReversed()) {
          const taken = await measured(bot, activities, atOnce, kind, connector);
          // The round before the first warms both up.
          if (round >= 0) remembered(seen, `${kind.name} ${atOnce}`)[name].push(taken);
        }
      }
    }
  }
  return kinds.flatMap(({ name, aim }) =>
    [1, 16].map((atOnce) => {
      const both = remembered(seen, `${name} ${atOnce}`);
      return { kind: name, aim, atOnce, ours: summed(both.ours), echo: summed(both.echo) };
    }),
  );
}

function remembered(seen: Map<string, { ours: Round[]; echo: Round[] }>, key: string) {
  const kept = seen.get(key) ?? { ours: [], echo: [] };
  seen.set(key, kept);
  return kept;
}

/** Times the answers; the processor time is that of everything that follows from them too. */
async function measured(
  bot: BotProcess,
  activities: readonly object[],
  atOnce: number,
  { sendsLater }: TurnKind,
  connector: QuickConnector,
): Promise<Round> {
  await connector.quiet();
  const before = bot.cpuMs();
  const taken = await sendAll(bot.url, activities, atOnce, sendsLater && atOnce === 1 ? connector.quiet : undefined);
  if (sendsLater) await connector.quiet();
  return { ...taken, cpu: bot.cpuMs() - before };
}

/** Medians of the rounds; the processor time over all of them together, because the kernel counts it in steps of ten milliseconds. */
function summed(rounds: readonly Round[]): Measured {
  const total = rounds.reduce((sum, { turns }) => sum + turns.length, 0);
  return {
    p50: median(rounds.map(({ turns }) => median(turns))),
    p99: median(rounds.map(({ turns }) => quantile(turns, 0.99))),
    perSecond: median(rounds.map(({ turns, ms }) => (turns.length / ms) * 1000)),
    cpuPerTurn: rounds.reduce((sum, { cpu }) => sum + cpu, 0) / total,
  };
}
