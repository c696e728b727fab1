import type { Documents, Member, TableCase } from '../../storage/documents.ts';
import type { Actor } from '../action.ts';
import type { Day } from '../deadlines/day.ts';
import { sitsAtTable } from '../roles.ts';

/** A case that somebody leads, or for which somebody is looked for: on the active list or the follow list. */
export type OpenCase = Extract<TableCase, { status: 'active' | 'follow' }>;

/** Is this a case that can have a regisseur now? */
export function isOpen(found: TableCase | undefined): found is OpenCase {
  return found?.status === 'active' || found?.status === 'follow';
}

/** Is this person the regisseur of this open case? An appointed one is, also before accepting: there is always one who leads. */
export function isRegisseur(actor: Pick<Actor, 'id' | 'roles'>, found: TableCase | undefined): boolean {
  return isOpen(found) && found.regisseur?.person === actor.id && sitsAtTable(actor);
}

/** May this member lead a case: chair, secretary, participant or coordinator, and still at the table (permissions.md)? */
export function mayLead(member: Member): boolean {
  return member.status === 'member' && sitsAtTable(member);
}

/** The case as this person leads it from today; whoever led it before stays in its history. */
export function ledBy(found: OpenCase, person: string, today: Day, accepted = false): OpenCase {
  return { ...leadEnded(found, today), regisseur: { person, since: today, accepted } };
}

/** The case without a regisseur, and who led it until today in its history. */
export function leadEnded(found: OpenCase, today: Day): OpenCase {
  const { regisseur, ...rest } = found;
  if (!regisseur) return found;
  return { ...rest, leads: [...found.leads, { person: regisseur.person, from: regisseur.since, to: today }] };
}

/** Those who volunteered and are still at the table, in the order in which they came. */
export function volunteersAt(poll: Documents['poll'] | undefined, members: readonly Member[]): readonly Member[] {
  const sitting = new Map(members.filter(mayLead).map((member) => [member.person, member]));
  return (poll?.volunteers ?? []).flatMap((person) => sitting.get(person) ?? []);
}
