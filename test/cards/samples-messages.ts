import { announceCard } from '../../cards/announce.ts';
import { caseCard } from '../../cards/case.ts';
import { doorCard } from '../../cards/door.ts';
import { mineCard } from '../../cards/mine.ts';
import { receiptCard } from '../../cards/receipt.ts';
import { saidCard } from '../../cards/said.ts';
import { speak } from '../../cards/sentences.ts';
import { CASE, HOSTILE, nameless } from './people.ts';
import type { Sample } from './samples.ts';

const { number } = nameless;
const announced = { ...nameless, late: false };
const receipt = { caseId: CASE, number, list: 'active', meeting: '2026-12-10', late: false } as const;
const followed = { ...nameless, list: 'follow', meeting: undefined } as const;
const many = Array.from({ length: 15 }, (_, n) => ({
  ...nameless,
  number: `AT-2026-${String(n + 1).padStart(4, '0')}`,
  weeks: n,
}));

/** The cards about cases: in the channel, in the own chat, and the dossier. */
export const messageSamples: readonly Sample[] = [
  { card: 'doorCard', state: 'channel', make: () => doorCard() },

  {
    card: 'announceCard',
    state: 'channel',
    make: () => announceCard({ ...announced, organisation: 'Lyceum De Proef' }),
  },
  { card: 'announceCard', state: 'late', make: () => announceCard({ ...announced, late: true }) },
  {
    card: 'announceCard',
    state: 'follow-list',
    make: () => announceCard({ ...followed, late: false, organisation: '', weeks: 1, education: 'none' }),
  },
  {
    card: 'announceCard',
    state: 'hostile',
    hostile: true,
    make: () => announceCard({ ...announced, organisation: HOSTILE }),
  },

  { card: 'receiptCard', state: 'submitter', make: () => receiptCard(receipt) },
  { card: 'receiptCard', state: 'late', make: () => receiptCard({ ...receipt, late: true, meeting: '2027-01-06' }) },
  { card: 'receiptCard', state: 'no-meeting', make: () => receiptCard({ ...receipt, meeting: undefined }) },
  {
    card: 'receiptCard',
    state: 'follow-list',
    make: () => receiptCard({ ...receipt, list: 'follow', meeting: undefined }),
  },

  { card: 'mineCard', state: 'none', make: () => mineCard({ cases: [], more: 0, led: [], moreLed: 0 }) },
  {
    card: 'mineCard',
    state: 'with-draft',
    make: () =>
      mineCard({
        cases: [nameless, followed],
        more: 0,
        led: [nameless],
        moreLed: 0,
        draft: { caseId: CASE, step: 2, keptUntil: '2026-11-28' },
      }),
  },
  {
    card: 'mineCard',
    state: 'longest',
    make: () => mineCard({ cases: many, more: 4, led: many.slice(0, 8), moreLed: 2 }),
  },

  { card: 'caseCard', state: 'active', make: () => caseCard(nameless) },
  {
    card: 'caseCard',
    state: 'back-with-submitter',
    make: () =>
      caseCard({ ...nameless, list: 'returned', meeting: undefined, seated: true, withdraws: true, amends: true }),
  },
  { card: 'caseCard', state: 'follow-list', make: () => caseCard(followed) },

  {
    card: 'saidCard',
    state: 'sentence',
    make: () => saidCard({ text: speak({ name: 'case-already-submitted', number }) }),
  },
  { card: 'saidCard', state: 'hostile', hostile: true, make: () => saidCard({ text: HOSTILE }) },
];
