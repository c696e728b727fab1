import type { Agreement, Member, TableCase } from '../../storage/documents.ts';
import type { Actor, Context } from '../action.ts';
import type { Promised } from '../decision.ts';
import { isRegisseur } from '../regisseur/lead.ts';
import { isMember, runsTable } from '../roles.ts';

/** How long the text of an agreement, and of what stood in its way, may be. */
export const TEXT_AT_MOST = 1000;

/** Who may record an agreement on a case: chair, secretary and its regisseur (permissions.md). */
export const mayAgree = (actor: Actor, found: TableCase | undefined): boolean =>
  found !== undefined && (runsTable(actor) || isRegisseur(actor, found));

/** Who may answer an agreement: its owner, chair, secretary and the regisseur of the case (permissions.md). */
export const mayAnswer = (actor: Actor, agreement: Agreement | undefined, found: TableCase | undefined): boolean =>
  agreement !== undefined &&
  isMember(actor) &&
  (agreement.owner === actor.id || runsTable(actor) || isRegisseur(actor, found));

/** Who can be made the owner of an agreement: everybody at the table but who only reads reports. */
export const canOwn = ({ status, roles }: Member): boolean =>
  status === 'member' && roles.some((role) => role !== 'board');

/** The owner's own card about one agreement: it stands in their chat, and changes in place wherever the agreement is answered. */
export function agreementCardNotice(agreement: Agreement, now: Date): Promised {
  return {
    key: agreement.id,
    topic: 'agreement.made',
    to: { person: agreement.owner },
    about: { agreement: agreement.id.replace(/^agreement:/, '') },
    notBefore: now,
    standing: true,
  };
}

/** Does this agreement still stand? One that did not go in time has a new date and stands until it is done; it is on the next agenda. */
export const isUndone = ({ status }: Agreement): boolean => status !== 'done';

/** The agreement after an answer: who said what is kept, and from which date on it now runs. */
export function answered(
  agreement: Agreement,
  change: Pick<Agreement, 'status' | 'dueOn'> & Partial<Agreement>,
  by: string,
  now: Date,
): Agreement {
  const { status, dueOn } = change;
  return { ...agreement, ...change, answers: [...agreement.answers, { by, at: now.toISOString(), status, dueOn }] };
}

/**
 * May the text of this agreement stand here? It is for its owner and for a dialog, which only the one who opened it sees; in
 * a channel nobody reads it. Of a case that was withdrawn only chair and submitter read anything (permissions.md, process.md §3).
 */
export function mayRead(agreement: Agreement, found: TableCase | undefined, { actor, surface }: Context): boolean {
  const withdrawn = found?.status === 'withdrawn';
  if (withdrawn && !actor.roles.includes('chair') && found.owner !== actor.id) return false;
  return surface.kind === 'dialog' || (surface.kind === 'chat' && agreement.owner === actor.id);
}
