import type { Documents, Draft, Meeting, TableCase } from '../../storage/documents.ts';
import type { Session } from '../../storage/records.ts';
import type { Actor } from '../action.ts';
import type { Loading } from '../found.ts';
import { typedIn } from './form-fields.ts';
import { marksOf, pupilParts } from './same-pupil.ts';

/** A form under way: the draft, the case that it became, the case that the pupil already has, and the meetings to come. */
export type FoundForm = {
  readonly draft: Draft | undefined;
  readonly submitted: TableCase | undefined;
  readonly duplicate: Documents['duplicate'] | undefined;
  readonly duplicateId: string | undefined;
  /** Under which mark the pupil of a case that was sent back is known until now. */
  readonly former?: Documents['duplicate'] | undefined;
  readonly known: TableCase | undefined;
  readonly meetings: readonly Meeting[];
};

const MOST = 1000;

/** Loads the form under the id in `data.case`, else the one that this person left last. */
export async function loadForm({ session, ports, actor, data }: Loading): Promise<FoundForm> {
  const caseId = typeof data.case === 'string' ? data.case : '';
  const draft = caseId ? await session.get('draft', `draft:${caseId}`) : await latestDraft(session, actor);
  const submitted = caseId ? await session.get('case', `case:${caseId}`) : undefined;
  const meetings = await session.list('meeting', { limit: MOST });
  const parts = pupilParts({ ...draft?.typed, ...typedIn(data) });
  if (!parts) return { draft, submitted, meetings, duplicate: undefined, duplicateId: undefined, known: undefined };
  const { duplicateId, duplicate, former } = await marksOf(session, ports, parts, submitted);
  const known = duplicate && (await session.get('case', `case:${duplicate.caseId}`));
  return { draft, submitted, meetings, duplicate, duplicateId, known, former };
}

/** The form that this person left last, when one is still kept. */
export async function latestDraft(session: Session, actor: Actor): Promise<Draft | undefined> {
  const drafts = await session.list('draft', { owner: actor.id });
  return drafts.sort((a, b) => (a.touchedAt < b.touchedAt ? 1 : -1))[0];
}
