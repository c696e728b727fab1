import { z } from 'zod';
import { settingsForm } from '../../cards/settings.ts';
import { defineView } from '../action.ts';
import { runsTable } from '../roles.ts';

/** The settings of the table, each with its value of now. */
export const showSettings = defineView({
  verb: 'table.settings-form',
  title: 'Instellingen',
  on: 'nothing',
  data: z.object({}),
  allow: (actor) => runsTable(actor),
  otherwise: 'not-allowed-chair',
  show: (_found, _data, { table }, { typed, problems, remark }) =>
    settingsForm({ name: table.name, settings: table.settings, typed, problems, ...(remark ? { remark } : {}) }),
});
