import { itemFor } from '../../bot/meetings/agenda-item.ts';
import type { Item, Meeting, TableCase } from '../../storage/documents.ts';
import { aCase, aMeeting } from './builders.ts';
import { MEMBERS, memberOf, type Someone } from './people.ts';

/** The meeting of these chapters, as a draft and as it is once its agenda is posted. */
export const draft = aMeeting('2026-12-10');
export const posted = aMeeting('2026-12-10', { status: 'posted', postedAt: '2026-11-23T08:00:00.000Z' });
/** The meeting after it. */
export const later = aMeeting('2027-01-14');

/** A case with this number, on the agenda of the meeting; `over` is what this chapter needs otherwise. */
export function onAgendaAs(count: number, over: Partial<TableCase> & { by?: Someone } = {}): TableCase {
  const { by, ...rest } = over;
  const number = `AT-2026-${String(count).padStart(4, '0')}`;
  const plain = aCase({ number, ...(by ? { by } : {}), where: { status: 'active', meeting: draft.id } });
  return { ...plain, ...rest } as TableCase;
}

/** What the meeting makes of a case. */
export const anItem = (meeting: Meeting, { caseId }: TableCase, over: Partial<Item>): Item =>
  itemFor(meeting, caseId, undefined, over);

/** Somebody with a domain, as the table knows them. */
export const inDomain = (person: Someone, domain: 'education' | 'mental-health', mandate = true) => ({
  ...memberOf(person),
  domain,
  mandate,
});

/** Everybody who gets the agenda when it is posted. */
export const SEATED = MEMBERS.filter(
  ({ roles, status }) => status === 'member' && roles.some((role) => role !== 'guest' && role !== 'board'),
);
