import { z } from 'zod';
import type { TableCase } from '../../storage/documents.ts';
import { type Context, defineAction } from '../action.ts';
import { archiveCase } from '../cases/archive-case.ts';
import { accept, type Promised, unchanged } from '../decision.ts';
import { isSystem } from '../roles.ts';
import { archiveAskedOn, archiveDay } from './archive-day.ts';
import { amsterdamTime } from './day.ts';
import { openingOn, withinHours } from './hours.ts';

const nothing = { say: { name: 'nothing-changed' } } as const;

/** In mid-September: each chair finds in that morning's digest what goes to the archive on 1 October. */
export const askArchive = defineAction({
  verb: 'archive.ask',
  on: 'archiving',
  data: z.object({ day: z.string().max(20).default('') }),
  silent: true,
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-member',
  decide({ cases, members }, { day }, { now }) {
    if (cases.length === 0) return unchanged(nothing);
    const chairs = members.filter(({ status, roles }) => status === 'member' && roles.includes('chair'));
    // The key bears the id of what is written when it is answered, so that the digest is drawn again then.
    const notices = chairs.map(({ person }) => ({
      key: `ask:archiving:${day}:${person}`,
      topic: 'archive.asked',
      to: { person },
      about: { day },
      notBefore: withinHours(now),
      digest: true,
    }));
    return accept({ notices }, {}, { say: { name: 'noted' } });
  },
});

/**
 * What a case on the follow list promises: to go to the archive at the beginning of its day, and that the chair sees it in
 * the middle of September before. The question is one for the whole table, so the daily check of cases leaves it out.
 */
export function archivePromises(found: TableCase, { today }: Context): Promised[] {
  if (found.status !== 'follow') return [];
  const { caseId } = found;
  const day = archiveDay(found);
  const system = { system: true } as const;
  const archived: Promised = {
    key: `archive:${caseId}`,
    topic: archiveCase.verb,
    to: system,
    about: { case: caseId },
    notBefore: amsterdamTime(day, '00:00'),
    standing: true,
  };
  const askedOn = archiveAskedOn(day);
  if (!askedOn || askedOn < today) return [archived];
  const ask = { key: `archive-ask:${day}`, topic: 'archive.ask', to: system, about: { day } };
  return [archived, { ...ask, notBefore: openingOn(askedOn) }];
}
