import { type FoundAgreement, loadAgreement } from '../agreements/load-agreement.ts';
import { type FoundAgreements, loadAgreements } from '../agreements/load-agreements.ts';
import { type FoundBottlenecks, loadBottlenecks } from '../bottlenecks/load-bottlenecks.ts';
import { type FoundLists, loadLists } from '../cases/load-lists.ts';
import type { Loading } from '../found.ts';
import { type Discussion, loadDiscussion } from './discussion.ts';
import { type FoundLive, loadLive } from './load-live.ts';

/** What the actions of a meeting under way, and of what came out of it, work on. */
export type LiveFound = {
  live: FoundLive;
  discussion: Discussion;
  agreement: FoundAgreement;
  agreements: FoundAgreements;
  bottlenecks: FoundBottlenecks;
  lists: FoundLists;
};

/** How each of these is loaded. */
export const liveLoaders: { readonly [K in keyof LiveFound]: (loading: Loading) => Promise<LiveFound[K]> } = {
  live: loadLive,
  discussion: loadDiscussion,
  agreement: loadAgreement,
  agreements: loadAgreements,
  bottlenecks: loadBottlenecks,
  lists: loadLists,
};
