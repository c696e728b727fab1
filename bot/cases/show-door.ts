import { z } from 'zod';
import { doorCard } from '../../cards/door.ts';
import { defineView } from '../action.ts';
import { sitsAtTable } from '../roles.ts';

/** The card in the channel from which the form is opened: as a dialog, or sent to the own chat. */
export const showDoor = defineView({
  verb: 'case.door',
  title: 'Casus aanmelden',
  on: 'nothing',
  data: z.object({}),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-submit',
  show: () => doorCard(),
});
