import type { Item } from '../../storage/documents.ts';
import { itemId } from '../cases/access.ts';
import type { Loading } from '../found.ts';
import { type FoundAgenda, loadAgenda } from './load-agenda.ts';
import { meetingAfter } from './move-to-next.ts';

/** An agenda, with what the next meeting made of the case in `data.case` already. */
export type FoundNextAgenda = FoundAgenda & { readonly nextItem: Item | undefined };

/** An agenda and the case that is asked about, which decides who may speak of it. */
export type FoundPreparing = FoundAgenda & { readonly caseId: string };

/** Loads an agenda and the place of one case on the next. */
export async function loadNextAgenda(loading: Loading): Promise<FoundNextAgenda> {
  const found = await loadAgenda(loading);
  const next = found.meeting && meetingAfter(found.meeting, found.meetings, loading.today);
  const nextItem = next && (await loading.session.get('item', itemId(next, caseIn(loading))));
  return { ...found, nextItem };
}

/** Loads an agenda and names the case that is asked about. */
export async function loadPreparing(loading: Loading): Promise<FoundPreparing> {
  return { ...(await loadAgenda(loading)), caseId: caseIn(loading) };
}

const caseIn = ({ data }: Loading): string => (typeof data.case === 'string' ? data.case : '');
