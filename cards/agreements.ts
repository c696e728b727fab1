import { finishAgreement } from '../bot/agreements/finish-agreement.ts';
import { showAgreement } from '../bot/agreements/show-agreement.ts';
import { showAgreements } from '../bot/agreements/show-agreements.ts';
import { showMissForm } from '../bot/agreements/show-miss-form.ts';
import { type Day, sayDay } from '../bot/deadlines/day.ts';
import type { Agreement } from '../storage/documents.ts';
import { pageLine, pageOf } from './agenda-lines.ts';
import drawing from './agreements.json' with { type: 'json' };
import { button, type Card, draw, opens } from './card.ts';
import { plain, typedText } from './plain.ts';
import { agreementStatusNames } from './words-course.ts';

/** One agreement in a list; `what` only for its owner in a place that nobody else sees. */
export type AgreementRow = {
  readonly agreement: string;
  readonly number: string;
  readonly owner: string;
  readonly mine: boolean;
  readonly dueOn: Day;
  readonly overdue: boolean;
  readonly status: Agreement['status'];
  readonly what?: string;
};

/** One page of agreements that still stand; `others` counts those of others that this person may see. */
export type AgreementsCard = {
  readonly rows: readonly AgreementRow[];
  readonly all: boolean;
  readonly others: number;
  readonly page: number;
};

const ON_A_PAGE = 8;
const CHARACTERS = 200;

/** The agreements that still stand, first the one that is due first. */
export function agreementsCard({ rows, all, others, page }: AgreementsCard): Card {
  const shown = pageOf(rows, page, ON_A_PAGE);
  const which = all ? { all: 'yes' } : {};
  return draw(drawing, {
    title: all ? 'Alle afspraken' : 'Mijn afspraken',
    none: rows.length === 0,
    rows: shown.rows.map(rowOf),
    page: shown.pages > 1 ? pageLine(shown) : '',
    more: shown.page < shown.pages ? button(showAgreements, 'Verder', { ...which, page: shown.page + 1 }) : null,
    back: shown.page > 1 ? button(showAgreements, 'Terug', { ...which, page: shown.page - 1 }) : null,
    switch: switchOf(all, others),
  });
}

function rowOf({ agreement, number, owner, mine, dueOn, overdue, status, what = '' }: AgreementRow) {
  const state = status === 'open' ? '' : ` · ${agreementStatusNames[status].toLowerCase()}`;
  return {
    number,
    owner: mine ? '' : plain(owner) || 'Onbekend',
    due: `Uiterlijk ${sayDay(dueOn)}${state}`,
    overdue,
    what: short(typedText(what)),
    actions: [
      ...(mine ? [button(finishAgreement, 'Gereed', { agreement, list: 'own' }, { style: 'positive' })] : []),
      ...(mine ? [opens(showMissForm, 'Lukt niet op tijd', { agreement, asked: dueOn })] : []),
      ...(mine && what
        ? []
        : [opens(showAgreement, 'Bekijk', { agreement }, { tooltip: `Bekijk afspraak ${number}` })]),
    ],
  };
}

function switchOf(all: boolean, others: number) {
  if (all) return button(showAgreements, 'Mijn afspraken', {});
  return others > 0 ? button(showAgreements, `Alle afspraken (ook ${others} van anderen)`, { all: 'yes' }) : null;
}

const short = (text: string): string =>
  text.length > CHARACTERS ? `${text.slice(0, CHARACTERS).toWellFormed()}…` : text;
