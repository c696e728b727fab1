import { showDossier } from '../bot/cases/show-dossier.ts';
import type { Day } from '../bot/deadlines/day.ts';
import { type Card, draw, opens } from './card.ts';
import drawing from './receipt.json' with { type: 'json' };
import { whereTo } from './sentences.ts';
import { type List, listNames } from './words.ts';

/** A case that was submitted; `late`: after the deadline of the nearest meeting, so it goes to `meeting` instead. */
export type ReceiptCard = {
  readonly caseId: string;
  readonly number: string;
  readonly list: List;
  readonly meeting?: Day | undefined;
  readonly late: boolean;
};

/** Tells the submitter the number of the case, when it is discussed and where to find it. */
export function receiptCard({ caseId, number, list, meeting, late }: ReceiptCard): Card {
  return draw(drawing, {
    number,
    where:
      list === 'active' || list === 'follow'
        ? whereTo(list, meeting, late)
        : `De casus staat nu hier: ${listNames[list]}.`,
    dossier: opens(showDossier, 'Bekijk casus', { case: caseId }, { style: 'positive' }),
  });
}
