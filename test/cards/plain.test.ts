import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, typedText } from '../../cards/plain.ts';
import { DANGEROUS, HOSTILE } from './people.ts';

describe('a name in a label', () => {
  it('stays as it is when people are called so', () => {
    for (const name of ["Anne-Marie 't Hart", 'Çelik, Ömer (GGD & co.)', 'J.P. van der Zee', '陈伟']) {
      expect(plain(name)).toBe(name);
    }
  });

  it('loses what a client could read as markup', () => {
    expect(DANGEROUS.filter((piece) => plain(HOSTILE).includes(piece))).toEqual([]);
  });

  it('is one line without markup, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => !/[\\`*_{}[\]<>#|~\n\r\u202e]/.test(plain(name))));
  });

  it('is clean already the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => plain(plain(name)) === plain(name)));
  });
});

describe('text of people on a card', () => {
  it('keeps its words, its lines and its markup as text', () => {
    expect(typedText('Eén **vraag**\r\nen nog [een](x)')).toBe('Eén **vraag**\nen nog [een](x)');
  });

  it('is never worked out as a date by the client', () => {
    expect(typedText('{{DATE(2026-01-01T00:00:00Z)}}')).not.toContain('{{');
    expect(typedText('{{{{TIME(x)}}')).not.toContain('{{');
  });
});
