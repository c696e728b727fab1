import { answerTipping, NEEDS_REASON } from '../bot/deadlines/answer-tipping.ts';
import type { StageStart, TippingAnswer } from '../bot/deadlines/ladder.ts';
import { showTipping } from '../bot/deadlines/show-tipping.ts';
import { openPoll } from '../bot/regisseur/open-poll.ts';
import { showAppoint } from '../bot/regisseur/show-appoint.ts';
import { takeLead } from '../bot/regisseur/take-lead.ts';
import { button, type Card, type CardAction, draw, opens } from './card.ts';
import type { Nameless } from './case.ts';
import { type Echoed, fields } from './fields.ts';
import reason from './reason.json' with { type: 'json' };
import drawing from './tipping.json' with { type: 'json' };
import { namelessLine } from './words.ts';
import { tippingAnswerNames } from './words-course.ts';
import { stageQuestion, stageTitle } from './words-stages.ts';

/** A tipping point of a case, for this reader: the chair can search and appoint, the submitter can take the lead. */
export type TippingCard = Nameless & {
  readonly stage: string;
  readonly start: StageStart;
  readonly answers: readonly TippingAnswer[];
  readonly asksChair: boolean;
  readonly mayLead: boolean;
};

/** Asks at a tipping point what happens next; every answer is a button. */
export function tippingCard(card: TippingCard): Card {
  const actions = card.answers.flatMap((answer) => buttonsFor(answer, card));
  const drawn = draw(drawing, {
    number: card.number,
    line: namelessLine(card),
    title: stageTitle(card.stage, card.start),
    question: stageQuestion(card.stage, card.start),
  });
  return { ...drawn, actions };
}

/** The neutral line that phones show for it. */
export const tippingSummary = (number: string): string => `Kantelpunt bij ${number}`;

function buttonsFor(answer: TippingAnswer, { caseId, stage, asksChair, mayLead }: TippingCard): CardAction[] {
  if (answer === 'appoint') {
    if (asksChair)
      return [
        button(openPoll, 'Zoek regisseur', { case: caseId }),
        opens(showAppoint, 'Regisseur aanwijzen', { case: caseId }),
      ];
    return mayLead ? [button(takeLead, 'Ik neem de regie', { case: caseId }, { style: 'positive' })] : [];
  }
  const title = tippingAnswerNames[answer];
  if (NEEDS_REASON.has(answer)) return [opens(showTipping, title, { case: caseId, stage, answer })];
  return [button(answerTipping, title, { case: caseId, stage, answer })];
}

/** Asks for the reason of one answer. */
export type TippingForm = Echoed & {
  readonly caseId: string;
  readonly number: string;
  readonly stage: string;
  readonly answer: TippingAnswer;
};

/** The reason for staying, for arbitration or for the public prosecutor; kept with the case. */
export function tippingForm({ caseId, number, stage, answer, ...echo }: TippingForm): Card {
  if (answer === 'appoint') throw new Error('naming a regisseur needs no reason');
  return draw(reason, {
    ...fields(['reason'], echo, () => ({ atMost: 500 })),
    above: `Casus ${number}`,
    title: tippingAnswerNames[answer],
    intro: 'Schrijf in één of twee zinnen waarom. De reden blijft bij de casus.',
    label: 'Reden (verplicht)',
    save: button(answerTipping, 'Opslaan', { case: caseId, stage, answer }, { style: 'positive' }),
  });
}
