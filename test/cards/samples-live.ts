import { actionsCard } from '../../cards/actions.ts';
import { agreementsCard } from '../../cards/agreements.ts';
import { bottleneckCard } from '../../cards/bottleneck.ts';
import { bottleneckForm } from '../../cards/bottleneck-form.ts';
import { quickBottleneckCard } from '../../cards/bottleneck-quick.ts';
import { bottlenecksCard } from '../../cards/bottlenecks.ts';
import { casesCard } from '../../cards/cases.ts';
import { followForm } from '../../cards/follow.ts';
import { type LiveCurrent, liveCard } from '../../cards/live.ts';
import { questionForm, tableDecisionForm } from '../../cards/live-notes.ts';
import { CASE, HOSTILE, long, nameless, untouched } from './people.ts';
import type { Sample } from './samples.ts';

const { number } = nameless;
const caseOf = (n: number) => ({ caseId: `${CASE}-${n}`, number: `AT-2026-${String(n).padStart(4, '0')}` });
const live = {
  meeting: 'meeting-0001',
  date: '2026-12-10',
  status: 'running',
  walk: [1, 2, 3].map((n) => ({ ...caseOf(n), discussed: n === 1 })),
  bottlenecks: [],
  made: 0,
} as const;
const current: LiveCurrent = {
  ...nameless,
  ...caseOf(2),
  gone: false,
  regisseur: '',
  searching: false,
  question: false,
  decision: false,
  agreements: 0,
  undone: 0,
  bottlenecks: 0,
};
const recorded = {
  regisseur: 'Sam Oefen',
  ladder: 'complex',
  waiting: 'waiting-list',
  question: true,
  decision: true,
  agreements: 2,
  undone: 1,
  bottlenecks: 1,
} as const;
const lines = [
  { category: 'waiting-list', level: 'policy', count: 3, structural: true },
  { category: 'transport', level: 'organisation', count: 1, structural: false },
] as const;

const note = { ...untouched, meeting: 'meeting-0001', caseId: CASE, number, seen: 'e3b0c44298fc', kept: '' };
const follow = { caseId: CASE, number, meeting: 'meeting-0001', list: 'active', led: true } as const;
const action = {
  number,
  what: 'De school bellen over een rustige start',
  dueOn: '2026-12-17',
  status: 'open',
} as const;
const row = {
  agreement: 'agreement-0001',
  number,
  owner: 'Sam Oefen',
  mine: true,
  dueOn: '2026-12-17',
  overdue: false,
  status: 'open',
  what: 'De school bellen over een rustige start',
} as const;
const othersRow = { ...row, mine: false, owner: 'Alex Bedacht', what: '', overdue: true, status: 'could-not' } as const;
const followed = {
  ...nameless,
  list: 'follow',
  meeting: undefined,
  regisseur: 'Sam Oefen',
  since: '2026-12-10',
  outcome: 'work-learning',
  review: '2027-01-21',
} as const;
const archived = { ...nameless, list: 'archive', meeting: undefined, regisseur: '', since: '2027-10-01' } as const;
const bottleneck = {
  ...untouched,
  bottleneck: 'bottleneck-0001',
  category: 'waiting-list',
  level: 'policy',
  status: 'open',
  reportedOn: '2026-11-16',
  numbers: [number],
  text: 'Voor deze behandeling is er nergens plek.',
  changed: '',
  mayClose: true,
} as const;
const bottleneckRow = {
  bottleneck: 'bottleneck-0001',
  category: 'waiting-list',
  level: 'policy',
  cases: 3,
  reportedOn: '2026-11-16',
  structural: true,
} as const;
const many = <T>(one: T, count: number): readonly T[] => Array.from({ length: count }, () => one);

/** The cards of a meeting under way and of what comes out of it. */
export const liveSamples: readonly Sample[] = [
  { card: 'liveCard', state: 'untouched', make: () => liveCard({ ...live, current }) },
  { card: 'liveCard', state: 'recorded', make: () => liveCard({ ...live, current: { ...current, ...recorded } }) },
  {
    card: 'liveCard',
    state: 'followed',
    make: () => liveCard({ ...live, current: { ...current, ...recorded, list: 'follow', meeting: undefined } }),
  },
  {
    card: 'liveCard',
    state: 'withdrawn',
    make: () => liveCard({ ...live, current: { ...current, list: 'withdrawn', meeting: undefined, gone: true } }),
  },
  { card: 'liveCard', state: 'bottlenecks', make: () => liveCard({ ...live, bottlenecks: lines }) },
  { card: 'liveCard', state: 'no-cases', make: () => liveCard({ ...live, walk: [] }) },
  { card: 'liveCard', state: 'closed', make: () => liveCard({ ...live, status: 'closed', made: 4 }) },
  {
    card: 'liveCard',
    state: 'longest',
    make: () =>
      liveCard({
        ...live,
        walk: Array.from({ length: 60 }, (_, n) => ({ ...caseOf(n), discussed: true })),
        current: { ...current, ...recorded, regisseur: long(200), searching: true },
      }),
  },
  {
    card: 'liveCard',
    state: 'hostile',
    hostile: true,
    make: () => liveCard({ ...live, current: { ...current, regisseur: HOSTILE } }),
  },

  {
    card: 'questionForm',
    state: 'chair',
    make: () => questionForm({ ...note, typed: { question: 'Welke plek past?' } }),
  },
  {
    card: 'questionForm',
    state: 'changed-meanwhile',
    hostile: true,
    make: () =>
      questionForm({
        ...note,
        kept: HOSTILE,
        typed: { question: HOSTILE },
        problems: { question: 'changed-meanwhile' },
      }),
  },
  { card: 'tableDecisionForm', state: 'empty', make: () => tableDecisionForm(note) },
  {
    card: 'tableDecisionForm',
    state: 'problem',
    make: () => tableDecisionForm({ ...note, problems: { decision: 'required' } }),
  },

  { card: 'followForm', state: 'led', make: () => followForm(follow) },
  { card: 'followForm', state: 'no-regisseur', make: () => followForm({ ...follow, led: false }) },
  { card: 'followForm', state: 'followed', make: () => followForm({ ...follow, list: 'follow' }) },
  { card: 'followForm', state: 'archived', make: () => followForm({ ...follow, list: 'archive' }) },

  { card: 'actionsCard', state: 'owner', make: () => actionsCard({ date: '2026-12-10', lines: [action] }) },
  {
    card: 'actionsCard',
    state: 'longest',
    make: () => actionsCard({ date: '2026-12-10', lines: many({ ...action, what: long(1000) }, 30) }),
  },
  {
    card: 'actionsCard',
    state: 'hostile',
    hostile: true,
    make: () => actionsCard({ date: '2026-12-10', lines: [{ ...action, what: HOSTILE }] }),
  },

  {
    card: 'agreementsCard',
    state: 'none',
    make: () => agreementsCard({ rows: [], all: false, others: 0, page: 1 }),
  },
  {
    card: 'agreementsCard',
    state: 'own',
    make: () => agreementsCard({ rows: [row, { ...row, overdue: true }], all: false, others: 3, page: 1 }),
  },
  {
    card: 'agreementsCard',
    state: 'all',
    make: () => agreementsCard({ rows: [othersRow, row], all: true, others: 1, page: 1 }),
  },
  {
    card: 'agreementsCard',
    state: 'channel',
    make: () => agreementsCard({ rows: [{ ...row, what: '' }], all: false, others: 0, page: 1 }),
  },
  {
    card: 'agreementsCard',
    state: 'longest',
    make: () => agreementsCard({ rows: many({ ...row, what: long(1000) }, 30), all: true, others: 9, page: 2 }),
  },
  {
    card: 'agreementsCard',
    state: 'hostile',
    hostile: true,
    make: () =>
      agreementsCard({
        rows: [
          { ...row, what: HOSTILE },
          { ...othersRow, owner: HOSTILE },
        ],
        all: true,
        others: 1,
        page: 1,
      }),
  },

  { card: 'casesCard', state: 'follow-list', make: () => casesCard({ list: 'follow', rows: [followed], page: 1 }) },
  { card: 'casesCard', state: 'archive', make: () => casesCard({ list: 'archive', rows: [archived], page: 1 }) },
  { card: 'casesCard', state: 'none', make: () => casesCard({ list: 'archive', rows: [], page: 1 }) },
  {
    card: 'casesCard',
    state: 'longest',
    make: () => casesCard({ list: 'follow', rows: many({ ...followed, regisseur: long(120) }, 40), page: 2 }),
  },
  {
    card: 'casesCard',
    state: 'hostile',
    hostile: true,
    make: () => casesCard({ list: 'follow', rows: [{ ...followed, regisseur: HOSTILE }], page: 1 }),
  },

  {
    card: 'bottleneckForm',
    state: 'empty',
    make: () => bottleneckForm({ ...untouched, bottleneck: 'bottleneck-0001', cases: [nameless], open: 2 }),
  },
  {
    card: 'bottleneckForm',
    state: 'no-cases',
    make: () => bottleneckForm({ ...untouched, bottleneck: 'bottleneck-0001', cases: [], open: 0 }),
  },
  {
    card: 'bottleneckForm',
    state: 'problems',
    hostile: true,
    make: () =>
      bottleneckForm({
        bottleneck: 'bottleneck-0001',
        cases: many(nameless, 150),
        open: 2,
        typed: { text: HOSTILE, level: 'policy' },
        problems: { category: 'choose-one' },
      }),
  },
  {
    card: 'quickBottleneckCard',
    state: 'meeting',
    make: () => quickBottleneckCard({ bottleneck: 'bottleneck-0001', caseId: CASE, number }),
  },
  {
    card: 'quickBottleneckCard',
    state: 'agreement',
    make: () =>
      quickBottleneckCard({ bottleneck: 'bottleneck-0001', caseId: CASE, number, agreement: 'agreement-0001' }),
  },
  { card: 'bottlenecksCard', state: 'none', make: () => bottlenecksCard({ rows: [], page: 1 }) },
  {
    card: 'bottlenecksCard',
    state: 'remark',
    make: () => bottlenecksCard({ rows: [bottleneckRow], page: 1, remark: 'Het knelpunt is vastgelegd.' }),
  },
  {
    card: 'bottlenecksCard',
    state: 'longest',
    make: () => bottlenecksCard({ rows: many(bottleneckRow, 40), page: 2 }),
  },
  { card: 'bottleneckCard', state: 'chair', make: () => bottleneckCard(bottleneck) },
  { card: 'bottleneckCard', state: 'participant', make: () => bottleneckCard({ ...bottleneck, mayClose: false }) },
  {
    card: 'bottleneckCard',
    state: 'closed',
    make: () =>
      bottleneckCard({ ...bottleneck, status: 'closed', changed: 'Twee plekken per maand zijn afgesproken.' }),
  },
  {
    card: 'bottleneckCard',
    state: 'hostile',
    hostile: true,
    make: () =>
      bottleneckCard({
        ...bottleneck,
        text: HOSTILE,
        numbers: [],
        typed: { changed: HOSTILE },
        problems: { changed: 'too-long' },
      }),
  },
];
