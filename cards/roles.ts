import { giveRoles } from '../bot/tables/give-roles.ts';
import { showMembers } from '../bot/tables/show-members.ts';
import { button, type Card, draw } from './card.ts';
import { type Echoed, fields } from './fields.ts';
import { plain } from './plain.ts';
import drawing from './roles.json' with { type: 'json' };
import { choicesFrom, roleNames } from './words.ts';

/** The people who can be given roles. */
export type RolesForm = Echoed & { readonly people: readonly { readonly person: string; readonly name: string }[] };

/** More than one role for one person; few need it, so the page of all members stays short. */
export function rolesForm(form: RolesForm): Card {
  return draw(drawing, {
    ...fields(['person', 'roles'], form),
    choices: {
      person: form.people.map(({ person, name }) => ({ title: plain(name) || 'Zonder naam', value: person })),
      roles: choicesFrom(roleNames),
    },
    save: button(giveRoles, 'Opslaan', {}, { style: 'positive' }),
    members: button(showMembers, 'Leden en rollen', { page: 1 }, { keepInputs: false }),
  });
}
