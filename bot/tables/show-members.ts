import { z } from 'zod';
import { membersForm } from '../../cards/members.ts';
import { defineView } from '../action.ts';
import { runsTable } from '../roles.ts';
import { pageOf, seatsOf } from './people.ts';

/** *Leden en rollen*: everybody in the team with role, organisation and domain, fifteen on a page. */
export const showMembers = defineView({
  verb: 'members.form',
  title: 'Leden en rollen',
  on: 'seats',
  data: z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  show(found, data, _context, { typed, problems, remark }) {
    const { seats, page, pages } = pageOf(seatsOf(found), data.page);
    const rosterMissing = found.roster === undefined;
    return membersForm({ page, pages, people: seats, typed, problems, rosterMissing, ...(remark ? { remark } : {}) });
  },
});
