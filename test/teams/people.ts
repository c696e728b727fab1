import { createHash } from 'node:crypto';

/** A person as a test or the practice room introduces them; everything left out is made up from the name, the same way every time. */
export interface PersonSeed {
  name: string;
  /** What the list of people in the practice room says below the name; Teams does not know it. */
  caption?: string;
  userRole?: 'user' | 'guest';
  /** Is this person a member of the team at the start? Default: yes. */
  inTeam?: boolean;
  aadObjectId?: string;
}

/** A person as Teams knows them: `id` is the MRI (`29:…`) by which the bot addresses them. */
export interface Person {
  id: string;
  name: string;
  aadObjectId: string;
  tenantId: string;
  userRole: 'user' | 'guest';
  email: string;
  caption: string;
  inTeam: boolean;
  /** Has this person added the bot for themselves (personal scope)? */
  installed: boolean;
  /** Has this person blocked the bot? Then every message to their chat is refused with 403. */
  blocked: boolean;
}

/** A GUID that is the same for the same words, so that a restart gives everybody the id they had. */
export function guidOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An opaque id as Teams makes them: a prefix and letters without meaning, the same for the same words. */
export function opaqueId(prefix: string, words: string): string {
  return prefix + createHash('sha256').update(`${prefix}${words}`).digest('base64url');
}

/** Makes the person whom Teams knows from a seed, within one tenant. */
export function newPerson(seed: PersonSeed, tenantId: string): Person {
  const account = seed.name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .trim()
    .replace(/ +/g, '.');
  return {
    id: opaqueId('29:1', `${tenantId}${seed.name}`),
    name: seed.name,
    aadObjectId: seed.aadObjectId ?? guidOf(`${tenantId}${seed.name}`),
    tenantId,
    userRole: seed.userRole ?? 'user',
    email: `${account}@voorbeeld.test`,
    caption: seed.caption ?? '',
    inTeam: seed.inTeam ?? true,
    installed: false,
    blocked: false,
  };
}

/** One line of the roster as the members routes of the connector give it. */
export function rosterEntry(person: Person): Record<string, string> {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    id: person.id,
    name: person.name,
    objectId: person.aadObjectId,
    aadObjectId: person.aadObjectId,
    givenName,
    surname: rest.join(' '),
    email: person.email,
    userPrincipalName:
      person.userRole === 'guest' ? `${person.email.replace('@', '_')}#EXT#@voorbeeld.test` : person.email,
    tenantId: person.tenantId,
    userRole: person.userRole,
  };
}
