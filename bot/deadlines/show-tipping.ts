import { z } from 'zod';
import { saidCard } from '../../cards/said.ts';
import { refusals } from '../../cards/sentences.ts';
import { tippingForm } from '../../cards/tipping.ts';
import { TIPPING_ANSWERS } from '../../storage/documents.ts';
import { defineView } from '../action.ts';
import { mayAnswerTipping } from './answer-tipping.ts';

/** Asks for the reason of an answer that needs one. */
export const showTipping = defineView({
  verb: 'tipping.form',
  title: 'Reden',
  on: 'tipping',
  data: z.object({
    case: z.string().max(80),
    stage: z.string().max(40).default(''),
    answer: z.string().max(40).default(''),
  }),
  allow: mayAnswerTipping,
  otherwise: 'not-allowed-case',
  show({ case: found }, { case: caseId, stage, answer: pressed }, _context, { typed, problems }) {
    const answer = TIPPING_ANSWERS.find((one) => one === pressed && one !== 'appoint');
    if (!answer) return saidCard({ text: refusals['old-button'] });
    return tippingForm({ caseId, number: found?.number ?? '', stage, answer, typed, problems });
  },
});
