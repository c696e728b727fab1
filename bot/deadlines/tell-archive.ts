import { z } from 'zod';
import { archiveCard, archiveDone, archiveSummary, keepForm } from '../../cards/archive.ts';
import { type Context, defineTopic, defineView } from '../action.ts';
import { nameless } from '../cases/nameless.ts';
import { runsTable } from '../roles.ts';
import type { FoundArchiving } from './load-archiving.ts';

/** The chair sees in September what goes to the archive on 1 October, and may keep a case on the follow list. */
export const archiveAsked = defineTopic({
  topic: 'archive.asked',
  on: 'archiving',
  wanted: ({ cases, archiving }, { about }, { today }) =>
    cases.length > 0 && !archiving?.agreedOn && today < (about.day ?? ''),
  draw: (found, _notice, context) => ({
    card: archiveCard({ day: found.day, cases: rowsOf(found, context), kept: found.archiving?.kept.length ?? 0 }),
    summary: archiveSummary,
  }),
  done({ archiving, members, day }) {
    const by = members.find(({ person }) => person === archiving?.agreedBy)?.name ?? '';
    return archiveDone({ day, by, on: archiving?.agreedOn });
  },
});

/** Asks which case stays on the follow list, why and until when. */
export const showKeep = defineView({
  verb: 'archive.keep-form',
  title: 'Houd deze',
  on: 'archiving',
  data: z.object({ day: z.string().max(20).default('') }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  show: (found, { day }, context, echo) => keepForm({ ...echo, day, cases: rowsOf(found, context) }),
});

function rowsOf({ cases, meetings }: FoundArchiving, { today }: Context) {
  return cases.map((found) => nameless(found, meetings, today));
}
