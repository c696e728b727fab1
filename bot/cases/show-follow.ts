import { z } from 'zod';
import { followForm } from '../../cards/follow.ts';
import { defineView } from '../action.ts';
import { isRegisseur } from '../regisseur/lead.ts';
import { runsTable } from '../roles.ts';

/** Asks where the pupil goes; one press moves the case to the follow list. */
export const showFollow = defineView({
  verb: 'case.follow-form',
  title: 'Naar volglijst',
  on: 'discussion',
  data: z.object({ case: z.string().max(80), meeting: z.string().max(80).optional() }),
  allow: (actor, { case: found }) => found !== undefined && (runsTable(actor) || isRegisseur(actor, found)),
  otherwise: 'not-allowed-case',
  show({ case: found, plan }, { meeting }) {
    if (!found) throw new Error('a case was allowed that is not there');
    const led = found.regisseur !== undefined || plan !== undefined || found.file.plan !== '';
    return followForm({ caseId: found.caseId, number: found.number, meeting, list: found.status, led });
  },
});
