import type { Member, Notice, TableCase } from '../../storage/documents.ts';
import type { Session } from '../../storage/records.ts';
import type { Loading } from '../found.ts';
import { actorFrom, loadDoor, mayOpenDossier } from './access.ts';
import { type Glance, sentAs } from './glance.ts';
import { dossierFor, type FoundDossier } from './load-dossier.ts';

/** One open card: the case on it as its owner may know it, and the message that brought it when it was sent. */
export type FoundGlance = {
  readonly glance: Glance | undefined;
  readonly sent: Notice | undefined;
  readonly dossier: FoundDossier;
};

/** The open card that an errand or a message is about. */
export async function loadGlance({ session, actor, today, data }: Loading): Promise<FoundGlance> {
  const id = typeof data.glance === 'string' ? data.glance : '';
  const glance = id ? await session.get('glance', id) : undefined;
  const sent = glance && (await messageOf(session, glance));
  const found = glance && (await session.get('case', `case:${glance.caseId}`));
  return { glance, sent, dossier: await dossierFor(session, actor, today, found) };
}

/** The own open cards of a case, each with where it stands. */
export type FoundGlances = {
  readonly case: TableCase | undefined;
  readonly open: readonly { readonly glance: Glance; readonly activityId: string | undefined }[];
};

/** The cards of one case that stand open in the chat of the one who asks. */
export async function loadGlances({ session, actor, data }: Loading): Promise<FoundGlances> {
  const caseId = typeof data.case === 'string' ? data.case : '';
  const own = (await session.list('glance', { owner: actor.id, limit: MOST })).filter((one) => one.caseId === caseId);
  const open = await Promise.all(
    own.map(async (glance) => {
      const place = glance.card ?? (await messageOf(session, glance))?.posted;
      return { glance, activityId: place?.activityId };
    }),
  );
  return { case: own.length > 0 ? await session.get('case', `case:${caseId}`) : undefined, open };
}

/** Every open card at the table, and whether its owner may still see what is on it. */
export type FoundRights = { readonly open: readonly { readonly glance: Glance; readonly entitled: boolean }[] };

/** Looks at every open card of the table anew. */
export async function loadRights({ session, today }: Loading): Promise<FoundRights> {
  const glances = await session.list('glance', { limit: MOST });
  if (glances.length === 0) return { open: [] };
  const meetings = await session.list('meeting', { limit: MOST });
  const entitled = async ({ owner: person, caseId }: Glance) => {
    const member: Member | undefined = await session.get('member', `member:${person}`);
    const found = await session.get('case', `case:${caseId}`);
    if (!member || !found) return false;
    const sittings = await loadDoor(session, { person, found, meetings, today });
    return mayOpenDossier(actorFrom(member), { case: found, sittings });
  };
  return { open: await Promise.all(glances.map(async (glance) => ({ glance, entitled: await entitled(glance) }))) };
}

const MOST = 1000;

const messageOf = (session: Session, glance: Glance) => session.get('notice', `notice:${sentAs(glance)}`);
