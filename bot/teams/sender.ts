import { randomBytes } from 'node:crypto';
import { commandIdOf } from '../ids.ts';
import type { Request, Sender } from '../request.ts';
import { type TeamsActivity, tenantOf } from './activity.ts';

/** Who asks, and under which id this is carried out once. */
export function askedBy(activity: TeamsActivity): Pick<Request, 'sender' | 'commandId'> {
  const commandId = commandIdOf(
    tenantOf(activity),
    activity.conversation.id,
    activity.id ?? randomBytes(16).toString('hex'),
  );
  return { sender: senderOf(activity), commandId };
}

/** The person as the platform hands them over: tenant and Entra object id, never a name or an id from a card. */
export function senderOf(activity: TeamsActivity): Sender {
  const { id, name = '', aadObjectId = '' } = activity.from;
  return { tenant: tenantOf(activity), id: aadObjectId, mri: id, name };
}

/** What came in as an object, or an empty one. */
export function asRecord(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
