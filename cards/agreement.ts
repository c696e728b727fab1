import { finishAgreement } from '../bot/agreements/finish-agreement.ts';
import { showMissForm } from '../bot/agreements/show-miss-form.ts';
import { showQuickBottleneck } from '../bot/bottlenecks/show-quick-bottleneck.ts';
import { type Day, sayDay } from '../bot/deadlines/day.ts';
import type { Agreement } from '../storage/documents.ts';
import drawing from './agreement.json' with { type: 'json' };
import { button, type Card, draw, opens } from './card.ts';
import { plain, typedText } from './plain.ts';
import { agreementStatusNames, waitingReasonNames } from './words-course.ts';

/** One agreement; `what` and `obstacle` are there only for who may read them here. */
export type AgreementCard = {
  readonly agreement: string;
  readonly caseId: string;
  readonly number: string;
  readonly owner: string;
  readonly dueOn: Day;
  readonly status: Agreement['status'];
  readonly waiting?: Agreement['waiting'];
  readonly what?: string;
  readonly obstacle?: string;
  readonly answer?: { readonly by: string; readonly on: Day };
  /** How many days after its date it is asked about. */
  readonly daysLate?: number;
};

/** What was agreed, for its owner and for who sees to it, with the two answers or the answer that was given. */
export function agreementCard(found: AgreementCard): Card {
  const { agreement, caseId, number, owner, dueOn, status, waiting, what, obstacle } = found;
  const undone = status !== 'done';
  return draw(drawing, {
    number,
    what: typedText(what ?? ''),
    facts: [
      { title: 'Wie', value: plain(owner) || 'Onbekend' },
      { title: 'Wanneer', value: `${sayDay(dueOn)}${lateness(found)}` },
      ...(undone && waiting ? [{ title: 'Wacht op', value: waitingReasonNames[waiting] }] : []),
    ],
    answer: answerLine(found),
    good: !undone,
    obstacle: undone ? typedText(obstacle ?? '') : '',
    done: undone ? button(finishAgreement, 'Gereed', { agreement }, { style: 'positive' }) : null,
    bottleneck:
      status === 'could-not'
        ? opens(showQuickBottleneck, 'Maak er een knelpunt van', { case: caseId, agreement })
        : null,
    miss: undone ? opens(showMissForm, 'Lukt niet op tijd', { agreement, asked: dueOn }) : null,
  });
}

/** What was answered last, by whom and when; '' while nobody answered. */
export function answerLine({ status, answer }: Pick<AgreementCard, 'status' | 'answer'>): string {
  if (!answer) return '';
  return `${agreementStatusNames[status]} · gemeld door ${plain(answer.by) || 'iemand'} op ${sayDay(answer.on)}`;
}

function lateness({ daysLate = 0 }: AgreementCard): string {
  if (daysLate <= 0) return '';
  return daysLate === 1 ? ' (één dag te laat)' : ` (${daysLate} dagen te laat)`;
}

/** What became of an agreement that was asked about, as one line in a digest. */
export function agreementSettled({
  number,
  status,
  answer,
}: Pick<AgreementCard, 'number' | 'status' | 'answer'>): string {
  if (!answer) return `${number}: dit is niet meer nodig.`;
  return `${number}: ${answerLine({ status, answer })}`;
}
