import type { Draft } from '../../storage/documents.ts';
import type { Context } from '../action.ts';
import type { Promised } from '../decision.ts';

const DAY = 24 * 3600 * 1000;
/** How long a draft is kept after the last press. */
const KEPT = 7 * DAY;
/** How long a form in the personal chat stays open without a press (contract.md). */
const OPEN_IN_CHAT = 15 * 60 * 1000;

/** A draft as it stands at this press, with its term started anew: seven days from now. */
export function draftOf(caseId: string, { actor, now }: Context): Draft {
  return {
    kind: 'draft',
    id: `draft:${caseId}`,
    owner: actor.id,
    caseId,
    step: 1,
    checked: false,
    touchedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + KEPT).toISOString(),
    typed: {},
  };
}

/** What must happen when nobody presses any more: the card in the chat closes, and after seven days the draft goes, key and all. */
export function idleNotices({ caseId }: Draft, context: Context): Promised[] {
  const expiry: Promised = {
    key: `draft-expiry:${caseId}`,
    topic: 'draft.expire',
    to: { system: true },
    about: { case: caseId, person: context.actor.id },
    notBefore: new Date(context.now.getTime() + KEPT),
    standing: true,
  };
  return [expiry, ...closingNotices(caseId, context)];
}

/** A card in the chat closes a quarter of an hour after the last press on it, each card for itself. */
export function closingNotices(caseId: string, { actor, now, surface }: Context): Promised[] {
  if (surface.kind !== 'chat' || !surface.card) return [];
  return [
    {
      key: `form-idle:${actor.id}:${surface.card.activityId}`,
      topic: 'form.idle',
      to: { person: actor.id, card: surface.card },
      about: { case: caseId, person: actor.id },
      notBefore: new Date(now.getTime() + OPEN_IN_CHAT),
      standing: true,
    },
  ];
}
