import { z } from 'zod';
import { casesCard } from '../../cards/cases.ts';
import type { Member, TableCase } from '../../storage/documents.ts';
import { type Context, defineView } from '../action.ts';
import { sitsAtTable } from '../roles.ts';
import type { FoundLists } from './load-lists.ts';
import { nameless } from './nameless.ts';

const data = z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) });

/** `/volglijst`: the cases that are followed, the one whose review comes first on top, without personal data. */
export const showFollowList = defineView({
  verb: 'case.follow-list',
  title: 'Volglijst',
  on: 'lists',
  data,
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-member',
  show(found, { page }, context) {
    const review = (one: TableCase) => (one.status === 'follow' ? (one.nextReviewOn ?? '9999') : '');
    const sorted = [...found.follow].sort((a, b) => (review(a) < review(b) ? -1 : 1));
    return casesCard({ list: 'follow', rows: sorted.map((one) => rowOf(one, found, context)), page });
  },
});

/** `/archief`: the cases that are done, the last one on top, without personal data. */
export const showArchive = defineView({
  verb: 'case.archive-list',
  title: 'Archief',
  on: 'lists',
  data,
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-member',
  show(found, { page }, context) {
    const sorted = [...found.archive].sort((a, b) => (a.number < b.number ? 1 : -1));
    return casesCard({ list: 'archive', rows: sorted.map((one) => rowOf(one, found, context)), page });
  },
});

function rowOf(one: TableCase, { meetings, members }: FoundLists, { today }: Context) {
  const nameOf = (person: string | undefined): Member['name'] =>
    members.find((member) => member.person === person)?.name ?? '';
  return {
    ...nameless(one, meetings, today),
    regisseur: nameOf(one.regisseur?.person),
    ...(one.status === 'follow' ? { since: one.followSince, outcome: one.outcome, review: one.nextReviewOn } : {}),
    ...(one.status === 'archive' ? { since: one.archivedOn } : {}),
  };
}
