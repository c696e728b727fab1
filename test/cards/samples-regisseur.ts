import { appointForm } from '../../cards/appoint.ts';
import { leadCard } from '../../cards/lead.ts';
import { pollCard } from '../../cards/poll.ts';
import { speak } from '../../cards/sentences.ts';
import { CASE, HOSTILE, long, nameless, personId, untouched } from './people.ts';
import type { Sample } from './samples.ts';

const { number } = nameless;
const poll = { caseId: CASE, number, accent: 'education', open: true, volunteers: [] } as const;
const two = [
  { name: 'Sam Oefen', leads: 2 },
  { name: 'Anne-Marie de Vries (gemeente)', leads: 0 },
];
const crowd = (name: string) => Array.from({ length: 45 }, (_, n) => ({ name, leads: n }));

const someone = (n: number, name: string, leads: number, volunteered: boolean) => ({
  person: personId(n),
  name,
  leads,
  volunteered,
});
const people = [someone(1, 'Sam Oefen', 1, true), someone(2, 'Yara van den Voorbeeld', 0, false)];
const appoint = { ...untouched, caseId: CASE, number, instead: '', people };

const lead = {
  ...nameless,
  tasks: false,
  remark: '',
  mine: true,
  runs: false,
  accepted: true,
  regisseur: 'Sam Oefen',
  since: '2026-11-23',
  handoverTo: undefined,
  planGivenOn: undefined,
} as const;

/** The cards with which a table finds and names the one who leads a case. */
export const regisseurSamples: readonly Sample[] = [
  { card: 'pollCard', state: 'nobody-yet', make: () => pollCard(poll) },
  { card: 'pollCard', state: 'two-volunteers', make: () => pollCard({ ...poll, volunteers: two }) },
  { card: 'pollCard', state: 'appointed', make: () => pollCard({ ...poll, open: false, regisseur: 'Sam Oefen' }) },
  { card: 'pollCard', state: 'ended', make: () => pollCard({ ...poll, open: false }) },
  { card: 'pollCard', state: 'longest', make: () => pollCard({ ...poll, volunteers: crowd(long(120)) }) },
  {
    card: 'pollCard',
    state: 'hostile',
    hostile: true,
    make: () => pollCard({ ...poll, volunteers: [{ name: HOSTILE, leads: 1 }] }),
  },

  { card: 'appointForm', state: 'chair', make: () => appointForm(appoint) },
  {
    card: 'appointForm',
    state: 'instead',
    make: () => appointForm({ ...appoint, instead: personId(3), regisseur: 'Bas Bezig' }),
  },
  { card: 'appointForm', state: 'nobody', make: () => appointForm({ ...appoint, people: [] }) },
  {
    card: 'appointForm',
    state: 'problems',
    make: () => appointForm({ ...appoint, problems: { person: 'choose-one' } }),
  },
  {
    card: 'appointForm',
    state: 'longest',
    make: () =>
      appointForm({
        ...appoint,
        people: Array.from({ length: 90 }, (_, n) => someone(n, `${long(100)} ${n}`, n, n < 30)),
      }),
  },
  {
    card: 'appointForm',
    state: 'hostile',
    hostile: true,
    make: () => appointForm({ ...appoint, regisseur: HOSTILE, people: [someone(1, HOSTILE, 1, true)] }),
  },

  { card: 'leadCard', state: 'appointed', make: () => leadCard({ ...lead, tasks: true, accepted: false }) },
  {
    card: 'leadCard',
    state: 'regisseur',
    make: () =>
      leadCard({
        ...lead,
        remark: speak({ name: 'lead-accepted', number }),
        handoverTo: 'Yara van den Voorbeeld',
        planGivenOn: '2026-12-01',
      }),
  },
  { card: 'leadCard', state: 'chair', make: () => leadCard({ ...lead, mine: false, runs: true }) },
  {
    card: 'leadCard',
    state: 'nobody',
    make: () => leadCard({ ...lead, mine: false, runs: true, regisseur: undefined, since: undefined }),
  },
  {
    card: 'leadCard',
    state: 'hostile',
    hostile: true,
    make: () => leadCard({ ...lead, regisseur: HOSTILE, handoverTo: HOSTILE }),
  },
];
