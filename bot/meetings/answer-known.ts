import { z } from 'zod';
import type { Documents } from '../../storage/documents.ts';
import { KNOWN } from '../../storage/documents.ts';
import type { Context } from '../action.ts';
import { type Actor, defineAction } from '../action.ts';
import { type Accepted, accept, type Decision, refuse, unchanged } from '../decision.ts';
import { isGuest, runsTable, sitsAtTable } from '../roles.ts';
import { bare } from './agenda-item.ts';
import { isOpenForDossiers, signingOf } from './declaration.ts';
import type { FoundAgenda } from './load-agenda.ts';
import { ownCard } from './posting.ts';
import { entriesFor } from './show-my-agenda.ts';

/** Says for one case whether the own organisation knows the pupil, in one press (process.md §2, step 6). A press on an old card changes nothing that was answered. */
export const answerKnown = defineAction({
  verb: 'preparation.answer',
  on: 'preparing',
  data: z.object({
    meeting: z.string().max(80),
    case: z.string().max(80),
    known: z.enum(KNOWN),
    page: z.coerce.number().int().min(1).max(1000).default(1),
    change: z.literal('yes').optional(),
  }),
  allow: (actor, found) => mayPrepare(actor, found),
  otherwise: 'not-allowed-unsigned',
  decide(found, { case: caseId, known, page, change }, context) {
    const before = ownAnswer(found, caseId, context.actor);
    const { meeting } = found;
    if (before && !change && meeting) {
      const data = { meeting: bare(meeting.id), page };
      return unchanged({ view: 'agenda.my', data, remark: { name: 'already-answered', at: before.at } });
    }
    return prepared(found, caseId, { known, line: before?.line ?? '' }, page, context);
  },
});

/**
 * Who may say what is known of the pupil (permissions.md): chair, secretary, submitter and regisseur; everybody else at the
 * table and the guests of the case with the declaration of the meeting signed, while it is open.
 */
export function mayPrepare(actor: Actor, found: FoundAgenda & { readonly caseId: string }): boolean {
  const one = found.cases.find(({ caseId }) => caseId === found.caseId);
  const seated = sitsAtTable(actor);
  if (runsTable(actor) || (seated && (one?.owner === actor.id || one?.regisseur?.person === actor.id))) return true;
  const item = found.items.find(({ caseId }) => caseId === found.caseId);
  const invited = isGuest(actor) && item?.guests.includes(actor.id) === true;
  const open = found.meeting !== undefined && isOpenForDossiers(found.meeting);
  return open && (seated || invited) && signingOf(found.declarations, actor.id).state === 'signed';
}

/** What this person said of the case for this meeting before. */
export const ownAnswer = ({ preparations }: FoundAgenda, caseId: string, actor: Actor) =>
  preparations.find((one) => one.caseId === caseId && one.person === actor.id);

/** Keeps what this person says of the case; their own card changes with it. */
export function prepared(
  found: FoundAgenda,
  caseId: string,
  said: Pick<Documents['preparation'], 'known' | 'line'>,
  page: number,
  { actor, now, today }: Context,
): Decision | Accepted {
  const { meeting } = found;
  if (!meeting || meeting.status === 'planned') return refuse('agenda-not-posted');
  if (meeting.status === 'closed') return refuse('meeting-held');
  const key = bare(meeting.id);
  const next = { view: 'agenda.my', data: { meeting: key, page } };
  if (!entriesFor(actor, found, today).some(({ case: one }) => one.caseId === caseId))
    return unchanged({ ...next, remark: { name: 'not-on-agenda' } });
  const id = `preparation:${key}:${caseId}:${actor.id}`;
  const base = { kind: 'preparation' as const, id, owner: meeting.id, caseId, person: actor.id };
  return accept(
    { write: [{ ...base, ...said, at: now.toISOString() }], notices: [ownCard(key, actor.id, now)] },
    { caseId, fields: ['known', 'line'] },
    next,
  );
}
