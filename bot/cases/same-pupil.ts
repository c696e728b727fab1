import { isDay } from '../deadlines/day.ts';

/**
 * What makes two submissions about the same pupil: name and date of birth, folded so that case, spaces, accents and
 * ü / ue make no difference. Goes into a keyed hash only. Undefined while either is missing.
 */
export function pupilParts(typed: {
  readonly name?: string;
  readonly birthDate?: string;
}): readonly string[] | undefined {
  const name = foldName(typed.name ?? '');
  const birthDate = typed.birthDate ?? '';
  return name && isDay(birthDate) ? [name, birthDate] : undefined;
}

/** A name without what people write differently: only letters and digits, lower case, no accents, ä = ae = a. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('œ', 'o')
    .replaceAll('æ', 'a')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/([aou])e/g, '$1');
}
