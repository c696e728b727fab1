import { z } from 'zod';
import { cleanText } from './text.ts';

/**
 * A text as somebody typed it in a form: cleaned, and empty when nothing was filled in. What is longer than any form takes
 * is refused as a whole; whether it fits its own input is for the decision to say.
 */
export const typedText = z
  .string()
  .max(200_000)
  .optional()
  .transform((text) => cleanText(text ?? ''));
