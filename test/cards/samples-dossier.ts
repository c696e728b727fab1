import type { Course } from '../../bot/cases/course.ts';
import { declarationCard } from '../../cards/declaration.ts';
import { type DossierCard, dossierCard } from '../../cards/dossier.ts';
import { file, fileWith, HOSTILE, long, nameless } from './people.ts';
import type { Sample } from './samples.ts';

const NOTHING_YET: Course = {
  regisseur: undefined,
  leads: [],
  plan: undefined,
  prepared: [],
  discussions: [],
  agreements: [],
  stages: [],
  progress: [],
};

/** Everything that can be recorded of a case, `times` times, with each text as somebody wants it. */
function courseWith(text: (length: number) => string, times: number): Course {
  const each = <T>(one: T): T[] => Array.from({ length: times }, () => one);
  return {
    regisseur: { name: text(60), since: '2026-12-10', accepted: true },
    leads: each({ name: text(60), from: '2026-10-08', to: '2026-12-10' }),
    plan: { goal: 'care-education', targetOn: '2027-02-10', steps: each({ what: text(300), on: '2027-01-08' }) },
    prepared: each({ day: '2026-12-10', who: text(80), known: 'contact', line: text(300) }),
    discussions: each({ day: '2026-12-10', ladder: 'complex', question: text(1000), decision: text(1000) }),
    agreements: each({ what: text(1000), who: text(60), dueOn: '2027-01-12', status: 'could-not' }),
    stages: each({
      stage: 'week8',
      start: { days: 56 },
      on: '2026-11-12',
      asked: { names: [text(60), text(60)], last: '2026-11-19', times: 2 },
      answer: { answer: 'breakthrough', by: text(60), on: '2026-11-20', reason: text(500) },
    }),
    progress: each({ day: '2027-01-20', standing: 'delayed', line: text(1000) }),
  };
}

const dossier: DossierCard = {
  ...nameless,
  submitter: 'Lyceum De Proef',
  file,
  course: NOTHING_YET,
  page: 1,
  inChat: false,
  leads: false,
};
const longest = { ...dossier, submitter: long(120), file: fileWith(long), course: courseWith(long, 6) };
const declaration = { meeting: 'meeting:2026-12-10', date: '2026-12-10' } as const;

/** The dossier as who may open it sees it, and the statement that opens it. */
export const dossierSamples: readonly Sample[] = [
  { card: 'dossierCard', state: 'entitled', make: () => dossierCard(dossier) },
  {
    card: 'dossierCard',
    state: 'in-chat-with-course',
    make: () =>
      dossierCard({ ...dossier, inChat: true, course: courseWith((n) => `Verzonnen tekst, hoogstens ${n}.`, 1) }),
  },
  { card: 'dossierCard', state: 'regisseur', make: () => dossierCard({ ...dossier, leads: true }) },
  {
    card: 'dossierCard',
    state: 'regisseur-in-chat',
    make: () => dossierCard({ ...dossier, leads: true, inChat: true }),
  },
  { card: 'dossierCard', state: 'longest', make: () => dossierCard(longest) },
  { card: 'dossierCard', state: 'longest-second-page', make: () => dossierCard({ ...longest, page: 2, inChat: true }) },
  {
    card: 'dossierCard',
    state: 'hostile',
    hostile: true,
    make: () =>
      dossierCard({
        ...dossier,
        submitter: HOSTILE,
        file: fileWith(() => HOSTILE),
        course: courseWith(() => HOSTILE, 1),
      }),
  },

  {
    card: 'declarationCard',
    state: 'to-sign',
    make: () => declarationCard({ ...declaration, signing: { state: 'none' } }),
  },
  {
    card: 'declarationCard',
    state: 'signed',
    make: () =>
      declarationCard({ ...declaration, signing: { state: 'signed', at: '2026-12-10T13:05:00.000Z', text: '2026-1' } }),
  },
  {
    card: 'declarationCard',
    state: 'withdrawn',
    make: () =>
      declarationCard({
        ...declaration,
        signing: { state: 'withdrawn', at: '2026-12-10T13:05:00.000Z', text: '2026-1' },
      }),
  },
];
