import type { Documents, Member } from '../../storage/documents.ts';
import type { Actor } from '../action.ts';
import { isMember } from '../roles.ts';
import type { OpenCase } from './lead.ts';
import { chairsOf } from './poll.ts';

/** One time that a trajectory was reported as stuck. */
export type Stagnation = Documents['stagnation'];

/**
 * Whom the regisseur turns to: for a pupil in VO or VSO the coordinator of the consortium, else the regisseur's own
 * *leidinggevende*; nobody there means the chair (process.md §5).
 */
export function whomToAsk(found: OpenCase, members: readonly Member[]): Pick<Stagnation, 'to' | 'as'> {
  const { education } = found.file;
  const seated = members.filter(({ status, roles }) => status === 'member' && roles.length > 0);
  const lead = seated.find(({ person }) => person === found.regisseur?.person);
  const asked =
    education === 'vo' || education === 'vso'
      ? { as: 'coordinator' as const, people: seated.filter(({ roles }) => roles.includes('coordinator')) }
      : { as: 'manager' as const, people: seated.filter(({ person }) => person === lead?.manager) };
  const others = asked.people.filter(({ person }) => person !== lead?.person);
  if (others.length > 0) return { as: asked.as, to: others.map(({ person }) => person) };
  return { as: 'chair', to: chairsOf(members).map(({ person }) => person) };
}

/** Who may record what is decided: who was asked, and the chair, who hears it when no answer comes. */
export function mayDecide(actor: Actor, stagnation: Stagnation | undefined): boolean {
  if (!stagnation || !isMember(actor)) return false;
  return stagnation.to.includes(actor.id) || actor.roles.includes('chair');
}
