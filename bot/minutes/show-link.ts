import { z } from 'zod';
import { minutesLinkCard } from '../../cards/minutes-link.ts';
import { defineView } from '../action.ts';
import { sitsAtTable } from '../roles.ts';
import { FORMATS } from './paper.ts';

/** The link to a document that was asked for. What it opens is decided when it is used. */
export const showLink = defineView({
  verb: 'minutes.link',
  title: 'Verslag',
  on: 'address',
  data: z.object({
    meeting: z.string().max(120),
    format: z.enum(FORMATS),
    secret: z.string().regex(/^[\w-]{43}$/),
  }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-member',
  show: ({ address }, { meeting, format, secret }) =>
    minutesLinkCard({ meeting, format, url: new URL(`/download/${secret}`, address).href }),
});
