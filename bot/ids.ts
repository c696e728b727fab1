import { createHash, randomBytes } from 'node:crypto';

/** A table's id, the same for every bot process: made from tenant and team. */
export function tableIdOf(tenant: string, team: string): string {
  return `t${digest(`${tenant}|${team}`)}`;
}

/** The id under which an activity of Teams is known: its own id is unique only within its conversation. */
export function commandIdOf(tenant: string, conversation: string, activity: string): string {
  return digest(`${tenant}|${conversation}|${activity}`);
}

/**
 * A new id for what a form will create. It begins with a mark of the person, so that nobody can fill in, submit or throw
 * away under an id that was made for somebody else.
 */
export function freshIdFor(person: string): string {
  return `${markOf(person)}${randomBytes(12).toString('hex')}`;
}

/** Was this id made for this person? */
export function isIdOf(person: string, id: string): boolean {
  return id.startsWith(markOf(person)) && /^[0-9a-f]{36}$/.test(id);
}

/** A mark of a text as somebody saw it, so that what another wrote meanwhile is not overwritten unseen. */
export function textMark(seen: string): string {
  return digest(seen).slice(0, 12);
}

function markOf(person: string): string {
  return createHash('sha256').update(person).digest('hex').slice(0, 12);
}

/** What is kept of a secret: who reads it cannot make the secret of it. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
