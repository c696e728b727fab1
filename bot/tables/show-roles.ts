import { z } from 'zod';
import { rolesForm } from '../../cards/roles.ts';
import { defineView } from '../action.ts';
import { runsTable } from '../roles.ts';

/** Asks which roles one member has, for who has more than one. */
export const showRoles = defineView({
  verb: 'members.roles-form',
  title: 'Rollen van één lid',
  on: 'members',
  data: z.object({}),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  show: ({ members }, _data, _context, { typed, problems, remark }) =>
    rolesForm({
      people: members.filter(({ status }) => status === 'member'),
      typed,
      problems,
      ...(remark ? { remark } : {}),
    }),
});
