import { systemSender } from '../../bot/request.ts';
import { KINDS, type Member, type Role } from '../../storage/documents.ts';

/** The table at which the chapters play. */
export const TABLE = 't0';
/** The tenant of everybody in the chapters. */
export const TENANT = 'tenant-rivierdam';

/** Somebody in the chapters: who they are in Teams and what they are at the table (`status` is absent for who never came to it). */
export type Someone = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly status?: 'member' | 'candidate' | 'left';
  readonly organisation?: string;
};

const somebody = (name: string, roles: readonly Role[], status: Someone['status'] = 'member'): Someone => ({
  id: `id-${name.split(' ', 1)[0]?.toLowerCase()}`,
  name,
  roles,
  organisation: `Organisatie ${name[0]}`,
  ...(status ? { status } : {}),
});

export const chair = somebody('Vera Voorzitter', ['chair']);
export const secretary = somebody('Sem Secretaris', ['secretary']);
export const participant = somebody('Dana Deelnemer', ['participant']);
export const other = somebody('Pim Partner', ['participant']);
export const coordinator = somebody('Cato Coördinator', ['coordinator']);
export const guest = somebody('Gijs Gast', ['guest']);
export const board = somebody('Bo Bestuurder', ['board']);
export const candidate = somebody('Iris Inval', [], 'candidate');
export const gone = somebody('Lars Vertrokken', [], 'left');
export const stranger: Someone = { id: 'id-xander', name: 'Xander Vreemd', roles: [] };
export const system: Someone = { id: 'system', name: '', roles: [] };

/** Everybody whom the table knows. */
export const MEMBERS: readonly Someone[] = [
  chair,
  secretary,
  participant,
  other,
  coordinator,
  guest,
  board,
  candidate,
  gone,
];

/** How Teams names this person in an activity. */
export const mriOf = ({ id }: Someone): string => `29:${id}`;

/** This person as the sender of a request; `system` is the bot itself. */
export function senderOf(person: Someone) {
  if (person === system) return systemSender(TENANT);
  return { tenant: TENANT, id: person.id, mri: mriOf(person), name: person.name };
}

/** This person in the table's own list. */
export function memberOf(person: Someone): Member {
  return KINDS.member.shape.parse({
    kind: 'member',
    id: `member:${person.id}`,
    person: person.id,
    owner: `${TENANT}:${person.id}`,
    mri: mriOf(person),
    status: person.status ?? 'left',
    roles: [...person.roles],
    mandate: true,
    organisation: person.organisation ?? '',
    name: person.name,
  });
}
