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

/**
 * What must happen when nobody presses any more: the form in the chat closes after a quarter of an hour, and after seven
 * days the draft goes, key and all.
 */
export function idleNotices(draft: Draft, { actor, now, surface }: Context): Promised[] {
  const about = { case: draft.caseId, person: actor.id };
  const expiry: Promised = {
    key: `draft-expiry:${draft.caseId}`,
    topic: 'draft.expire',
    to: { system: true },
    about,
    notBefore: new Date(now.getTime() + KEPT),
    standing: true,
  };
  if (surface.kind !== 'chat' || !surface.card) return [expiry];
  const idle: Promised = {
    key: `form-idle:${draft.caseId}`,
    topic: 'form.idle',
    to: { person: actor.id, card: surface.card },
    about,
    notBefore: new Date(now.getTime() + OPEN_IN_CHAT),
    standing: true,
  };
  return [expiry, idle];
}

/** Is the form still open in the chat: pressed less than a quarter of an hour ago? */
export function isOpenInChat(draft: Draft, now: Date): boolean {
  return now.getTime() - Date.parse(draft.touchedAt) < OPEN_IN_CHAT;
}
