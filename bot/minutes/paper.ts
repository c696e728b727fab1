import { type Block, formLine, minutesBlocks, minutesTitle } from '../../cards/minutes-blocks.ts';
import { cleanText } from '../text.ts';
import type { Minutes } from './minutes.ts';

/** Minutes as they are put on paper: every text is plain characters that XML and PDF can hold, and nothing else. */
export type Paper = {
  readonly title: string;
  readonly form: string;
  readonly blocks: readonly Block[];
  readonly madeAt: Date;
};

/** The kinds of file in which minutes can be had. */
export const FORMATS = ['docx', 'pdf'] as const;
/** One of the kinds of file. */
export type Format = (typeof FORMATS)[number];

/** The minutes on paper. */
export function paperOf(minutes: Minutes, madeAt: Date): Paper {
  return {
    title: minutesTitle(minutes),
    form: formLine(minutes),
    blocks: minutesBlocks(minutes).map(plainBlock),
    madeAt,
  };
}

function plainBlock(block: Block): Block {
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(plainCharacters)) };
  if (block.kind === 'fact') return { kind: 'fact', label: block.label, text: plainCharacters(block.text) };
  return { kind: block.kind, text: plainCharacters(block.text) };
}

// Permitted in text of people, but not in XML: https://www.w3.org/TR/xml/#charsets.
const NOT_IN_XML = /[\ufffe\uffff]/g;

const plainCharacters = (text: string): string => cleanText(text).replace(/\t/g, ' ').replace(NOT_IN_XML, '');
