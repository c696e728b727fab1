import { createRequire } from 'node:module';
import type { Block } from '../../cards/minutes-blocks.ts';
import type { Paper } from '../minutes/paper.ts';

type Pdf = PDFKit.PDFDocument;
/** By its name and not as the default, which a bundle hands over otherwise than Node does; the types know only the default. */
type Pdfkit = { readonly PDFDocument: new (options: PDFKit.PDFDocumentOptions) => Pdf };
/** The document and the root of what is read aloud. */
type Sheet = { readonly doc: Pdf; readonly root: PDFKit.PDFStructureElement };

const INK = '#1F2A44';
const GREY = '#5A6072';
const MARGIN = 56;

/** Where words of people become a PDF: drawn as characters with an open font that goes along, tagged so that it can be read aloud. */
export async function toPdf(paper: Paper): Promise<Buffer> {
  const { PDFDocument } = (await import('pdfkit')) as unknown as Pdfkit;
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 20, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    bufferPages: true,
    font: fontFile('400Regular'),
    info: { Title: paper.title, Author: 'Actietafel', CreationDate: paper.madeAt, ModDate: paper.madeAt },
  });
  const done = collected(doc);
  doc.registerFont('bold', fontFile('700Bold')).registerFont('plain', fontFile('400Regular'));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const sheet = { doc, root };
  written(sheet, 'H1', paper.title, { font: 'bold', size: 17, after: 4 });
  written(sheet, 'P', paper.form, { font: 'plain', size: 10, colour: GREY, after: 10 });
  for (const block of paper.blocks) draw(sheet, block);
  root.end();
  numberPages(doc);
  doc.end();
  return done;
}

function draw(sheet: Sheet, block: Block): void {
  if (block.kind === 'fact') fact(sheet, block.label, block.text);
  else if (block.kind === 'table') table(sheet, block);
  else written(sheet, TAGS[block.kind], block.text, LOOKS[block.kind]);
}

const TAGS = { heading: 'H2', case: 'H3', note: 'P' } as const;

type Look = {
  readonly font: 'bold' | 'plain';
  readonly size: number;
  readonly colour?: string;
  readonly before?: number;
  readonly after: number;
  /** The room that must be left on the page, so that a heading never stands alone at its foot. */
  readonly keep?: number;
};

const LOOKS: Record<keyof typeof TAGS, Look> = {
  heading: { font: 'bold', size: 15, before: 14, after: 4, keep: 90 },
  case: { font: 'bold', size: 12, before: 10, after: 3, keep: 70 },
  note: { font: 'plain', size: 11, colour: GREY, after: 4 },
};

function written(
  { doc, root }: Sheet,
  tag: string,
  text: string,
  { font, size, colour = INK, before = 0, after, keep }: Look,
): void {
  if (keep && doc.y + before + keep > doc.page.maxY()) doc.addPage();
  doc.y += before;
  const draws = () => doc.font(font).fontSize(size).fillColor(colour).text(text, MARGIN);
  root.add(doc.struct(tag, {}, draws));
  doc.y += after;
}

function fact({ doc, root }: Sheet, label: string, text: string): void {
  const draws = () => {
    doc.font('bold').fontSize(11).fillColor(INK).text(`${label}: `, MARGIN, doc.y, { continued: true });
    doc.font('plain').text(text);
  };
  root.add(doc.struct('P', {}, draws));
  doc.y += 4;
}

function table({ doc, root }: Sheet, { head, rows, widths }: Extract<Block, { kind: 'table' }>): void {
  doc.y += 4;
  doc.x = MARGIN;
  const font = (name: 'bold' | 'plain') => ({ src: name, size: 10 });
  const options = {
    // Read aloud as a table; the types do not know it yet.
    structParent: root,
    columnStyles: columnsOf(widths, doc.page.width - 2 * MARGIN),
    defaultStyle: { padding: 4, border: 0.5, borderColor: '#B9BECC', textColor: INK },
    data: [
      head.map((text) => ({ text, type: 'TH' as const, font: font('bold'), backgroundColor: '#EEF0F5' })),
      ...rows.map((row) => row.map((text) => ({ text, font: font('plain') }))),
    ],
  };
  doc.table(options);
  doc.x = MARGIN;
  doc.y += 8;
}

function columnsOf(widths: readonly number[], width: number): number[] {
  const all = widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one) => (width * one) / all);
}

/** The number of each page, marked as no part of the text. */
function numberPages(doc: Pdf): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    const { bottom } = doc.page.margins;
    // Below the margin, where text would otherwise begin a new page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('plain').fontSize(9).fillColor(GREY);
    doc.text(`Bladzijde ${page - start + 1} van ${count}`, MARGIN, doc.page.height - MARGIN, { lineBreak: false });
    doc.endMarkedContent();
    doc.page.margins.bottom = bottom;
  }
}

function collected(doc: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}

const require = createRequire(import.meta.url);

/** The file of the font in one weight; Source Sans 3 has every letter of the languages of Europe. */
const fontFile = (weight: '400Regular' | '700Bold'): string =>
  require.resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`);
