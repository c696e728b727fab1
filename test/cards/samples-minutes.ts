import type { Minutes, MinutesCase } from '../../bot/minutes/minutes.ts';
import { type MinutesCard, minutesCard } from '../../cards/minutes.ts';
import { minutesLinkCard } from '../../cards/minutes-link.ts';
import { HOSTILE, long, nameless } from './people.ts';
import type { Sample } from './samples.ts';

const NOBODY: Minutes = {
  personal: true,
  table: 'Actietafel Rivierdam',
  date: '2026-12-10',
  time: '14:00',
  place: 'Stadskantoor, zaal 2',
  draft: false,
  people: [],
  cases: [],
  bottlenecks: [],
};

/** Minutes with everything that can be recorded, `times` times, with each text as somebody wants it. */
function minutesWith(text: (length: number) => string, times: number): Minutes {
  const { number, age, education, weeks } = nameless;
  const each = <T>(one: T): T[] => Array.from({ length: times }, () => one);
  const signing = { state: 'signed', at: '2026-12-10T13:05:00.000Z', text: '2026-1' } as const;
  const agreement = { who: text(60), dueOn: '2027-01-12', status: 'open', what: text(1000) } as const;
  const discussed: MinutesCase = {
    number,
    age,
    education,
    weeks,
    state: 'discussed',
    pupil: text(120),
    question: text(1000),
    decision: text(1000),
    ladder: 'complex',
    regisseur: { name: text(60), since: '2026-12-10' },
    agreements: each(agreement),
  };
  return {
    ...NOBODY,
    table: text(60),
    place: text(120),
    people: each({ name: text(60), organisation: text(60), presence: 'deputy', deputy: text(60), signing }),
    cases: each(discussed),
    bottlenecks: each({ category: 'waiting-list', level: 'policy', numbers: [number], text: text(1000) }),
  };
}

/** The same minutes as they are without personal data. */
function namelessOf(minutes: Minutes): Minutes {
  const bare = { pupil: '', question: '', decision: '', ladder: undefined };
  return {
    ...minutes,
    personal: false,
    people: minutes.people.map((person) => ({ ...person, deputy: '' })),
    cases: minutes.cases.map((one) => ({
      ...one,
      ...bare,
      agreements: one.agreements.map((agreement) => ({ ...agreement, what: '' })),
    })),
    bottlenecks: minutes.bottlenecks.map((bottleneck) => ({ ...bottleneck, text: '' })),
  };
}

const usual = minutesWith((length) => `Verzonnen tekst van hoogstens ${length}.`, 1);
const card: MinutesCard = {
  meeting: 'meeting:2026-12-10',
  minutes: usual,
  page: 1,
  entitled: true,
  inDialog: true,
  earlier: { id: 'meeting:2026-10-08', date: '2026-10-08' },
  later: undefined,
};

/** The minutes as chair and participant see them, and the link to a file. */
export const minutesSamples: readonly Sample[] = [
  { card: 'minutesCard', state: 'chair', make: () => minutesCard(card) },
  {
    card: 'minutesCard',
    state: 'chair-in-chat',
    make: () => minutesCard({ ...card, inDialog: false, minutes: namelessOf(usual) }),
  },
  {
    card: 'minutesCard',
    state: 'participant',
    make: () => minutesCard({ ...card, entitled: false, minutes: namelessOf(usual) }),
  },
  { card: 'minutesCard', state: 'empty', make: () => minutesCard({ ...card, minutes: NOBODY, earlier: undefined }) },
  {
    card: 'minutesCard',
    state: 'longest',
    make: () =>
      minutesCard({
        ...card,
        minutes: minutesWith(long, 6),
        page: 2,
        later: { id: 'meeting:2027-01-20', date: '2027-01-20' },
      }),
  },
  {
    card: 'minutesCard',
    state: 'hostile',
    hostile: true,
    make: () => minutesCard({ ...card, minutes: minutesWith(() => HOSTILE, 1) }),
  },
  {
    card: 'minutesLinkCard',
    state: 'word',
    make: () =>
      minutesLinkCard({
        meeting: card.meeting,
        format: 'docx',
        url: `https://actietafel.voorbeeld.nl/download/${'a'.repeat(43)}`,
      }),
  },
];
