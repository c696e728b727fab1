import { z } from 'zod';
import { instant } from './common.ts';

/**
 * A link to one document, for one person, once, for five minutes. The id and `owner` are a hash of the secret in the link,
 * so what is kept opens nothing; `person` is who asked.
 */
export const downloadShape = z.object({
  kind: z.literal('download'),
  id: z.string(),
  owner: z.string(),
  person: z.string(),
  meeting: z.string(),
  format: z.enum(['docx', 'pdf']),
  personal: z.boolean(),
  expiresAt: instant,
});
