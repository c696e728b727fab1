import { z } from 'zod';
import { profileForm } from '../../cards/profile.ts';
import { saidCard } from '../../cards/said.ts';
import { refusals } from '../../cards/sentences.ts';
import { defineView } from '../action.ts';
import { isMember } from '../roles.ts';
import { colleaguesOf } from './save-profile.ts';

/** `/profiel`: what the table knows of this member, to change. */
export const showProfile = defineView({
  verb: 'profile.form',
  title: 'Mijn profiel',
  on: 'members',
  data: z.object({}),
  allow: (actor) => isMember(actor),
  otherwise: 'not-allowed-member',
  show({ members }, _data, { actor }, echo) {
    const member = members.find(({ person }) => person === actor.id);
    if (!member) return saidCard({ text: refusals['not-a-member'] });
    return profileForm({ ...echo, member, people: colleaguesOf(members, actor.id) });
  },
});
