import { z } from 'zod';
import { ROLES } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
import { accept, refuse } from '../decision.ts';
import { departures } from '../regisseur/departure.ts';
import { runsTable } from '../roles.ts';
import { chairAfter, withChair } from './chairs.ts';

/** Gives one member several roles at once, such as participant and coordinator of the consortium. */
export const giveRoles = defineAction({
  verb: 'members.roles',
  on: 'members',
  data: z.object({ person: z.string().max(80).default(''), roles: z.string().max(400).default('') }),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  form: 'members.roles-form',
  decide({ members }, { person, roles }, context) {
    const member = members.find((one) => one.person === person && one.status === 'member');
    if (!member) return refuse('form-problems', { person: 'choose-one' });
    const chosen = ROLES.filter((role) => roles.split(',').includes(role));
    if (chosen.length === 0) return refuse('form-problems', { roles: 'choose-one' });
    const changed = [{ ...member, roles: chosen }];
    const staying = chairAfter(members, changed);
    if (!staying) return refuse('last-chair');
    const saved = { name: 'members-saved', count: 1, page: 1, pages: 1 } as const;
    const notices = departures(members, changed, context);
    return accept({ write: withChair(changed, staying), notices }, { fields: [person] }, { say: saved });
  },
});
