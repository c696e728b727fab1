import type { Documents, Meeting } from '../../storage/documents.ts';
import type { Actor } from '../action.ts';
import { isGuest, sitsAtTable } from '../roles.ts';

type Declaration = Documents['declaration'];

/** The version of the five statements that is signed now; each record keeps the version that was read. */
export const DECLARATION_TEXT = '2026-1';

/** What somebody declared for one meeting, as it stands now. */
export type Signing =
  | { readonly state: 'none' }
  | { readonly state: 'signed' | 'withdrawn'; readonly at: string; readonly text: string };

/** Where this person stands: the last record counts, because a declaration is never changed (process.md §4). */
export function signingOf(declarations: readonly Declaration[], person: string): Signing {
  const last = recordsOf(declarations, person).at(-1);
  return last ? { state: last.what, at: last.at, text: last.text } : { state: 'none' };
}

/** Everything that this person recorded for the meeting, oldest first. */
export function recordsOf(declarations: readonly Declaration[], person: string): readonly Declaration[] {
  return declarations
    .filter((declaration) => declaration.person === person)
    .sort((a, b) => (a.at === b.at ? turnOf(a.id) - turnOf(b.id) : a.at < b.at ? -1 : 1));
}

/**
 * The next record of this person for the meeting. Signing and withdrawing take turns, and each turn has one id, so that
 * two presses at the same moment leave one record.
 */
export function nextRecord(
  declarations: readonly Declaration[],
  person: string,
  { id: meetingId }: Pick<Meeting, 'id'>,
  now: Date,
): Declaration {
  const before = recordsOf(declarations, person);
  const signs = before.at(-1)?.what !== 'signed';
  const turn = Math.floor(before.length / 2) + 1;
  const kind = signs ? 'declaration' : 'declaration-withdrawn';
  const id = `${kind}:${meetingId.replace(/^meeting:/, '')}:${person}${turn > 1 ? `:${turn}` : ''}`;
  const what = signs ? 'signed' : 'withdrawn';
  return { kind: 'declaration', id, owner: meetingId, person, text: DECLARATION_TEXT, what, at: now.toISOString() };
}

/** Which turn an id stands for: records of the same moment follow in the order in which they were made. */
function turnOf(id: string): number {
  const [kind = '', , , turn = '1'] = id.split(':');
  return Number(turn) * 2 + (kind === 'declaration' ? 0 : 1);
}

/** From the posting of the agenda until the meeting is closed a declaration can be signed and opens dossiers (permissions.md). */
export function isOpenForDossiers({ status }: Pick<Meeting, 'status'>): boolean {
  return status === 'posted' || status === 'running';
}

/** Who signs: everybody at the table and its guests, each for oneself (permissions.md, *sign the declaration*). */
export function mayDeclare(actor: Actor): boolean {
  return sitsAtTable(actor) || isGuest(actor);
}
