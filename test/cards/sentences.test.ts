import { describe, expect, it } from 'vitest';
import { PROBLEMS, REFUSALS } from '../../bot/refusals.ts';
import type { Saying } from '../../bot/sayings.ts';
import { problems, refusals, somethingWentWrong, speak } from '../../cards/sentences.ts';

const sayings: { readonly [N in Saying['name']]: Extract<Saying, { name: N }> } = {
  'case-submitted': {
    name: 'case-submitted',
    number: 'AT-2026-0007',
    list: 'active',
    meeting: '2026-12-10',
    late: false,
  },
  'case-already-submitted': { name: 'case-already-submitted', number: 'AT-2026-0007' },
  'case-reopened': { name: 'case-reopened', number: 'AT-2026-0007' },
  'case-already-active': { name: 'case-already-active', number: 'AT-2026-0007' },
  'form-in-chat': { name: 'form-in-chat' },
  'members-saved': { name: 'members-saved', count: 15, page: 1, pages: 2 },
  'settings-saved': { name: 'settings-saved' },
  'meeting-planned': { name: 'meeting-planned', date: '2026-12-10', deadline: '2026-12-03' },
  'meeting-already-planned': { name: 'meeting-already-planned', date: '2026-12-10' },
  'poll-opened': { name: 'poll-opened', number: 'AT-2026-0007' },
  'regisseur-appointed': { name: 'regisseur-appointed', number: 'AT-2026-0007' },
  'regisseur-there': { name: 'regisseur-there', number: 'AT-2026-0007' },
  'lead-accepted': { name: 'lead-accepted', number: 'AT-2026-0007' },
  'lead-returned': { name: 'lead-returned', number: 'AT-2026-0007' },
  'handover-offered': { name: 'handover-offered', number: 'AT-2026-0007' },
  'handover-accepted': { name: 'handover-accepted', number: 'AT-2026-0007' },
  'handover-declined': { name: 'handover-declined', number: 'AT-2026-0007' },
  'plan-saved': { name: 'plan-saved', number: 'AT-2026-0007' },
  'progress-saved': { name: 'progress-saved', number: 'AT-2026-0007' },
  'agreement-made': { name: 'agreement-made', number: 'AT-2026-0007' },
  'case-followed': { name: 'case-followed', number: 'AT-2026-0007', review: '2027-01-21' },
  'case-already-followed': { name: 'case-already-followed', number: 'AT-2026-0007' },
  'bottleneck-reported': { name: 'bottleneck-reported', structural: true },
  'bottleneck-closed': { name: 'bottleneck-closed' },
  'stagnation-reported': { name: 'stagnation-reported', number: 'AT-2026-0007', as: 'chair' },
  'stagnation-open': { name: 'stagnation-open', number: 'AT-2026-0007' },
  'stagnation-decided': { name: 'stagnation-decided', number: 'AT-2026-0007' },
  'table-installed': { name: 'table-installed' },
  'dossier-in-chat': { name: 'dossier-in-chat' },
  'dossier-closed': { name: 'dossier-closed' },
  'declaration-signed': { name: 'declaration-signed', date: '2026-12-10' },
  'declaration-already-signed': {
    name: 'declaration-already-signed',
    date: '2026-12-10',
    at: '2026-12-10T13:05:00.000Z',
  },
  'declaration-withdrawn': { name: 'declaration-withdrawn', date: '2026-12-10' },
  'declaration-not-signed': { name: 'declaration-not-signed', date: '2026-12-10' },
  'not-on-agenda': { name: 'not-on-agenda' },
  'already-on-agenda': { name: 'already-on-agenda' },
  'agenda-moved': { name: 'agenda-moved', number: 'AT-2026-0007' },
  'agenda-off': { name: 'agenda-off', number: 'AT-2026-0007' },
  'agenda-later': { name: 'agenda-later', number: 'AT-2026-0007', date: '2026-12-10' },
  'agenda-late': { name: 'agenda-late', number: 'AT-2026-0007', date: '2026-12-10' },
  'agenda-posted': { name: 'agenda-posted', date: '2026-12-10' },
  'agenda-already-posted': { name: 'agenda-already-posted', date: '2026-12-10' },
  'guests-saved': { name: 'guests-saved', number: 'AT-2026-0007', count: 2 },
  'already-answered': { name: 'already-answered', at: '2026-12-07T09:12:00.000Z' },
  'note-saved': { name: 'note-saved' },
  'case-returned': { name: 'case-returned', number: 'AT-2026-0007' },
  'case-withdrawn': { name: 'case-withdrawn', number: 'AT-2026-0007' },
  'archive-agreed': { name: 'archive-agreed', day: '2027-10-01', on: '2027-09-15' },
  'case-kept': { name: 'case-kept', number: 'AT-2026-0007', until: '2028-02-01' },
  'profile-saved': { name: 'profile-saved' },
  'nothing-changed': { name: 'nothing-changed' },
  'tipping-answered': {
    name: 'tipping-answered',
    number: 'AT-2026-0007',
    by: 'Vera Voorzitter',
    answer: 'offer-expected',
    on: '2026-12-03',
  },
  'review-answered': {
    name: 'review-answered',
    number: 'AT-2026-0007',
    by: 'Vera Voorzitter',
    answer: 'well',
    on: '2026-12-03',
  },
  'review-done': { name: 'review-done', number: 'AT-2026-0007' },
  noted: { name: 'noted' },
};

const limits = { atLeast: 20, atMost: 1000, ages: [4, 18] } as const;
const all = [
  ...REFUSALS.map((refusal) => refusals[refusal]),
  ...PROBLEMS.flatMap((problem) => [problems[problem]({}), problems[problem](limits)]),
  ...Object.values(sayings).map(speak),
  somethingWentWrong('7F3K'),
];

describe('every sentence of the bot', () => {
  it.each(all)('%s', (sentence) => {
    expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
    expect(sentence).not.toMatch(/undefined|NaN|\bje\b|\bjij\b|\bjouw\b|[*_[\]`]/);
  });

  it('is short: no sentence of more than twenty words', () => {
    const words = all.flatMap((text) => text.split(/[.:] /)).filter((sentence) => sentence.split(' ').length > 20);
    expect(words).toEqual([]);
  });
});

describe('a refusal', () => {
  it('says nothing about any case and does not tell whether one is there', () => {
    expect(refusals['not-allowed-case']).not.toMatch(/AT-|dossier|deze casus/);
  });
});

describe('what the bot says after a press', () => {
  it('names the meeting of a case in words', () => {
    expect(speak(sayings['case-submitted'])).toBe(
      'Casus AT-2026-0007 is ingediend. De casus staat op de agenda van donderdag 10 december 2026.',
    );
  });

  it('says that the term had passed when a case goes to a later meeting', () => {
    expect(speak({ ...sayings['case-submitted'], late: true, meeting: '2027-01-06' })).toBe(
      'Casus AT-2026-0007 is ingediend. De termijn voor de eerste bijeenkomst is voorbij. De casus staat op de agenda van woensdag 6 januari 2027.',
    );
  });

  it('does not deny a planned meeting for which it is too late', () => {
    expect(speak({ name: 'case-submitted', number: 'AT-2026-0007', list: 'active', late: true })).toBe(
      'Casus AT-2026-0007 is ingediend. De termijn voor de geplande bijeenkomst is voorbij. De casus wacht op de volgende die wordt gepland.',
    );
  });

  it('says that a case with a plan is on the follow list', () => {
    expect(speak({ name: 'case-submitted', number: 'AT-2026-0007', list: 'follow', late: true })).toBe(
      'Casus AT-2026-0007 is ingediend. De casus staat op de volglijst.',
    );
  });

  it('names the deadline of a new meeting', () => {
    expect(speak(sayings['meeting-planned'])).toContain('tot en met donderdag 3 december 2026');
  });

  it('counts one member as one', () => {
    expect(speak({ name: 'members-saved', count: 1, page: 1, pages: 1 })).toBe('1 lid is bewaard.');
  });
});
