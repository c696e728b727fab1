import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, unchanged } from '../decision.ts';
import { isSystem } from '../roles.ts';

const done = { say: { name: 'noted' } } as const;

/** The bot was removed from the team: nothing is sent any more, everything is kept. */
export const removeTable = defineAction({
  verb: 'table.remove',
  on: 'nothing',
  data: z.object({}),
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-chair',
  decide: (_found, _data, { table }) =>
    table.installed ? accept({ write: [{ ...table, installed: false }] }, {}, done) : unchanged(done),
});

/** Teams hands over where to answer with each activity; the table keeps the last address. */
export const moveTable = defineAction({
  verb: 'table.move',
  on: 'nothing',
  data: z.object({ serviceUrl: z.string() }),
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-chair',
  decide: (_found, { serviceUrl }, { table }) =>
    table.serviceUrl === serviceUrl ? unchanged(done) : accept({ write: [{ ...table, serviceUrl }] }, {}, done),
});
