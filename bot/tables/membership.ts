import { z } from 'zod';
import type { Member } from '../../storage/documents.ts';
import { type Context, defineAction } from '../action.ts';
import { accept, unchanged } from '../decision.ts';
import { departures } from '../regisseur/departure.ts';
import { isSystem } from '../roles.ts';
import { memberFrom } from './member.ts';

const done = { say: { name: 'noted' } } as const;

/** Somebody joined the team: no access yet, the chair is asked. The same event twice asks once. */
export const joinTeam = defineAction({
  verb: 'member.join',
  on: 'newcomer',
  data: z.object({ person: z.string(), mri: z.string(), name: z.string() }),
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-chair',
  decide({ member, members }, joined, context) {
    if (member && member.status !== 'left') return unchanged(done);
    const candidate = memberFrom(joined, context.table.tenant, member, { status: 'candidate', roles: [] });
    return accept({ write: [candidate], notices: askChairs(members, joined.person, context) }, {}, done);
  },
});

/** Somebody left the team: out of the table at that moment, with every role. */
export const leaveTeam = defineAction({
  verb: 'member.leave',
  on: 'member',
  data: z.object({ person: z.string() }),
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-chair',
  decide({ member }, _data, context) {
    if (!member || member.status === 'left') return unchanged(done);
    const gone: Member = { ...member, status: 'left', roles: [] };
    return accept({ write: [gone], notices: departures([member], [gone], context) }, {}, done);
  },
});

function askChairs(members: readonly Member[], person: string, { now }: Context) {
  return members
    .filter(({ roles }) => roles.includes('chair'))
    .map((chair) => ({
      key: `joined:${person}:${chair.person}:${now.toISOString().slice(0, 10)}`,
      topic: 'member.joined',
      to: { person: chair.person },
      about: { person },
      notBefore: now,
    }));
}
