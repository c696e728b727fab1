import { z } from 'zod';
import { type Member, settingsShape, type Table } from '../../storage/documents.ts';
import { type Context, defineAction } from '../action.ts';
import { checkOn } from '../deadlines/check-daily.ts';
import { accept, type Promised, unchanged } from '../decision.ts';
import { isSystem } from '../roles.ts';
import { memberFrom } from './member.ts';

/**
 * Makes the table when the bot is installed in a team: its first chair is the one who installs, its channel the one
 * chosen at installation. Installing again, or in a second channel, changes nothing; after a removal it opens anew.
 */
export const installTable = defineAction({
  verb: 'table.install',
  on: 'installation',
  data: z.object({
    tableId: z.string(),
    team: z.string(),
    name: z.string(),
    channel: z.string(),
    serviceUrl: z.string(),
    practice: z.boolean(),
  }),
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-chair',
  decide({ table, installer }, data, context) {
    const done = { say: { name: 'table-installed' } } as const;
    if (table?.installed) return unchanged(done);
    const checks = [checkOn(context.today)];
    if (table)
      return accept({ write: [{ ...table, installed: true, serviceUrl: data.serviceUrl }], notices: checks }, {}, done);
    const made: Table = {
      kind: 'table',
      id: 'table',
      tenant: context.actor.tenant,
      installed: true,
      installedBy: context.actor.id,
      settings: settingsShape.parse({}),
      ...data,
    };
    return accept(
      { write: [made, firstChair(installer, context)], notices: [...welcome(context), ...checks] },
      {},
      done,
    );
  },
});

function firstChair(installer: Member | undefined, { actor }: Context): Member {
  return memberFrom({ ...actor, person: actor.id }, actor.tenant, installer, { status: 'member', roles: ['chair'] });
}

function welcome({ actor, now }: Context): Promised[] {
  return [
    { key: 'setup:channel', topic: 'table.setup', to: { channel: true }, about: {}, notBefore: now },
    { key: `setup:${actor.id}`, topic: 'table.setup', to: { person: actor.id }, about: {}, notBefore: now },
  ];
}
