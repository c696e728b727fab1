import { z } from 'zod';
import { caseCard } from '../../cards/case.ts';
import { defineView } from '../action.ts';
import { sitsAtTable } from '../roles.ts';
import { nameless } from './nameless.ts';

/** A case by its number, without personal data; from here the dossier is opened. */
export const showCase = defineView({
  verb: 'case.card',
  title: 'Casus',
  on: 'case',
  data: z.object({ number: z.string().max(20) }),
  allow: (actor, { case: found }) => found !== undefined && sitsAtTable(actor),
  otherwise: 'not-allowed-case',
  show({ case: found, meetings }, _data, { today }) {
    if (!found) throw new Error('a case was allowed that is not there');
    return caseCard(nameless(found, meetings, today));
  },
});
