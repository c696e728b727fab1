import { agreementCard } from '../../cards/agreement.ts';
import { agreementForm } from '../../cards/agreement-form.ts';
import { missForm } from '../../cards/agreement-miss.ts';
import { CASE, HOSTILE, long, nameless, personId, untouched } from './people.ts';
import type { Sample } from './samples.ts';

const { number } = nameless;
const form = { ...untouched, agreement: 'agreement-0001', caseId: CASE, meeting: 'meeting-0001', number };
const owners = [
  { person: personId(1), name: 'Sam Oefen', organisation: 'Lyceum De Proef' },
  { person: personId(2), name: 'Alex Bedacht', organisation: '' },
];
const agreement = {
  agreement: 'agreement-0001',
  caseId: CASE,
  number,
  owner: 'Sam Oefen',
  dueOn: '2026-12-17',
  status: 'open',
  what: 'Sam belt de school over een rustige start.',
} as const;
const answer = { by: 'Alex Bedacht', on: '2026-12-16' };

/** The cards about agreements. */
export const agreementSamples: readonly Sample[] = [
  { card: 'agreementForm', state: 'empty', make: () => agreementForm({ ...form, owners }) },
  {
    card: 'agreementForm',
    state: 'problems',
    make: () =>
      agreementForm({
        ...form,
        owners,
        typed: { what: 'Bellen', when: '2026-11-01' },
        problems: { who: 'choose-one', when: 'in-past' },
      }),
  },
  {
    card: 'agreementForm',
    state: 'hostile',
    hostile: true,
    make: () =>
      agreementForm({
        ...form,
        owners: [{ person: personId(3), name: HOSTILE, organisation: HOSTILE }],
        typed: { what: HOSTILE },
      }),
  },
  {
    card: 'agreementForm',
    state: 'longest',
    make: () =>
      agreementForm({
        ...form,
        owners: Array.from({ length: 60 }, (_, n) => ({ person: personId(n), name: long(80), organisation: long(80) })),
        typed: { what: long(1000) },
      }),
  },

  { card: 'agreementCard', state: 'owner', make: () => agreementCard(agreement) },
  { card: 'agreementCard', state: 'done', make: () => agreementCard({ ...agreement, status: 'done', answer }) },
  {
    card: 'agreementCard',
    state: 'could-not',
    make: () =>
      agreementCard({
        ...agreement,
        status: 'could-not',
        waiting: 'waiting-list',
        obstacle: 'De wachtlijst is acht weken.',
        answer,
      }),
  },
  {
    card: 'agreementCard',
    state: 'channel',
    make: () => {
      const { what: _text, ...nameless } = agreement;
      return agreementCard(nameless);
    },
  },
  {
    card: 'agreementCard',
    state: 'hostile',
    hostile: true,
    make: () =>
      agreementCard({
        ...agreement,
        owner: HOSTILE,
        what: HOSTILE,
        status: 'could-not',
        obstacle: HOSTILE,
        answer: { ...answer, by: HOSTILE },
      }),
  },

  {
    card: 'missForm',
    state: 'empty',
    make: () => missForm({ ...untouched, agreement: 'agreement-0001', asked: '2026-12-17', number }),
  },
  {
    card: 'missForm',
    state: 'problems',
    hostile: true,
    make: () =>
      missForm({
        agreement: 'agreement-0001',
        asked: '2026-12-17',
        number,
        typed: { why: 'could-not', obstacle: HOSTILE, date: '2026-12-17' },
        problems: { date: 'other-day' },
      }),
  },
];
