import { samples } from '../cards/samples.ts';
import { median } from './report.ts';

/** One card: its bytes, and the milliseconds of drawing it and of writing the finished card as JSON. */
export type CardTimes = {
  readonly name: string;
  readonly bytes: number;
  readonly drawing: number;
  readonly writing: number;
};

const TIMES = 40;

/** Draws the biggest cards again and again, each as its own sample makes it. */
export function cardTimes(count: number): CardTimes[] {
  const sized = samples.map((sample) => ({ ...sample, bytes: Buffer.byteLength(JSON.stringify(sample.make())) }));
  const biggest = sized
    .sort((a, b) => b.bytes - a.bytes)
    .filter((sample, at, all) => all.findIndex(({ card }) => card === sample.card) === at)
    .slice(0, count);
  return biggest.map(({ card, state, bytes, make }) => {
    const drawing: number[] = [];
    const writing: number[] = [];
    for (let n = 0; n < TIMES; n++) {
      const from = performance.now();
      const drawn = make();
      const then = performance.now();
      JSON.stringify(drawn);
      drawing.push(then - from);
      writing.push(performance.now() - then);
    }
    return { name: `${card}, ${state}`, bytes, drawing: median(drawing), writing: median(writing) };
  });
}
