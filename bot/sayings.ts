import type { REVIEW_ANSWERS } from '../storage/documents.ts';
import type { Day } from './deadlines/day.ts';
import type { TippingAnswer } from './deadlines/ladder.ts';

/** An answer at a review of the follow list. */
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number];

/** Everything the bot says in one sentence after a press; drawn in Dutch by `speak` in `cards/sentences.ts`. Ids and days only. */
export type Saying =
  | {
      readonly name: 'case-submitted';
      readonly number: string;
      readonly list: 'active' | 'follow';
      readonly meeting?: Day;
      readonly late: boolean;
    }
  | { readonly name: 'case-already-submitted'; readonly number: string }
  | { readonly name: 'case-reopened'; readonly number: string; readonly meeting?: Day }
  | { readonly name: 'case-already-active'; readonly number: string }
  | { readonly name: 'form-in-chat' }
  | { readonly name: 'members-saved'; readonly count: number; readonly page: number; readonly pages: number }
  | { readonly name: 'settings-saved' }
  | { readonly name: 'meeting-planned'; readonly date: Day; readonly deadline: Day }
  | { readonly name: 'meeting-already-planned'; readonly date: Day }
  | { readonly name: 'poll-opened'; readonly number: string }
  | { readonly name: 'regisseur-appointed'; readonly number: string }
  | { readonly name: 'regisseur-there'; readonly number: string }
  | { readonly name: 'lead-accepted'; readonly number: string }
  | { readonly name: 'lead-returned'; readonly number: string }
  | { readonly name: 'handover-offered'; readonly number: string }
  | { readonly name: 'handover-accepted'; readonly number: string }
  | { readonly name: 'handover-declined'; readonly number: string }
  | { readonly name: 'plan-saved'; readonly number: string }
  | { readonly name: 'progress-saved'; readonly number: string }
  | { readonly name: 'agreement-made'; readonly number: string }
  | { readonly name: 'case-followed'; readonly number: string; readonly review: Day }
  | { readonly name: 'case-already-followed'; readonly number: string }
  | { readonly name: 'bottleneck-reported'; readonly structural: boolean }
  | { readonly name: 'bottleneck-closed' }
  | {
      readonly name: 'stagnation-reported';
      readonly number: string;
      readonly as: 'coordinator' | 'manager' | 'chair';
    }
  | { readonly name: 'stagnation-open'; readonly number: string }
  | { readonly name: 'stagnation-decided'; readonly number: string }
  | { readonly name: 'table-installed' }
  | { readonly name: 'dossier-in-chat' }
  | { readonly name: 'dossier-closed' }
  | { readonly name: 'declaration-signed'; readonly date: Day }
  | { readonly name: 'declaration-already-signed'; readonly date: Day; readonly at: string }
  | { readonly name: 'declaration-withdrawn'; readonly date: Day }
  | { readonly name: 'declaration-not-signed'; readonly date: Day }
  | { readonly name: 'not-on-agenda' }
  | { readonly name: 'already-on-agenda' }
  | { readonly name: 'agenda-moved'; readonly number: string }
  | { readonly name: 'agenda-off'; readonly number: string }
  | { readonly name: 'agenda-later'; readonly number: string; readonly date: Day }
  | { readonly name: 'agenda-late'; readonly number: string; readonly date: Day }
  | { readonly name: 'agenda-posted'; readonly date: Day }
  | { readonly name: 'agenda-already-posted'; readonly date: Day }
  | { readonly name: 'guests-saved'; readonly number: string; readonly count: number }
  | { readonly name: 'already-answered'; readonly at: string }
  | { readonly name: 'note-saved' }
  | { readonly name: 'case-returned'; readonly number: string }
  | { readonly name: 'case-withdrawn'; readonly number: string }
  | { readonly name: 'profile-saved' }
  | { readonly name: 'nothing-changed' }
  | { readonly name: 'noted' }
  | {
      readonly name: 'tipping-answered';
      readonly number: string;
      readonly by: string;
      readonly answer: TippingAnswer;
      readonly on: Day;
    }
  | { readonly name: 'archive-agreed'; readonly day: Day; readonly on: Day }
  | { readonly name: 'case-kept'; readonly number: string; readonly until: Day }
  | { readonly name: 'review-done'; readonly number: string }
  | {
      readonly name: 'review-answered';
      readonly number: string;
      readonly by: string;
      readonly answer: ReviewAnswer;
      readonly on: Day;
    };
