import { showReopen } from '../bot/cases/show-reopen.ts';
import { button } from './card.ts';
import { type List, listNames } from './words.ts';

/** The case that a pupil already has; `status` is told to those who may open it and to nobody else. */
export type KnownPupil = {
  readonly number: string;
  readonly caseId: string;
  readonly mayOpen: boolean;
  readonly status?: List | undefined;
};

/** What the form says when the pupil is at the table already: the number, and for who may open the case the way to it. */
export function knownPupil(known: KnownPupil | undefined) {
  const canReopen = known?.mayOpen === true && known.status !== undefined && known.status !== 'active';
  return {
    isKnown: known !== undefined,
    known: known ? `⚠ Deze leerling is al bekend aan deze tafel: ${known.number}` : '',
    knownAdvice: known ? advice(known) : '',
    canReopen,
    reopen: known && canReopen ? button(showReopen, 'Heropenen', { case: known.caseId }, { keepInputs: false }) : null,
  };
}

function advice({ mayOpen, status }: KnownPupil): string {
  if (!mayOpen || !status) return 'Een tweede aanmelding kan niet. Vraag de secretaris wat u kunt doen.';
  if (status === 'active')
    return `De casus staat al op de lijst *${listNames.active}*. Een tweede aanmelding is niet nodig.`;
  return `De casus staat op de lijst *${listNames[status]}*. U kunt de casus heropenen.`;
}
