import type { Agreement, Member, TableCase } from '../../storage/documents.ts';
import type { Loading } from '../found.ts';

/** One agreement, the case it is about, and the people who may be named on its card. */
export type FoundAgreement = {
  readonly agreement: Agreement | undefined;
  readonly case: TableCase | undefined;
  readonly members: readonly Member[];
};

/** Loads the agreement that a button names. */
export async function loadAgreement({ session, data }: Loading): Promise<FoundAgreement> {
  const id = typeof data.agreement === 'string' ? data.agreement : '';
  const [agreement, members] = await Promise.all([
    session.get('agreement', `agreement:${id}`),
    session.list('member', { limit: 1000 }),
  ]);
  const found = agreement && (await session.get('case', `case:${agreement.caseId}`));
  return { agreement, case: found, members };
}
