import { z } from 'zod';

/** A day in Amsterdam: `2026-12-01`. */
export const day = z.iso.date();
/** A moment in UTC, of fixed width. */
export const instant = z.iso.datetime();
