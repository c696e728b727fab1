import { sayDay, sayDayShort } from '../bot/deadlines/day.ts';
import type { Signing } from '../bot/meetings/declaration.ts';
import type { Minutes, MinutesBottleneck, MinutesCase, MinutesPerson } from '../bot/minutes/minutes.ts';
import { sayMoment } from './moment.ts';
import { namelessLine } from './words.ts';
import {
  agreementStatusNames,
  bottleneckCategoryNames,
  bottleneckLevelNames,
  ladderNames,
  presenceNames,
} from './words-course.ts';

/** One piece of the minutes in Dutch, as the card, Word and PDF all draw it. Texts are as people typed them. */
export type Block =
  | { readonly kind: 'heading' | 'case' | 'note'; readonly text: string }
  | { readonly kind: 'fact'; readonly label: string; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** How wide each column is beside the others. */
      readonly widths: readonly number[];
    };

/** The title of the minutes of a meeting. */
export const minutesTitle = ({ date, draft }: Pick<Minutes, 'date' | 'draft'>): string =>
  `Verslag van de bijeenkomst op ${sayDay(date)}${draft ? ' (concept)' : ''}`;

/** Which of the two forms this is, in a sentence that stands on top of it. */
export const formLine = ({ personal }: Pick<Minutes, 'personal'>): string =>
  personal
    ? 'Vertrouwelijk: dit verslag bevat persoonsgegevens. Deel het alleen met wie het mag lezen.'
    : 'Dit verslag bevat geen persoonsgegevens van leerlingen.';

/** The minutes in the order of the agenda: who was there, the cases, then the bottlenecks. */
export function minutesBlocks(minutes: Minutes): readonly Block[] {
  const { table, time, place, people, cases, bottlenecks } = minutes;
  return [
    { kind: 'fact', label: 'Tafel', text: table },
    { kind: 'fact', label: 'Tijd en plaats', text: `${time} · ${place}` },
    { kind: 'heading', text: 'Aanwezigheid en verklaringen' },
    people.length > 0 ? peopleTable(people) : { kind: 'note', text: 'Er is niets vastgelegd.' },
    { kind: 'heading', text: 'Casuïstiek' },
    ...(cases.length > 0
      ? cases.flatMap(caseBlocks)
      : [{ kind: 'note', text: 'Er stonden geen casussen op.' } as const]),
    { kind: 'heading', text: 'Knelpunten' },
    ...(bottlenecks.length > 0
      ? bottlenecks.map(bottleneckBlock)
      : [{ kind: 'note', text: 'Er stonden geen knelpunten open.' } as const]),
  ];
}

function peopleTable(people: readonly MinutesPerson[]): Block {
  const head = ['Naam', 'Organisatie', 'Aanwezigheid', 'Verklaring'];
  const rows = people.map(({ name, organisation, presence, deputy, signing }) => [
    name,
    organisation,
    presence ? `${presenceNames[presence]}${deputy ? `: ${deputy}` : ''}` : 'Niet gemeld',
    signingLine(signing),
  ]);
  return { kind: 'table', head, rows, widths: [3, 3, 2, 3] };
}

function signingLine(signing: Signing): string {
  if (signing.state === 'none') return 'Niet getekend';
  return `${signing.state === 'signed' ? 'Getekend' : 'Ingetrokken'} op ${sayMoment(signing.at)}`;
}

const STATES: Record<MinutesCase['state'], string> = {
  discussed: '',
  'not-discussed': 'Niet besproken. De casus gaat door naar de volgende bijeenkomst.',
  withdrawn: 'Ingetrokken.',
};

function caseBlocks(one: MinutesCase): readonly Block[] {
  const { number, state, pupil, question, decision, ladder, regisseur, agreements } = one;
  const title = { kind: 'case', text: `${number} · ${namelessLine(one)}` } as const;
  if (state !== 'discussed') return [title, { kind: 'note', text: STATES[state] }];
  const lead = regisseur ? `${regisseur.name}, sinds ${sayDayShort(regisseur.since)}` : 'Nog geen regisseur';
  const facts = [
    ['Leerling', pupil],
    ['Vraag', question],
    ['Besluit', decision],
    ['Ladder van effectiviteit', ladder ? ladderNames[ladder] : ''],
    ['Regisseur', lead],
    ['Afspraken', agreements.length === 0 ? 'Geen afspraken vastgelegd' : ''],
  ] as const;
  return [
    title,
    ...facts.filter(([, text]) => text !== '').map(([label, text]): Block => ({ kind: 'fact', label, text })),
    ...(agreements.length > 0 ? [agreementTable(agreements)] : []),
  ];
}

function agreementTable(agreements: MinutesCase['agreements']): Block {
  const withText = agreements.some(({ what }) => what !== '');
  return {
    kind: 'table',
    head: ['Wie', 'Wanneer', 'Stand', ...(withText ? ['Afspraak'] : [])],
    widths: [2, 2, 1.5, ...(withText ? [5] : [])],
    rows: agreements.map(({ who, dueOn, status, what }) => [
      who,
      sayDayShort(dueOn),
      agreementStatusNames[status],
      ...(withText ? [what] : []),
    ]),
  };
}

function bottleneckBlock({ category, level, numbers, text }: MinutesBottleneck): Block {
  const label = `${bottleneckCategoryNames[category]} · ${bottleneckLevelNames[level]}`;
  const where = numbers.length > 0 ? `Gezien bij ${numbers.join(', ')}` : 'Niet bij een casus van deze agenda';
  return { kind: 'fact', label, text: text ? `${text}\n${where}` : where };
}
