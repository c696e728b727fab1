import { typedText } from './plain.ts';
import type { SummaryRow } from './summary.ts';

/** A part of a long card: its heading and its rows. */
export type Section = { readonly title: string; readonly rows: readonly SummaryRow[] };

/** The most bytes of rows on one page: with what stands around them a card stays well under the 25 KB that Teams takes. */
const FITS = 15_000;
/** What the drawing adds to one row, in bytes. */
const AROUND = 260;

/** A section of a long card. Rows without an answer say nothing, so they are left out. */
export function section(title: string, rows: readonly (readonly [label: string, value: string])[]): Section {
  const typed = rows.map(([label, value]) => ({ label: typedText(label), value: typedText(value) }));
  return { title, rows: typed.filter(({ value }) => value !== '') };
}

/** The sections divided over as many pages as they need; a section that goes on has its heading again. */
export function pagesOf(sections: readonly Section[]): readonly (readonly Section[])[] {
  const pages: { title: string; rows: SummaryRow[] }[][] = [[]];
  let free = FITS;
  for (const { title, rows } of sections) {
    for (const row of rows) {
      const size = Buffer.byteLength(JSON.stringify(row)) + AROUND;
      if (size > free) {
        pages.push([]);
        free = FITS;
      }
      free -= size;
      const page = pages.at(-1) ?? [];
      const last = page.at(-1);
      if (last?.title === title) last.rows.push(row);
      else page.push({ title, rows: [row] });
    }
  }
  return pages;
}
