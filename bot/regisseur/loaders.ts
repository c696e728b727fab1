import type { Loading } from '../found.ts';
import { type FoundDeparture, loadDeparture } from './departure.ts';
import {
  type FoundHandback,
  type FoundLead,
  type FoundLeading,
  type FoundStagnation,
  loadHandback,
  loadLead,
  loadLeading,
  loadStagnation,
} from './load-lead.ts';
import { type FoundReports, loadReports } from './report.ts';

/** What the actions and views of the lead work on, by the name in their `on`. */
export type RegisseurFound = {
  lead: FoundLead;
  leading: FoundLeading;
  handback: FoundHandback;
  reports: FoundReports;
  departure: FoundDeparture;
  stagnation: FoundStagnation;
};

/** How each of these is loaded. */
export const regisseurLoaders: {
  readonly [K in keyof RegisseurFound]: (loading: Loading) => Promise<RegisseurFound[K]>;
} = {
  lead: loadLead,
  leading: loadLeading,
  handback: loadHandback,
  reports: loadReports,
  departure: loadDeparture,
  stagnation: loadStagnation,
};
