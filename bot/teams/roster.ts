import type { Table } from '../../storage/documents.ts';
import type { RosterPerson } from '../found.ts';
import { type Connector, succeeded } from './connector.ts';

const PAGE = 200;
const MOST_PAGES = 50;

/** Everybody in the team, page by page; undefined when Teams does not give the list now. */
export async function rosterOf(
  connector: Connector,
  { serviceUrl, team }: Table,
): Promise<readonly RosterPerson[] | undefined> {
  const people: RosterPerson[] = [];
  let continuation = '';
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = `pageSize=${PAGE}${continuation ? `&continuationToken=${encodeURIComponent(continuation)}` : ''}`;
    const answer = await connector.call(
      'GET',
      serviceUrl,
      `v3/conversations/${encodeURIComponent(team)}/pagedmembers?${query}`,
    );
    if (!succeeded(answer)) return undefined;
    const { members, continuationToken } = answer.body;
    if (Array.isArray(members)) people.push(...members.flatMap(personIn));
    if (typeof continuationToken !== 'string' || continuationToken === '') return people;
    continuation = continuationToken;
  }
  return people;
}

/** One entry of the roster; who has no Entra id (an app, an anonymous guest) cannot be a member. */
export function personIn(entry: unknown): RosterPerson[] {
  if (entry === null || typeof entry !== 'object') return [];
  const { id, name, aadObjectId, objectId, userRole } = entry as Record<string, unknown>;
  const person = aadObjectId ?? objectId;
  if (typeof id !== 'string' || typeof person !== 'string' || !person) return [];
  return [{ person, mri: id, name: typeof name === 'string' && name ? name : 'Onbekend', guest: userRole === 'guest' }];
}
