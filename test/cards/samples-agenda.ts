import { agendaCard } from '../../cards/agenda.ts';
import { myAgendaCard } from '../../cards/agenda-my.ts';
import { composeCard } from '../../cards/compose.ts';
import { deputyForm } from '../../cards/deputy.ts';
import { guestsForm } from '../../cards/guests.ts';
import { lateForm } from '../../cards/late.ts';
import { mandateCard } from '../../cards/mandate.ts';
import { noteForm } from '../../cards/note.ts';
import { profileForm } from '../../cards/profile.ts';
import { readinessCard } from '../../cards/readiness.ts';
import { returnForm, withdrawForm } from '../../cards/reason.ts';
import { returnedCard } from '../../cards/returned.ts';
import { CASE, HOSTILE, long, nameless, personId, untouched } from './people.ts';
import type { Sample } from './samples.ts';

const meeting = { key: '0123456789abcdef0123456789abcdef0123', date: '2026-12-10', time: '14:00', place: 'Zaal 2' };
const line = {
  ...nameless,
  part: 'new',
  organisation: 'Lyceum De Proef',
  regisseur: '',
  undone: 0,
  guests: 0,
} as const;
const lines = [
  { ...line, guests: 1 },
  { ...line, number: 'AT-2026-0003', part: 'running', regisseur: 'Sam Oefen', undone: 2 },
  { ...line, number: 'AT-2026-0001', part: 'follow', list: 'follow', organisation: '' },
] as const;
const crowd = <L extends object>(more: (n: number) => L) =>
  Array.from({ length: 80 }, (_, n) => ({
    ...line,
    caseId: `0123456789abcdef0123456789abcdef${String(n).padStart(4, '0')}`,
    number: `AT-2026-${String(n + 1).padStart(4, '0')}`,
    organisation: long(120),
    regisseur: long(120),
    undone: 12,
    guests: 3,
    ...more(n),
  }));
const bottlenecks = [
  { category: 'waiting-list', level: 'policy', count: 3, structural: true },
  { category: 'transport', level: 'organisation', count: 1, structural: false },
] as const;
const hostile = { ...line, organisation: HOSTILE, regisseur: HOSTILE };
const hostileMeeting = { ...meeting, place: HOSTILE };

const agenda = { meeting, lines, bottlenecks, page: 1 };
const drafted = (one: (typeof lines)[number]) => ({ ...one, lateReason: '', adult: false });
const compose = { ...agenda, status: 'planned', lines: lines.map(drafted) } as const;
const own = {
  ...agenda,
  closed: false,
  signed: false,
  presence: undefined,
  change: '',
  lines: lines.map((one) => ({ ...one, answer: undefined })),
};
const answered = {
  ...own,
  signed: true,
  presence: { answer: 'present', deputy: '' },
  lines: [
    { ...lines[0], answer: { known: 'known', line: 'Wij zijn sinds maart betrokken.' } },
    { ...lines[1], answer: { known: 'unknown', line: '' } },
    { ...lines[2], answer: undefined },
  ],
} as const;
const ready = {
  meeting,
  present: ['Sam Oefen'],
  deputies: [{ name: 'Yara van den Voorbeeld', deputy: 'Kim Probeer' }],
  absent: [],
  silent: ['Anne-Marie de Vries (gemeente)'],
  cases: [
    { number: 'AT-2026-0007', prepared: ['Sam Oefen'], missing: ['education', 'consortium'] },
    { number: 'AT-2026-0003', prepared: [], missing: [] },
  ],
  page: 1,
} as const;
const manyNames = Array.from({ length: 60 }, () => long(120));
const guests = {
  ...untouched,
  meeting: meeting.key,
  caseId: CASE,
  number: 'AT-2026-0007',
  wanted: 'Jeugdarts van de GGD',
  people: [{ person: personId(1), name: 'Kim Probeer', organisation: 'GGD' }],
  guests: [personId(1)],
};
const leaving = { ...untouched, caseId: CASE, number: 'AT-2026-0007' };

const profile = {
  ...untouched,
  member: { roles: ['participant'], organisation: 'GGD', domain: 'youth-health', mandate: true, manager: personId(1) },
  people: [{ person: personId(1), name: 'Sam Oefen' }],
} as const satisfies Parameters<typeof profileForm>[0];

/** The cards around a meeting's agenda. */
export const agendaSamples: readonly Sample[] = [
  { card: 'agendaCard', state: 'channel', make: () => agendaCard(agenda) },
  { card: 'agendaCard', state: 'empty', make: () => agendaCard({ ...agenda, lines: [], bottlenecks: [] }) },
  { card: 'agendaCard', state: 'longest', make: () => agendaCard({ ...agenda, page: 2, lines: crowd(() => ({})) }) },
  {
    card: 'agendaCard',
    state: 'hostile',
    hostile: true,
    make: () => agendaCard({ ...agenda, meeting: hostileMeeting, lines: [hostile] }),
  },
  { card: 'composeCard', state: 'draft', make: () => composeCard(compose) },
  {
    card: 'composeCard',
    state: 'posted',
    make: () => composeCard({ ...compose, status: 'posted', remark: 'Casus AT-2026-0003 is verplaatst.' }),
  },
  { card: 'composeCard', state: 'running', make: () => composeCard({ ...compose, status: 'running', current: CASE }) },
  { card: 'composeCard', state: 'empty', make: () => composeCard({ ...compose, lines: [], bottlenecks: [] }) },
  {
    card: 'composeCard',
    state: 'longest',
    make: () => composeCard({ ...compose, page: 5, lines: crowd(() => ({ lateReason: long(500), adult: true })) }),
  },
  {
    card: 'composeCard',
    state: 'hostile',
    hostile: true,
    make: () =>
      composeCard({
        ...compose,
        meeting: hostileMeeting,
        lines: [{ ...hostile, lateReason: HOSTILE, adult: false }],
      }),
  },
  { card: 'myAgendaCard', state: 'unanswered', make: () => myAgendaCard(own) },
  { card: 'myAgendaCard', state: 'answered', make: () => myAgendaCard(answered) },
  { card: 'myAgendaCard', state: 'changing', make: () => myAgendaCard({ ...answered, change: 'presence' }) },
  { card: 'myAgendaCard', state: 'closed', make: () => myAgendaCard({ ...answered, closed: true }) },
  {
    card: 'myAgendaCard',
    state: 'longest',
    make: () =>
      myAgendaCard({
        ...own,
        page: 3,
        presence: { answer: 'deputy', deputy: long(120) },
        lines: crowd(() => ({ answer: { known: 'contact' as const, line: long(200) } })),
      }),
  },
  {
    card: 'myAgendaCard',
    state: 'hostile',
    hostile: true,
    make: () =>
      myAgendaCard({
        ...own,
        presence: { answer: 'deputy', deputy: HOSTILE },
        lines: [{ ...hostile, answer: { known: 'known', line: HOSTILE } }],
      }),
  },
  {
    card: 'deputyForm',
    state: 'empty',
    make: () => deputyForm({ ...untouched, meeting: meeting.key, proposed: 'Kim Probeer' }),
  },
  {
    card: 'deputyForm',
    state: 'problems',
    hostile: true,
    make: () =>
      deputyForm({
        meeting: meeting.key,
        change: 'yes',
        proposed: '',
        typed: { deputy: HOSTILE },
        problems: { deputy: 'too-long' },
      }),
  },
  {
    card: 'noteForm',
    state: 'filled',
    make: () => noteForm({ ...untouched, meeting: meeting.key, caseId: CASE, line: 'Wij zijn betrokken.' }),
  },
  {
    card: 'noteForm',
    state: 'hostile',
    hostile: true,
    make: () =>
      noteForm({ ...untouched, meeting: meeting.key, caseId: CASE, line: HOSTILE, problems: { line: 'too-long' } }),
  },
  { card: 'guestsForm', state: 'one', make: () => guestsForm(guests) },
  { card: 'guestsForm', state: 'nobody', make: () => guestsForm({ ...guests, people: [], guests: [], wanted: '' }) },
  {
    card: 'guestsForm',
    state: 'longest',
    make: () =>
      guestsForm({
        ...guests,
        wanted: long(300),
        people: manyNames.map((name, n) => ({ person: personId(n), name, organisation: name })),
        guests: manyNames.map((_, n) => personId(n)),
      }),
  },
  {
    card: 'guestsForm',
    state: 'hostile',
    hostile: true,
    make: () =>
      guestsForm({
        ...guests,
        wanted: HOSTILE,
        people: [{ person: personId(1), name: HOSTILE, organisation: HOSTILE }],
      }),
  },
  {
    card: 'lateForm',
    state: 'chair',
    make: () => lateForm({ ...untouched, meeting: meeting.key, date: '2026-12-10', cases: [nameless] }),
  },
  {
    card: 'lateForm',
    state: 'problems',
    hostile: true,
    make: () =>
      lateForm({
        meeting: meeting.key,
        date: '2026-12-10',
        cases: [nameless],
        typed: { case: CASE, reason: HOSTILE },
        problems: { reason: 'too-long' },
      }),
  },
  {
    card: 'lateForm',
    state: 'none',
    make: () => lateForm({ ...untouched, meeting: meeting.key, date: '2026-12-10', cases: [] }),
  },
  {
    card: 'lateForm',
    state: 'longest',
    make: () => lateForm({ ...untouched, meeting: meeting.key, date: '2026-12-10', cases: crowd(() => ({})) }),
  },
  { card: 'readinessCard', state: 'chair', make: () => readinessCard(ready) },
  {
    card: 'readinessCard',
    state: 'longest',
    make: () =>
      readinessCard({
        ...ready,
        present: manyNames,
        deputies: manyNames.map((name) => ({ name, deputy: name })),
        absent: manyNames,
        silent: manyNames,
        cases: crowd(() => ({ prepared: manyNames, missing: ['education', 'consortium'] as const })),
      }),
  },
  {
    card: 'readinessCard',
    state: 'hostile',
    hostile: true,
    make: () => readinessCard({ ...ready, present: [HOSTILE], deputies: [{ name: HOSTILE, deputy: HOSTILE }] }),
  },
  {
    card: 'mandateCard',
    state: 'chair',
    make: () => mandateCard({ meeting, cases: [{ number: 'AT-2026-0007', missing: ['mental-health'] }] }),
  },
  { card: 'profileForm', state: 'member', make: () => profileForm(profile) },
  {
    card: 'profileForm',
    state: 'longest',
    make: () =>
      profileForm({
        ...profile,
        people: crowd((n) => ({ person: personId(n), name: long(120) })),
        typed: { organisation: long(130) },
        problems: { organisation: 'too-long' },
      }),
  },
  {
    card: 'profileForm',
    state: 'hostile',
    hostile: true,
    make: () =>
      profileForm({
        ...profile,
        people: [{ person: personId(1), name: HOSTILE }],
        member: { ...profile.member, organisation: HOSTILE },
      }),
  },
  { card: 'returnForm', state: 'empty', make: () => returnForm(leaving) },
  {
    card: 'returnForm',
    state: 'problems',
    hostile: true,
    make: () => returnForm({ ...leaving, typed: { reason: HOSTILE }, problems: { reason: 'too-long' } }),
  },
  { card: 'withdrawForm', state: 'empty', make: () => withdrawForm(leaving) },
  {
    card: 'returnedCard',
    state: 'submitter',
    make: () => returnedCard({ caseId: CASE, number: 'AT-2026-0007', reason: 'Vraag eerst het ondersteuningsteam.' }),
  },
  {
    card: 'returnedCard',
    state: 'hostile',
    hostile: true,
    make: () => returnedCard({ caseId: CASE, number: 'AT-2026-0007', reason: HOSTILE }),
  },
];
