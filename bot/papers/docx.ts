import type { Paragraph as DocxParagraph, Table as DocxTable } from 'docx';
import type { Block } from '../../cards/minutes-blocks.ts';
import type { Paper } from '../minutes/paper.ts';

type Docx = typeof import('docx');

/** Where words of people become a Word document: each as one run of text, which Word never reads as a field, a link or markup. */
export async function toDocx(paper: Paper): Promise<Buffer> {
  const docx = await import('docx');
  const { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } = docx;
  const footer = new Paragraph({
    children: [
      new TextRun({ size: 18, children: ['Bladzijde ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES] }),
    ],
  });
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(paper.title)] }),
    new Paragraph({ spacing: { after: 160 }, children: [new TextRun({ text: paper.form, italics: true })] }),
    ...paper.blocks.flatMap((block) => drawn(docx, block)),
  ];
  const file = new Document({
    title: paper.title,
    creator: 'Actietafel',
    lastModifiedBy: 'Actietafel',
    styles: STYLES,
    sections: [{ properties: { page: A4 }, footers: { default: new Footer({ children: [footer] }) }, children }],
  });
  return Packer.toBuffer(file);
}

function drawn(docx: Docx, block: Block): (DocxParagraph | DocxTable)[] {
  const { HeadingLevel, Paragraph, TextRun } = docx;
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(block.text)] })];
    case 'case':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(block.text)] })];
    case 'note':
      return [new Paragraph({ children: [new TextRun({ text: block.text, italics: true })] })];
    case 'fact':
      return [
        new Paragraph({
          spacing: { after: 80 },
          children: [new TextRun({ text: `${block.label}: `, bold: true }), ...linesOf(docx, block.text)],
        }),
      ];
    case 'table':
      return [tableOf(docx, block), new Paragraph({})];
  }
}

function tableOf(docx: Docx, { head, rows, widths }: Extract<Block, { kind: 'table' }>): DocxTable {
  const { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } = docx;
  const cell = (text: string, bold: boolean) =>
    new TableCell({
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({ children: bold ? [new TextRun({ text, bold })] : linesOf(docx, text), keepNext: bold }),
      ],
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columnsOf(widths),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text, false)) })),
    ],
  });
}

/** The lines of a text as runs; a new line that somebody typed is a break. */
function linesOf({ TextRun }: Docx, text: string) {
  return text.split('\n').map((line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }));
}

const A4 = { size: { width: 11_906, height: 16_838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } };
/** What is left between the margins of A4, in twentieths of a point. */
const WIDTH = 11_906 - 2 * 1134;

function columnsOf(widths: readonly number[]): number[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.floor((WIDTH * width) / all));
}

const STYLES = {
  default: {
    document: { run: { font: 'Calibri', size: 22, language: { value: 'nl-NL' } } },
    title: { run: { size: 36, bold: true, color: '1F2A44' }, paragraph: { spacing: { after: 120 } } },
    heading1: { run: { size: 28, bold: true, color: '1F2A44' }, paragraph: { spacing: { before: 320, after: 120 } } },
    heading2: { run: { size: 24, bold: true, color: '1F2A44' }, paragraph: { spacing: { before: 240, after: 80 } } },
  },
};
