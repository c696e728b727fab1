import { inflateSync } from 'node:zlib';

/** The words of a PDF as its own character maps spell them, in the order in which they are drawn; for PDFs of this project alone. */
export function textOfPdf(pdf: Buffer): string {
  const objects = objectsOf(pdf.toString('latin1'));
  const fonts = [...objects.values()].flatMap((text) => [...text.matchAll(/\/(F\d+) (\d+) 0 R/g)]);
  const maps = new Map(
    fonts.map(([, name = '', id = '']) => {
      const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '') ?? [];
      return [name, charactersOf(streamOf(objects.get(map) ?? ''))];
    }),
  );
  const drawn = [...objects.values()].map(streamOf).filter((stream) => stream.includes(' TJ'));
  return drawn.map((stream) => wordsOf(stream, maps)).join('\n');
}

function objectsOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]));
}

function streamOf(object: string): string {
  const [, stream] = /FlateDecode[\s\S]*?\nstream\n([\s\S]*)\nendstream/.exec(object) ?? [];
  return stream === undefined ? '' : inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}

/** Which characters each glyph stands for, by its number within the font. */
function charactersOf(map: string): readonly string[] {
  const ranges = [...map.matchAll(/\[((?:<[0-9a-f ]+> ?)+)\]/g)].map(([, range = '']) => range);
  return ranges.flatMap((range) =>
    [...range.matchAll(/<([0-9a-f ]+)>/g)].map(([, codes = '']) =>
      Buffer.from(codes.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
    ),
  );
}

function wordsOf(stream: string, maps: ReadonlyMap<string, readonly string[]>): string {
  const lines = [...stream.matchAll(/\/(F\d+) [\d.]+ Tf\n\[(.*?)\] TJ/g)];
  return lines
    .map(([, font = '', glyphs = '']) =>
      [...glyphs.matchAll(/<([0-9a-f]+)>/g)]
        .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
        .map((glyph) => maps.get(font)?.[Number.parseInt(glyph, 16)] ?? '')
        .join(''),
    )
    .join('\n');
}
