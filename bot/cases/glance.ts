import type { Documents } from '../../storage/documents.ts';
import type { Context } from '../action.ts';
import type { Promised } from '../decision.ts';

/** A dossier that stands open on a card in somebody's own chat, until it is closed. */
export type Glance = Documents['glance'];

/** How long a dossier stays open in the own chat (contract.md). */
const OPEN_IN_CHAT = 15 * 60 * 1000;
const DAY = 24 * 3600 * 1000;

/** A glance that begins now: on the card that was pressed in the own chat, else on a new one that is sent there. */
export function glanceOf(caseId: string, { actor, now, surface, freshId }: Context): Glance {
  const card = surface.kind === 'chat' ? surface.card : undefined;
  const id = `glance:${actor.id}:${card?.activityId ?? freshId}`;
  const expiresAt = new Date(now.getTime() + DAY).toISOString();
  return { kind: 'glance', id, owner: actor.id, caseId, expiresAt, ...(card ? { card } : {}) };
}

/** The promise that the card closes a quarter of an hour after it was opened. */
export const closesInTime = (glance: Glance, now: Date): Promised =>
  closing(glance, new Date(now.getTime() + OPEN_IN_CHAT));

/** The promise that the card closes at this moment; made again, the last moment counts. */
export function closing({ id }: Pick<Glance, 'id'>, notBefore: Date, again = ''): Promised {
  const key = `close-${id}${again}`;
  return { key, topic: 'dossier.expire', to: { system: true }, about: { glance: id }, notBefore, standing: true };
}

/** Under which key the dossier goes to the own chat when no card there was pressed. */
export const sentAs = ({ id }: Pick<Glance, 'id'>): string => `dossier-${id}`;

/** The promise that a card in a chat turns into its nameless form, whoever may see what by then. */
export function turnsNameless(glance: Glance, card: NonNullable<Glance['card']>, now: Date): Promised {
  const { id, owner: person, caseId } = glance;
  return {
    key: `nameless-${id}`,
    topic: 'dossier.closed',
    to: { person, card },
    about: { case: caseId, person },
    notBefore: now,
    standing: true,
  };
}
