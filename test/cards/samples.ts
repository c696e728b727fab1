import type { Card } from '../../cards/card.ts';
import { agendaSamples } from './samples-agenda.ts';
import { agreementSamples } from './samples-agreements.ts';
import { deadlineSamples } from './samples-deadlines.ts';
import { dossierSamples } from './samples-dossier.ts';
import { formSamples } from './samples-form.ts';
import { leadSamples } from './samples-lead.ts';
import { liveSamples } from './samples-live.ts';
import { memberSamples } from './samples-members.ts';
import { messageSamples } from './samples-messages.ts';
import { minutesSamples } from './samples-minutes.ts';
import { regisseurSamples } from './samples-regisseur.ts';
import { tableSamples } from './samples-table.ts';

/** One card as one reader sees it in one state; `card` is the name of the function that makes it. */
export type Sample = {
  readonly card: string;
  readonly state: string;
  readonly hostile?: boolean;
  readonly make: () => Card;
};

/** Every card with invented data, for each reader and state that looks different. */
export const samples: readonly Sample[] = [
  ...tableSamples,
  ...memberSamples,
  ...formSamples,
  ...messageSamples,
  ...dossierSamples,
  ...minutesSamples,
  ...regisseurSamples,
  ...leadSamples,
  ...agreementSamples,
  ...agendaSamples,
  ...liveSamples,
  ...deadlineSamples,
];

/** The name of a sample, also of its golden file. */
export const nameOf = ({ card, state }: Sample): string => `${card}.${state}`;
