import { z } from 'zod';
import { type AgreementRow, agreementsCard } from '../../cards/agreements.ts';
import type { Agreement } from '../../storage/documents.ts';
import { type Context, defineView } from '../action.ts';
import { isGuest, sitsAtTable } from '../roles.ts';
import { mayAnswer, mayRead } from './agreement.ts';
import type { FoundAgreements } from './load-agreements.ts';

/** `/acties`: the own agreements that still stand; chair, secretary and regisseur can look at those of their cases too. */
export const showAgreements = defineView({
  verb: 'agreement.list',
  title: 'Afspraken',
  on: 'agreements',
  data: z.object({
    all: z.string().max(5).optional(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  allow: (actor) => sitsAtTable(actor) || isGuest(actor),
  otherwise: 'not-allowed-member',
  show(found, { all, page }, context) {
    const { actor } = context;
    const visible = found.agreements
      .filter((one) => mayAnswer(actor, one, found.cases.get(one.caseId)))
      .sort((a, b) => (a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1));
    const own = visible.filter(({ owner }) => owner === actor.id);
    return agreementsCard({
      rows: (all ? visible : own).map((one) => rowOf(one, found, context)),
      all: Boolean(all),
      others: visible.length - own.length,
      page,
    });
  },
});

/** One line: the text only for its owner, and never where a channel could show it. */
function rowOf(one: Agreement, { cases, members }: FoundAgreements, context: Context): AgreementRow {
  const { actor, today } = context;
  const mine = one.owner === actor.id;
  return {
    agreement: one.id.replace(/^agreement:/, ''),
    number: cases.get(one.caseId)?.number ?? '',
    owner: members.find(({ person }) => person === one.owner)?.name ?? '',
    mine,
    dueOn: one.dueOn,
    overdue: one.dueOn < today,
    status: one.status,
    ...(mine && mayRead(one, cases.get(one.caseId), context) ? { what: one.notes.what } : {}),
  };
}
