import type { Member } from '../../storage/documents.ts';

/** Somebody who is chair once these members are changed; none means that the change would leave the table without (permissions.md). */
export function chairAfter(members: readonly Member[], changed: readonly Member[]): Member | undefined {
  const after = new Map([...members, ...changed].map((member) => [member.person, member]));
  return [...after.values()].find(({ roles }) => roles.includes('chair'));
}

/**
 * What a change of roles writes: also the chair who stays, as before, so that of two people who take the role from each
 * other in the same instant one finds out.
 */
export function withChair(changed: readonly Member[], staying: Member): readonly Member[] {
  return changed.includes(staying) ? changed : [...changed, staying];
}
