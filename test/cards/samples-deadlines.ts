import { agreementCard } from '../../cards/agreement.ts';
import { archiveCard, keepForm } from '../../cards/archive.ts';
import { callCard } from '../../cards/call.ts';
import { checkLine } from '../../cards/check.ts';
import { deliveriesCard } from '../../cards/deliveries.ts';
import { digestCard } from '../../cards/digest.ts';
import { reviewCard } from '../../cards/review.ts';
import { saidCard } from '../../cards/said.ts';
import { tippingCard, tippingForm } from '../../cards/tipping.ts';
import { CASE, HOSTILE, long, nameless, personId, untouched } from './people.ts';
import type { Sample } from './samples.ts';

const { number } = nameless;
const asked = { asksChair: false, mayLead: false };
const week4 = { ...nameless, stage: 'week4', start: { days: 28 }, answers: ['appoint', 'hope'] } as const;
const month3 = {
  ...nameless,
  ...asked,
  stage: 'month3',
  start: { months: 3 },
  answers: ['arbitration', 'prosecutor', 'hope'],
} as const;
const followed = { ...nameless, list: 'follow', meeting: undefined } as const;
const late = {
  agreement: 'agreement-0000-4000-8000-000000000001',
  caseId: CASE,
  number,
  owner: 'Sam Oefen',
  dueOn: '2026-11-24',
  status: 'open',
} as const;
const digest = { digest: `digest:2026-11-30:${personId(1)}`, day: '2026-11-30', page: 1 };
const sections = [
  { card: tippingCard(month3) },
  { card: reviewCard({ ...followed, review: '2026-11-30' }) },
  { done: `${number}: Gereed · gemeld door Sam Oefen op maandag 30 november 2026` },
];
const row = (name: string | undefined) => ({
  topic: 'tipping.asked',
  name,
  at: '2026-11-30T07:30:04.000Z',
  why: '403 MessageWritesBlocked',
});
const counts = { planned: 4, delivered: 31, refused: 1, uncertain: 1 };
const deliveries = { counts, atLeast: 1000, refused: [row('Sam Oefen')], uncertain: [], planned: [row(undefined)] };
const check = { terms: 14, reminders: 14, delivered: 12, answered: 0, later: 0, lost: 2, missing: 0 };

/** The cards with which the bot keeps people to their terms, and with which it tells what became of that. */
export const deadlineSamples: readonly Sample[] = [
  { card: 'tippingCard', state: 'chair', make: () => tippingCard({ ...week4, ...asked, asksChair: true }) },
  { card: 'tippingCard', state: 'submitter', make: () => tippingCard({ ...week4, ...asked, mayLead: true }) },
  { card: 'tippingCard', state: 'three-months', make: () => tippingCard(month3) },
  {
    card: 'tippingForm',
    state: 'reason',
    make: () => tippingForm({ caseId: CASE, number, stage: 'week12', answer: 'hope', typed: {}, problems: {} }),
  },
  {
    card: 'tippingForm',
    state: 'too-long',
    hostile: true,
    make: () =>
      tippingForm({
        caseId: CASE,
        number,
        stage: 'month3',
        answer: 'prosecutor',
        typed: { reason: HOSTILE },
        problems: { reason: 'too-long' },
      }),
  },

  { card: 'reviewCard', state: 'regisseur', make: () => reviewCard({ ...followed, review: '2026-11-30' }) },
  {
    card: 'agreementCard',
    state: 'late',
    make: () => agreementCard({ ...late, what: 'De huisarts bellen', daysLate: 6 }),
  },
  { card: 'agreementCard', state: 'late-for-chair', make: () => agreementCard({ ...late, daysLate: 1 }) },

  { card: 'digestCard', state: 'three', make: () => digestCard({ ...digest, sections }) },
  {
    card: 'digestCard',
    state: 'longest',
    make: () => digestCard({ ...digest, page: 2, sections: Array.from({ length: 40 }, () => sections).flat() }),
  },

  {
    card: 'archiveCard',
    state: 'chair',
    make: () => archiveCard({ day: '2027-10-01', cases: [followed, followed], kept: 1 }),
  },
  {
    card: 'archiveCard',
    state: 'longest',
    make: () => archiveCard({ day: '2027-10-01', cases: Array.from({ length: 150 }, () => followed), kept: 0 }),
  },
  {
    card: 'keepForm',
    state: 'chair',
    make: () => keepForm({ ...untouched, day: '2027-10-01', cases: [followed] }),
  },
  {
    card: 'keepForm',
    state: 'refused',
    hostile: true,
    make: () =>
      keepForm({
        day: '2027-10-01',
        cases: Array.from({ length: 150 }, () => followed),
        typed: { case: CASE, reason: HOSTILE, until: '2027-09-30' },
        problems: { until: 'too-early' },
      }),
  },
  { card: 'keepForm', state: 'nothing-left', make: () => keepForm({ ...untouched, day: '2027-10-01', cases: [] }) },
  {
    card: 'callCard',
    state: 'channel',
    make: () => callCard({ date: '2026-12-10', time: '14:00', deadline: '2026-12-03' }),
  },

  { card: 'deliveriesCard', state: 'secretary', make: () => deliveriesCard(deliveries) },
  {
    card: 'deliveriesCard',
    state: 'longest',
    make: () =>
      deliveriesCard({
        counts: { planned: 1000, delivered: 1000, refused: 1000, uncertain: 1000 },
        atLeast: 1000,
        refused: Array.from({ length: 10 }, () => row(long(120))),
        uncertain: Array.from({ length: 10 }, () => row(long(120))),
        planned: Array.from({ length: 10 }, () => row(long(120))),
      }),
  },
  {
    card: 'deliveriesCard',
    state: 'hostile',
    hostile: true,
    make: () => deliveriesCard({ ...deliveries, refused: [row(HOSTILE)] }),
  },
  {
    card: 'saidCard',
    state: 'check',
    make: () =>
      saidCard({
        text: checkLine({
          ...check,
          lostTo: [
            { name: 'Sam Oefen', why: '403' },
            { name: HOSTILE, why: '' },
          ],
        }),
      }),
  },
];
