import { z } from 'zod';
import { dossierCard } from '../../cards/dossier.ts';
import { defineView } from '../action.ts';
import { runsTable, sitsAtTable } from '../roles.ts';
import { nameless } from './nameless.ts';

/** Everything that is known of a case, in a dialog, for chair, secretary and submitter; each time it is opened is in the audit trail. */
export const showDossier = defineView({
  verb: 'case.dossier',
  title: 'Casus',
  on: 'case',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor, { case: found }) =>
    found !== undefined && (runsTable(actor) || (sitsAtTable(actor) && found.owner === actor.id)),
  otherwise: 'not-allowed-case',
  seen: ({ case: found }) => found?.caseId,
  show({ case: found, meetings, submitter }, _data, { today }) {
    if (!found) throw new Error('a dossier was allowed without a case');
    return dossierCard({
      ...nameless(found, meetings, today),
      submitter: submitter?.organisation ?? '',
      file: found.file,
    });
  },
});
