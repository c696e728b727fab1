import type { Member } from '../../storage/documents.ts';
import type { RosterPerson } from '../found.ts';

/** Whose a membership is, over all tables: the person within the tenant. */
export function memberOwner(tenant: string, person: string): string {
  return `${tenant}:${person}`;
}

/**
 * What the table keeps of a person: what it knew already, under the name that Teams gives now, as asked. Somebody new is
 * taken to have a mandate until the profile says otherwise (process.md §1).
 */
export function memberFrom(
  { person, mri, name }: Pick<RosterPerson, 'person' | 'mri' | 'name'>,
  tenant: string,
  before: Member | undefined,
  now: Pick<Member, 'status' | 'roles'> & Partial<Member>,
): Member {
  const owner = memberOwner(tenant, person);
  const id = `member:${person}`;
  return { organisation: '', mandate: true, ...before, kind: 'member', id, person, owner, mri, name, ...now };
}
