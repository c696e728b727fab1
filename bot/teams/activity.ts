import { z } from 'zod';

/** An id that becomes part of a document's id: letters, digits, dots and dashes. */
const plainId = z.string().regex(/^[\w.-]{1,100}$/);

const account = z.looseObject({
  id: z.string().max(300),
  name: z.string().max(500).optional(),
  aadObjectId: plainId.optional(),
});

/** What we read of an activity that Teams hands over; all else is left unread. Unknown fields may come and go. */
export const activityShape = z.looseObject({
  type: z.string().max(60),
  id: z.string().max(300).optional(),
  name: z.string().max(200).optional(),
  text: z.string().max(100_000).optional(),
  serviceUrl: z.url().max(500),
  channelId: z.string().max(60).optional(),
  from: account,
  recipient: z.looseObject({ id: z.string().max(300), isTargeted: z.boolean().optional() }).optional(),
  conversation: z.looseObject({
    id: z.string().max(500),
    conversationType: z.string().max(60).optional(),
    tenantId: plainId.optional(),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: plainId }).optional(),
      team: z.looseObject({ id: z.string().max(300), name: z.string().max(300).optional() }).optional(),
      channel: z.looseObject({ id: z.string().max(300) }).optional(),
      settings: z.looseObject({ selectedChannel: z.looseObject({ id: z.string().max(300) }).optional() }).optional(),
      eventType: z.string().max(100).optional(),
    })
    .optional(),
  replyToId: z.string().max(300).optional(),
  action: z.string().max(60).optional(),
  membersAdded: z.array(account).max(1000).optional(),
  membersRemoved: z.array(account).max(1000).optional(),
  value: z.unknown().optional(),
});

/** A verified activity of Teams. */
export type TeamsActivity = z.output<typeof activityShape>;

/** The tenant in which an activity happened; empty when the platform names none. */
export function tenantOf({ channelData, conversation }: TeamsActivity): string {
  return channelData?.tenant?.id ?? conversation.tenantId ?? '';
}

/** Does it come from a person's own chat with the bot? */
export function isPersonal({ conversation }: TeamsActivity): boolean {
  return conversation.conversationType === 'personal';
}
