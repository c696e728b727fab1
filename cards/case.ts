import { showAgreementForm } from '../bot/agreements/show-agreement-form.ts';
import { amendCase } from '../bot/cases/amend-case.ts';
import { openInChat } from '../bot/cases/open-in-chat.ts';
import { showDossier } from '../bot/cases/show-dossier.ts';
import { showFollow } from '../bot/cases/show-follow.ts';
import { showReopen } from '../bot/cases/show-reopen.ts';
import { showWithdraw } from '../bot/cases/show-withdraw.ts';
import { type Day, sayDay } from '../bot/deadlines/day.ts';
import { button, type Card, draw, opens } from './card.ts';
import drawing from './case.json' with { type: 'json' };
import { type Education, type List, listNames, namelessLine } from './words.ts';

/** A case without personal data: all that is shown outside its dossier (permissions.md). */
export type Nameless = {
  readonly caseId: string;
  readonly number: string;
  readonly age: number;
  readonly education: Education;
  readonly weeks: number;
  readonly list: List;
  readonly meeting?: Day | undefined;
};

/** What a case card shows; `leads`: for chair, secretary and the regisseur, who can do more with it. */
export type CaseCard = Nameless & {
  readonly leads?: boolean;
  readonly seated?: boolean;
  /** The reader may withdraw it, or amend what was sent back. */
  readonly withdraws?: boolean;
  readonly amends?: boolean;
};

/** One case for who asked for its number: where it stands, and the way to the dossier for who may open it. */
export function caseCard(found: CaseCard): Card {
  const { caseId, list, leads } = found;
  return draw(drawing, {
    number: found.number,
    line: namelessLine(found),
    where: whereNow(found),
    dossier: opens(showDossier, 'Bekijk casus', { case: found.caseId }, { style: 'positive' }),
    agree:
      leads && (list === 'active' || list === 'follow')
        ? opens(showAgreementForm, 'Afspraak toevoegen', { case: caseId })
        : null,
    follow: leads && list === 'active' ? opens(showFollow, 'Naar volglijst', { case: caseId }) : null,
    reopen:
      found.seated && (list === 'follow' || list === 'archive')
        ? opens(showReopen, 'Heropenen', { case: caseId })
        : null,
    amend: found.amends ? opens(amendCase, 'Aanpassen', { case: caseId }) : null,
    withdraw: found.withdraws ? opens(showWithdraw, 'Intrekken', { case: caseId }) : null,
    inChat: button(openInChat, 'Toon in mijn chat', { case: found.caseId }),
  });
}

/** On which list a case stands, and when it is discussed. */
export const whereNow = ({ list, meeting }: Pick<Nameless, 'list' | 'meeting'>): string =>
  meeting ? `${listNames[list]} · bijeenkomst ${sayDay(meeting)}` : listNames[list];
