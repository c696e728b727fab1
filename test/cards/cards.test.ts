import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../cards/card.ts';
import { DANGEROUS } from './people.ts';
import { nameOf, type Sample, samples } from './samples.ts';
import { cardShape, type Part, partsOf } from './shape.ts';

const folder = new URL('golden/', import.meta.url);
const goldenOf = (sample: Sample) => new URL(`${nameOf(sample)}.json`, folder);
const LARGEST = 25_000;

/** Microsoft's renderer reads a card without a browser and says what it does not know. Its own types want another compiler setting. */
type Reading = { eventCount: number; getEventAt(index: number): { message: string } };
const renderer = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as {
  AdaptiveCard: new () => {
    parse(card: unknown, reading: Reading): void;
    toJSON(): { body?: unknown[]; actions?: unknown[] };
  };
  SerializationContext: new () => Reading;
};

describe('the samples', () => {
  it('hold every card that the bot can show', async () => {
    const makers = await makersIn(new URL('../../cards/', import.meta.url));
    expect(makers.length).toBeGreaterThanOrEqual(18);
    expect([...new Set(samples.map(({ card }) => card))].sort()).toEqual(makers);
  });

  it('have each their own name', () => {
    expect(new Set(samples.map(nameOf)).size).toBe(samples.length);
  });
});

describe.each(samples)('$card for $state', (sample) => {
  const card = sample.make();
  const parts = partsOf(card);

  it('looks as it did (write anew with GOLDEN=write and read the difference)', () => {
    const drawn = `${JSON.stringify(card, null, 2)}\n`;
    if (process.env.GOLDEN === 'write') writeFileSync(goldenOf(sample), drawn);
    expect(existsSync(goldenOf(sample)), 'no golden file yet').toBe(true);
    expect(drawn).toBe(readFileSync(goldenOf(sample), 'utf8'));
  });

  it('is an Adaptive Card of version 1.5', () => {
    expect(cardShape.safeParse(card).error?.issues ?? []).toEqual([]);
  });

  it('is read by the renderer of Microsoft without a remark, and nothing of it is lost', () => {
    const reading = new renderer.SerializationContext();
    const read = new renderer.AdaptiveCard();
    // The renderer checks `lang` with an expression that remembers where it stopped, and so refuses it on each second card.
    read.parse({ ...card, lang: undefined }, reading);
    expect(Array.from({ length: reading.eventCount }, (_, index) => reading.getEventAt(index).message)).toEqual([]);
    expect(read.toJSON().body).toHaveLength(card.body.length);
    expect(read.toJSON().actions ?? []).toHaveLength(card.actions?.length ?? 0);
  });

  it('is small enough for Teams', () => {
    expect(Buffer.byteLength(JSON.stringify(card), 'utf8')).toBeLessThan(LARGEST);
  });

  it('has a label on every input, and each input once', () => {
    const inputs = parts.filter(({ type }) => type?.startsWith('Input.'));
    expect(inputs.filter(({ label }) => !label)).toEqual([]);
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length);
  });

  it('shows no unfilled field of its drawing', () => {
    const seen = sample.hostile ? markupOf(card) : JSON.stringify(card);
    expect(seen).not.toContain('$' + '{');
  });

  it('says no words of people where a client reads markup', () => {
    const markup = markupOf(card).replaceAll(/\*\*[^*]+\*\*/g, (bold) => (OWN_BOLD.has(bold) ? '' : bold));
    expect(DANGEROUS.filter((piece) => markup.includes(piece))).toEqual([]);
  });
});

describe('the golden files', () => {
  it('are those of the samples and no others', () => {
    const files = readdirSync(folder).sort();
    expect(files).toEqual(samples.map((sample) => `${nameOf(sample)}.json`).sort());
  });
});

/** Everything that a client may read as markup: all texts but those of TextRuns and what stands in an input. */
function markupOf(card: Card): string {
  const texts = (part: Part) =>
    Object.entries(part)
      .filter(([name]) => name !== '$schema' && !(name === 'value' && part.type?.startsWith('Input.')))
      // An address of the bot itself.
      .filter(([name]) => !(name === 'url' && part.type === 'Action.OpenUrl'))
      .map(([, value]) => value);
  const fields = partsOf(card)
    .filter(({ type }) => type !== 'TextRun')
    .flatMap(texts);
  return fields.filter((field) => typeof field === 'string').join('\n');
}

/** The bold words of the drawings themselves. */
const OWN_BOLD: ReadonlySet<string> = new Set(drawings().flatMap((text) => text.match(/\*\*[^*"]+\*\*/g) ?? []));

function drawings(): readonly string[] {
  const cards = new URL('../../cards/', import.meta.url);
  const files = readdirSync(cards).filter((name) => /\.(json|ts)$/.test(name));
  return files.map((name) => readFileSync(new URL(name, cards), 'utf8'));
}

async function makersIn(cards: URL): Promise<readonly string[]> {
  const files = readdirSync(cards).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(files.map((name) => import(new URL(name, cards).href) as Promise<object>));
  return modules
    .flatMap((module) => Object.keys(module))
    .filter((name) => /(Card|Form)$/.test(name))
    .sort();
}
