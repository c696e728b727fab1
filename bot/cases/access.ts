import type { Item, Meeting, Member, TableCase } from '../../storage/documents.ts';
import type { Session } from '../../storage/records.ts';
import type { Actor } from '../action.ts';
import type { Day } from '../deadlines/day.ts';
import { agendaOf } from '../meetings/agenda.ts';
import { isOpenForDossiers, type Signing, signingOf } from '../meetings/declaration.ts';
import { isGuest, runsTable, sitsAtTable } from '../roles.ts';

/** One meeting whose posted agenda holds the case, with what this person signed for it and who is a guest of the case there. */
export type Sitting = {
  readonly meeting: Meeting;
  readonly item: Item | undefined;
  readonly signing: Signing;
};

/** What decides who may open a dossier: the case, and the open meetings on whose posted agenda it stands. */
export type DossierDoor = { readonly case: TableCase | undefined; readonly sittings: readonly Sitting[] };

/**
 * May this person open this dossier now (permissions.md, *open a dossier*)? Chair, secretary, regisseur and submitter
 * always; who else sits at the table, and a guest of this case, with the declaration signed, from the posting of the
 * agenda until the meeting is closed. A withdrawn case is there for chair and submitter alone.
 */
export function mayOpenDossier(actor: Actor, { case: found, sittings }: DossierDoor): boolean {
  if (!found) return false;
  const seated = sitsAtTable(actor);
  const submitted = seated && found.owner === actor.id;
  if (found.status === 'withdrawn') return actor.roles.includes('chair') || submitted;
  if (runsTable(actor) || submitted || (seated && found.regisseur?.person === actor.id)) return true;
  return sittings.some(
    ({ signing, item }) =>
      signing.state === 'signed' && (seated || (isGuest(actor) && item?.guests.includes(actor.id) === true)),
  );
}

/** Loads what decides whether this person may open this case. */
export async function loadDoor(
  session: Session,
  { person, found, meetings, today }: DoorQuestion,
): Promise<readonly Sitting[]> {
  const sittings = await Promise.all(
    meetings.filter(isOpenForDossiers).map(async (meeting) => {
      const item = await session.get('item', itemId(meeting, found.caseId));
      const items = item ? [item] : [];
      if (agendaOf({ meeting, meetings, cases: [found], items, today }).length === 0) return undefined;
      const declarations = await session.list('declaration', { owner: meeting.id, limit: MOST });
      return { meeting, item, signing: signingOf(declarations, person) };
    }),
  );
  return sittings.filter((sitting) => sitting !== undefined);
}

/** Whose right is asked, to which case, on which day. */
export type DoorQuestion = {
  readonly person: string;
  readonly found: TableCase;
  readonly meetings: readonly Meeting[];
  readonly today: Day;
};

const MOST = 1000;

/** Under which id the item of a case at a meeting is kept. */
export function itemId({ id }: Pick<Meeting, 'id'>, caseId: string): string {
  return `item:${id.replace(/^meeting:/, '')}:${caseId}`;
}

/** A member of the table as the one who asks: for rights that are looked at when nobody presses. */
export function actorFrom(member: Member): Actor {
  const { person, mri, name, organisation, status, owner } = member;
  const roles = status === 'member' ? member.roles : [];
  return { id: person, tenant: owner.split(':', 1)[0] ?? '', mri, name, roles, organisation, system: false };
}
