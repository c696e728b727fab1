import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { caseCard } from '../../cards/case.ts';
import { saidCard } from '../../cards/said.ts';
import { speak } from '../../cards/sentences.ts';
import { type Context, defineView } from '../action.ts';
import type { Found } from '../found.ts';
import { isMember, sitsAtTable } from '../roles.ts';
import { nameless } from './nameless.ts';

/** What a dossier in the own chat turns into. */
export const showClosed = defineView({
  verb: 'dossier.closed',
  title: 'Casus',
  on: 'case',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor) => isMember(actor),
  otherwise: 'not-allowed-member',
  show: (found, _data, context) => closedCard(found, context),
});

/** The nameless form for who sees the nameless lists of the table; for anybody else a sentence that says nothing of any case. */
export function closedCard({ case: found, meetings }: Found['case'], { actor, today }: Context): Card {
  return found && sitsAtTable(actor)
    ? caseCard(nameless(found, meetings, today))
    : saidCard({ text: speak({ name: 'dossier-closed' }) });
}
