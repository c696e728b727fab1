import type { Documents } from '../../storage/documents.ts';
import type { Records, Session } from '../../storage/records.ts';
import { actorFrom } from '../cases/access.ts';
import type { Clock } from '../clock.ts';
import { hashOf } from '../ids.ts';
import { errorFields, type Log } from '../log.ts';
import { minutesFor } from '../minutes/load-minutes.ts';
import { type Minutes, mayReadNames, minutesOf } from '../minutes/minutes.ts';
import { type Format, paperOf } from '../minutes/paper.ts';
import { sitsAtTable } from '../roles.ts';
import { toDocx } from './docx.ts';
import { toPdf } from './pdf.ts';

/** A file as it leaves: its name holds the day of the meeting and nothing about anybody. */
export type FileToSend = { readonly name: string; readonly type: string; readonly bytes: Buffer };

/**
 * Gives the document behind a link, once; undefined when the link was used, is too old, was never made, or its owner may
 * not read the document any more. `signedInAs` is the person when the browser said who it is; it must be the owner then.
 */
export type Downloads = (secret: string, signedInAs?: string) => Promise<FileToSend | undefined>;

type Parts = { readonly records: Records; readonly clock: Clock };
type LinkTo = Documents['download'];

/** Makes the downloads. The right to read is asked again at the moment of reading; each file that leaves is in the audit trail. */
export function makeDownloads({ log, ...parts }: Parts & { readonly log: Log }): Downloads {
  return async (secret, signedInAs) => {
    try {
      return await fileBehind(parts, secret, signedInAs);
    } catch (error) {
      log.error('a document could not be made', errorFields(error));
      throw error;
    }
  };
}

async function fileBehind({ records, clock }: Parts, secret: string, signedInAs: string | undefined) {
  const [linked] = await records.find('download', hashOf(secret));
  if (!linked) return undefined;
  const session = records.session(linked.table);
  const link = await session.get('download', linked.document.id);
  const now = clock.now();
  if (!link || link.expiresAt <= now.toISOString()) return undefined;
  if (signedInAs !== undefined && signedInAs !== link.person) return undefined;
  const minutes = await readableBy(session, link);
  if (!minutes) {
    await useUp(session, link, now, { refused: 'not-allowed-case' });
    return undefined;
  }
  const file = await fileOf(minutes, link.format, now);
  const used = await useUp(session, link, now, { fields: [link.format, link.personal ? 'personal' : 'nameless'] });
  return used ? file : undefined;
}

/** The minutes that the link is to, if the one who asked may read them now. */
async function readableBy(session: Session, { person, meeting, personal }: LinkTo): Promise<Minutes | undefined> {
  const table = await session.get('table', 'table');
  const member = await session.get('member', `member:${person}`);
  const found = await minutesFor(session, meeting);
  if (!table || !member || !found.meeting) return undefined;
  const actor = actorFrom(member);
  const may = personal ? mayReadNames(actor, found) : sitsAtTable(actor);
  return may ? minutesOf(found, found.meeting, table.name, personal) : undefined;
}

const TYPES: Record<Format, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

async function fileOf(minutes: Minutes, format: Format, now: Date): Promise<FileToSend> {
  const paper = paperOf(minutes, now);
  const bytes = format === 'docx' ? await toDocx(paper) : await toPdf(paper);
  return { name: `verslag-${minutes.date}.${format}`, type: TYPES[format], bytes };
}

/** Takes the link away and writes down what became of it, in one; false when another request was first. */
async function useUp(
  session: Session,
  { id, person, meeting }: LinkTo,
  now: Date,
  how: Pick<Documents['audit'], 'refused' | 'fields'>,
): Promise<boolean> {
  const fact = { kind: 'audit', id: `audit:${id}`, what: 'minutes.read', by: person, at: now.toISOString() } as const;
  const used = await session.commit([{ remove: id }], { ...fact, meeting, ...how });
  return used.ok && !used.replayed;
}
