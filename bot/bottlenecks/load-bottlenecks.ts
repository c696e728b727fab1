import type { Agreement, Bottleneck, Meeting, Member, TableCase } from '../../storage/documents.ts';
import type { Loading } from '../found.ts';

/** The open bottlenecks of the table, the one that a button names, and what a new one can be linked to. */
export type FoundBottlenecks = {
  readonly bottleneck: Bottleneck | undefined;
  readonly open: readonly Bottleneck[];
  readonly cases: readonly TableCase[];
  readonly case: TableCase | undefined;
  readonly agreement: Agreement | undefined;
  readonly meetings: readonly Meeting[];
  readonly members: readonly Member[];
};

const MOST = 1000;

/** Loads the bottlenecks of the table and the cases in which one can show. */
export async function loadBottlenecks({ session, data }: Loading): Promise<FoundBottlenecks> {
  const id = (field: string) => (typeof data[field] === 'string' ? data[field] : '');
  const [bottleneck, agreement, one, open, active, follow, meetings, members] = await Promise.all([
    session.get('bottleneck', `bottleneck:${id('bottleneck')}`),
    session.get('agreement', `agreement:${id('agreement')}`),
    session.get('case', `case:${id('case')}`),
    session.list('bottleneck', { status: 'open', limit: MOST }),
    session.list('case', { status: 'active', limit: MOST }),
    session.list('case', { status: 'follow', limit: MOST }),
    session.list('meeting', { limit: MOST }),
    session.list('member', { limit: MOST }),
  ]);
  return { bottleneck, agreement, case: one, open, cases: [...active, ...follow], meetings, members };
}
