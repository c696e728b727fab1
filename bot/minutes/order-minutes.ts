import { z } from 'zod';
import { type Context, defineAction } from '../action.ts';
import { accept, type Decision, refuse } from '../decision.ts';
import type { Found } from '../found.ts';
import { hashOf } from '../ids.ts';
import { sitsAtTable } from '../roles.ts';
import { mayReadNames } from './minutes.ts';
import { FORMATS, type Format } from './paper.ts';

/** How long a link to a document works. */
export const LINK_WORKS = 5 * 60 * 1000;

const data = z.object({ meeting: z.string().max(120), format: z.enum(FORMATS) });

/** Asks for the minutes without personal data as a file: a link that works once, for five minutes. */
export const orderMinutes = defineAction({
  verb: 'minutes.download',
  on: 'ordering',
  data,
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-member',
  decide: (found, { format }, context) => linkTo(found, format, false, context),
});

/** Asks for the minutes with personal data as a file, for who may read them. */
export const orderPersonalMinutes = defineAction({
  verb: 'minutes.download-personal',
  on: 'ordering',
  data,
  allow: (actor, found) => mayReadNames(actor, found),
  otherwise: 'not-allowed-case',
  decide: (found, { format }, context) => linkTo(found, format, true, context),
});

function linkTo(
  { meeting, secret }: Found['ordering'],
  format: Format,
  personal: boolean,
  { actor, now }: Context,
): Decision {
  if (!meeting) return refuse('no-minutes-yet');
  const owner = hashOf(secret);
  const expiresAt = new Date(now.getTime() + LINK_WORKS).toISOString();
  const ids = { kind: 'download', id: `download:${owner}`, owner, person: actor.id, meeting: meeting.id } as const;
  const next = { view: 'minutes.link', data: { meeting: meeting.id, format, secret } };
  return accept(
    { write: [{ ...ids, format, personal, expiresAt }] },
    { meeting: meeting.id, fields: [format, personal ? 'personal' : 'nameless'] },
    next,
  );
}
