import type { AnyDocument } from '../../storage/documents.ts';
import type { Change, Session } from '../../storage/records.ts';
import type { Context } from '../action.ts';
import type { Promised } from '../decision.ts';
import { windAgain } from './wind.ts';
import { windCase } from './wind-case.ts';
import { BESIDE_A_CHANGE, inOneCommit } from './wind-many.ts';
import { windMeeting } from './wind-meeting.ts';

const MOST = 1000;

/** The kinds of which a change may move a date of the case they belong to. */
const OF_A_CASE = new Set(['case', 'agreement', 'plan']);

/**
 * What every change brings with it, whoever made it: the clocks of what was changed are wound again, and the digests in
 * which it stands are drawn again, so that what was answered anywhere is answered everywhere.
 */
export async function consequencesOf(
  session: Session,
  changes: readonly Change[],
  { now }: Context,
): Promise<readonly Promised[]> {
  const written = changes.flatMap((change) => ('write' in change ? [change.write] : []));
  const cases = new Set(written.flatMap(caseOf));
  const meetings = written.filter(({ kind }) => kind === 'meeting').map(({ id }) => id);
  const all = [
    ...[...cases].map((id) => windAgain(windCase.verb, id, { case: id }, now)),
    ...meetings.map((id) => windAgain(windMeeting.verb, id, { meeting: id }, now)),
    ...(await digestsWith(session, written, now)),
  ];
  return inOneCommit(all, now, BESIDE_A_CHANGE);
}

function caseOf(document: AnyDocument): string[] {
  return OF_A_CASE.has(document.kind) && 'caseId' in document && document.caseId ? [document.caseId] : [];
}

/** The open digests in which something stands about one of these documents; a notice's key names what it is about. */
async function digestsWith(session: Session, written: readonly AnyDocument[], now: Date): Promise<Promised[]> {
  const touched = written.flatMap((document) => ['caseId' in document ? document.caseId : undefined, document.id]);
  const names = touched.filter((name) => name !== undefined);
  if (names.length === 0) return [];
  const open = await session.list('digest', { status: 'open', limit: MOST });
  const touching = open.filter(({ notices }) => notices.some((id) => names.some((name) => id.includes(name))));
  // One that has not left yet is drawn when it does, at its own hour; one that perhaps arrived is not said again.
  const left = await Promise.all(
    touching.map(async (digest) => ((await session.get('notice', `notice:${digest.id}`))?.posted ? [digest] : [])),
  );
  return left.flat().map(({ id, owner }) => digestNotice(id, owner, now));
}

/** The promise to send a digest, or to draw it again where it stands. */
export function digestNotice(digest: string, owner: string, at: Date): Promised {
  return { key: digest, topic: 'digest', to: { person: owner }, about: { digest }, notBefore: at, standing: true };
}
