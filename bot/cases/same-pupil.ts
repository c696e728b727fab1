import type { Documents, TableCase } from '../../storage/documents.ts';
import type { Session } from '../../storage/records.ts';
import { isDay } from '../deadlines/day.ts';
import type { Ports } from '../found.ts';

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

type Marks = {
  readonly duplicateId: string;
  readonly duplicate: Documents['duplicate'] | undefined;
  readonly former: Documents['duplicate'] | undefined;
};

/**
 * The mark by which a pupil is known, and who bears it already. A case that is back with its submitter is no double of
 * itself; `former` is the mark that it bears until now, also when the name is changed.
 */
export async function marksOf(
  session: Session,
  ports: Pick<Ports, 'fingerprint'>,
  parts: readonly string[],
  submitted: TableCase | undefined,
): Promise<Marks> {
  const markOf = async (of: readonly string[]) =>
    `duplicate:${await ports.fingerprint(session.table, 'same-pupil', of)}`;
  const duplicateId = await markOf(parts);
  const duplicate = await session.get('duplicate', duplicateId);
  if (submitted?.status !== 'returned') return { duplicateId, duplicate, former: undefined };
  const former = await session.get('duplicate', await markOf(pupilParts(submitted.file) ?? []));
  const own = (mark: Documents['duplicate'] | undefined) => mark?.caseId === submitted.caseId;
  return {
    duplicateId,
    duplicate: own(duplicate) ? undefined : duplicate,
    former: own(former) ? former : undefined,
  };
}
