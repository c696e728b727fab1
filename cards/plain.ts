const CONTROLS = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;
const MARKUP = /[\\`*_{}[\]<>#|~]+/g;

/**
 * A name as it may stand in a label, a choice or a button title: one line without characters that a client could read as markup.
 * They are dropped and not escaped, because some clients show the escape sign.
 */
export function plain(name: string): string {
  return name.replace(CONTROLS, ' ').replace(MARKUP, ' ').replaceAll('://', ': ').replace(/\s+/g, ' ').trim();
}
