import { amendCase } from '../bot/cases/amend-case.ts';
import { showDossier } from '../bot/cases/show-dossier.ts';
import { showWithdraw } from '../bot/cases/show-withdraw.ts';
import { button, type Card, draw, opens } from './card.ts';
import { typedText } from './plain.ts';
import drawing from './returned.json' with { type: 'json' };

/** A case that came back, with what the chair or secretary wrote to its submitter. */
export type ReturnedCard = { readonly caseId: string; readonly number: string; readonly reason: string };

/** Tells the submitter in the own chat why a case came back, and offers to amend it. */
export function returnedCard({ caseId, number, reason }: ReturnedCard): Card {
  return draw(drawing, {
    number,
    reason: typedText(reason) || 'Er staat geen reden bij.',
    amend: button(amendCase, 'Aanpassen', { case: caseId }, { style: 'positive' }),
    dossier: opens(showDossier, 'Bekijk casus', { case: caseId }),
    withdraw: opens(showWithdraw, 'Intrekken', { case: caseId }),
  });
}
