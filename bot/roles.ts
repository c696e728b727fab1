import type { Role } from '../storage/documents.ts';
import type { Actor } from './action.ts';

/** Anybody with roles at a table: who presses, or a member of whom is asked what they may. */
type WithRoles = { readonly roles: readonly Role[] };

/** Chair or secretary: those who run the table. */
export function runsTable(actor: WithRoles): boolean {
  return actor.roles.includes('chair') || actor.roles.includes('secretary');
}

/** Who sits at the table with a mandate: chair, secretary, participant and the consortium's coordinator (permissions.md). */
export function sitsAtTable(actor: WithRoles): boolean {
  return runsTable(actor) || actor.roles.includes('participant') || actor.roles.includes('coordinator');
}

/** Invited for named cases only (permissions.md). */
export function isGuest(actor: Actor): boolean {
  return actor.roles.includes('guest');
}

/** Admitted to the table in any role. */
export function isMember(actor: Actor): boolean {
  return actor.roles.length > 0;
}

/** The bot itself, when something happens in Teams or a moment comes. */
export function isSystem(actor: Actor): boolean {
  return actor.system;
}
