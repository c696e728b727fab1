import type { Agreement, Member, TableCase } from '../../storage/documents.ts';
import type { Loading } from '../found.ts';

/** The agreements that this person may see in a list, with their cases and the people who own them. */
export type FoundAgreements = {
  readonly agreements: readonly Agreement[];
  readonly cases: ReadonlyMap<string, TableCase>;
  readonly members: readonly Member[];
};

const MOST = 1000;

/** Loads the agreements that still stand, and the cases that they are about. */
export async function loadAgreements({ session }: Loading): Promise<FoundAgreements> {
  const standing = (['open', 'could-not', 'not-done'] as const).map((status) =>
    session.list('agreement', { status, limit: MOST }),
  );
  const [members, ...lists] = await Promise.all([session.list('member', { limit: MOST }), ...standing]);
  const agreements = lists.flat();
  const ids = [...new Set(agreements.map(({ caseId }) => caseId))];
  const found = await Promise.all(ids.map((caseId) => session.get('case', `case:${caseId}`)));
  const cases = new Map(found.flatMap((one) => (one ? [[one.caseId, one] as const] : [])));
  return { agreements, cases, members };
}
