import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { minutesFor } from '../../bot/minutes/load-minutes.ts';
import { minutesOf } from '../../bot/minutes/minutes.ts';
import { paperOf } from '../../bot/minutes/paper.ts';
import { toDocx } from '../../bot/papers/docx.ts';
import { toPdf } from '../../bot/papers/pdf.ts';
import { MONDAY } from './builders.ts';
import { openTable } from './desk.ts';
import { aHeldMeeting, type Words } from './held.ts';
import { textOfPdf } from './pdf-text.ts';
import { TABLE } from './people.ts';

/** Names and texts as somebody with bad intentions types them. */
const HOSTILE: Required<Words> = {
  name: '=HYPERLINK("https://kwaad.example";"klik")',
  question: '</w:t></w:r><w:r><w:instrText>DDEAUTO</w:instrText></w:r> & <b>vet</b>',
  decision: '**vet** [klik](https://kwaad.example) {{DATE(2026)}}\nTweede regel\u0007\u0000\u202e',
  agreement: '+1+1 @SUM(A1) \uffff Šarūnas Łukasz',
  deputy: '-2+3',
  bottleneck: ']]> <!-- x --> &amp; $' + '{naam}',
};

async function paper(words: Words, personal: boolean) {
  const held = aHeldMeeting('closed', words);
  const desk = await openTable(...held.documents);
  const found = await minutesFor(desk.records.session(TABLE), undefined);
  if (!found.meeting) throw new Error('no meeting was found');
  return paperOf(minutesOf(found, found.meeting, 'Actietafel Rivierdam', personal), MONDAY);
}

/** Every XML part of a Word document, each checked to be well formed. */
async function partsOf(words: Words, personal = true): Promise<Record<string, string>> {
  const files = unzipSync(await toDocx(await paper(words, personal)));
  const parts = Object.entries(files).filter(([name]) => /\.(xml|rels)$/.test(name));
  expect(parts.length).toBeGreaterThan(5);
  for (const [name, bytes] of parts) expect(XMLValidator.validate(strFromU8(bytes)), name).toBe(true);
  return Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** What a reader of the document reads, run by run. */
function textOf(xml: string): string {
  const parser = new XMLParser({ preserveOrder: true, trimValues: false, processEntities: true });
  const texts = (node: unknown): string[] =>
    Array.isArray(node)
      ? node.flatMap(texts)
      : node !== null && typeof node === 'object'
        ? Object.entries(node).flatMap(([name, value]) => (name === '#text' ? [String(value)] : texts(value)))
        : [];
  return texts(parser.parse(xml)).join('\n');
}

describe('the minutes as a Word document', () => {
  test('hold what was recorded', async () => {
    const text = textOf((await partsOf({}))['word/document.xml'] ?? '');
    for (const words of ['maandag 23 november 2026', 'Fenna Verzonnen', 'De gemeente regelt het.', 'Belt de school.'])
      expect(text).toContain(words);
  });

  test('hold words of people as they were typed, never as markup, a field or a link', async () => {
    const parts = await partsOf(HOSTILE);
    const xml = parts['word/document.xml'] ?? '';
    const text = textOf(xml);
    expect(text).toContain(HOSTILE.name);
    expect(text).toContain(HOSTILE.question);
    expect(text).toContain('**vet** [klik](https://kwaad.example) {{DATE(2026)}}');
    expect(text).toContain('+1+1 @SUM(A1)  Šarūnas Łukasz');
    expect(text).toContain('Vervanger: -2+3');
    expect(text).toContain(HOSTILE.bottleneck);
    expect(xml).not.toMatch(/<w:(instrText|fldSimple|hyperlink|b>)/);
    const everything = Object.values(parts).join('\n');
    expect(everything).not.toContain('Target="https://kwaad');
    for (const unwanted of ['\u0007', '\u202e', '\uffff']) expect(everything).not.toContain(unwanted);
  });

  test('without personal data hold none', async () => {
    const parts = await partsOf({}, false);
    expect(textOf(parts['word/document.xml'] ?? '')).toContain('AT-2026-0001');
    expect(JSON.stringify(parts)).not.toMatch(/Fenna|vervoer|gemeente regelt|Belt|Nina|bus/);
  });
});

describe('the minutes as a PDF', () => {
  test('hold what was recorded, also letters from elsewhere in Europe', async () => {
    const text = textOfPdf(await toPdf(await paper({ agreement: 'Belt Šarūnas Łukasz.' }, true)));
    for (const words of ['maandag 23 november 2026', 'Fenna Verzonnen', 'Cato Coördinator', 'Šarūnas', 'Łukasz'])
      expect(text).toContain(words);
  });

  test('hold words of people as they were typed, and nothing that a reader could follow or run', async () => {
    const pdf = await toPdf(await paper(HOSTILE, true));
    const text = textOfPdf(pdf).replaceAll('\n', ' ');
    expect(text).toContain('=HYPERLINK("https://kwaad.example";"klik")');
    expect(text).toContain('<w:instrText>DDEAUTO</w:instrText>');
    expect(text).toContain('[klik](https://kwaad.example)');
    expect(pdf.toString('latin1')).not.toMatch(/\/(URI|JavaScript|JS|Launch|Annots|OpenAction|EmbeddedFile)\b/);
  });

  test('without personal data hold none', async () => {
    const text = textOfPdf(await toPdf(await paper({}, false)));
    expect(text).toContain('AT-2026-0001');
    expect(text).not.toMatch(/Fenna|vervoer|gemeente regelt|Belt|Nina|bus/);
  });

  test('can be read aloud in Dutch', async () => {
    const pdf = (await toPdf(await paper({}, true))).toString('latin1');
    expect(pdf).toMatch(/\/Lang \(nl-NL\)/);
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/S \/H1/);
    expect(pdf).toMatch(/\/S \/TH/);
  });
});
