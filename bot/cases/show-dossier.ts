import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { caseCard } from '../../cards/case.ts';
import { dossierCard } from '../../cards/dossier.ts';
import type { TableCase } from '../../storage/documents.ts';
import { type Context, defineView } from '../action.ts';
import { isRegisseur } from '../regisseur/lead.ts';
import { mayOpenDossier } from './access.ts';
import { courseOf } from './course.ts';
import type { FoundDossier } from './load-dossier.ts';
import { nameless } from './nameless.ts';

/**
 * Everything that is known of a case, for who may open it now: in a dialog, or on a card in the own chat that closes by
 * itself. Anywhere else the case stands without personal data. Each time it is opened is in the audit trail.
 */
export const showDossier = defineView({
  verb: 'case.dossier',
  title: 'Casus',
  on: 'dossier',
  data: z.object({ case: z.string().max(80), page: z.coerce.number().int().min(1).max(99).optional() }),
  allow: (actor, found) => mayOpenDossier(actor, found),
  otherwise: 'not-allowed-case',
  seen: ({ case: found }) => found?.caseId,
  show(found, { page = 1 }, context) {
    const pupil = caseOf(found);
    if (!maySee(found, context)) return caseCard(nameless(pupil, found.meetings, context.today));
    return dossierOf(found, context, page, context.surface.kind === 'chat');
  },
});

/** The dossier as a card; in the own chat it bears the button that closes it. */
export function dossierOf(found: FoundDossier, { today, actor }: Context, page: number, inChat: boolean): Card {
  const pupil = caseOf(found);
  return dossierCard({
    ...nameless(pupil, found.meetings, today),
    submitter: found.submitter?.organisation ?? '',
    file: pupil.file,
    course: courseOf(pupil, found),
    page,
    inChat,
    leads: isRegisseur(actor, pupil),
  });
}

function caseOf({ case: found }: FoundDossier): TableCase {
  if (!found) throw new Error('a dossier was allowed without a case');
  return found;
}

/** Personal data stands in a dialog, or on a card of the own chat of which is known that it will close. */
function maySee({ glances }: FoundDossier, { surface }: Context): boolean {
  if (surface.kind === 'dialog') return true;
  if (surface.kind !== 'chat' || !surface.card) return false;
  const { activityId } = surface.card;
  return glances.some(({ card }) => card?.activityId === activityId);
}
