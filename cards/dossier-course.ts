import type { Course } from '../bot/cases/course.ts';
import { sayDayShort } from '../bot/deadlines/day.ts';
import { type Section, section } from './pages.ts';
import {
  agreementStatusNames,
  goalNames,
  knownNames,
  ladderNames,
  progressNames,
  tippingAnswerNames,
} from './words-course.ts';
import { stageTitle } from './words-stages.ts';

/** What happened to a case at the table as sections of its dossier; what was never recorded has none. */
export function courseSections(course: Course): readonly Section[] {
  return [
    section('Bekend bij de partners', preparedRows(course)),
    section('Besprekingen', discussionRows(course)),
    section('Regie en plan van aanpak', leadRows(course)),
    section('Verloop van de opschaling', stageRows(course)),
    section('Afspraken', agreementRows(course)),
    section('Voortgang', progressRows(course)),
  ].filter(({ rows }) => rows.length > 0);
}

type Rows = readonly (readonly [label: string, value: string])[];

const preparedRows = ({ prepared }: Course): Rows =>
  prepared.map(({ day, who, known, line }) => [
    `${who} · ${sayDayShort(day)}`,
    line ? `${knownNames[known]}: ${line}` : knownNames[known],
  ]);

const discussionRows = ({ discussions }: Course): Rows =>
  discussions.flatMap(
    ({ day, question, decision, ladder }): Rows => [
      [`${sayDayShort(day)} · Vraag aan de tafel`, question],
      [`${sayDayShort(day)} · Besluit`, decision],
      [`${sayDayShort(day)} · Ladder van effectiviteit`, ladder ? ladderNames[ladder] : ''],
    ],
  );

const leadRows = ({ regisseur, leads, plan }: Course): Rows => [
  ['Regisseur', regisseur ? regisseurLine(regisseur) : ''],
  ...leads.map(({ name, from, to }): Rows[number] => [
    'Eerdere regisseur',
    `${name}, van ${sayDayShort(from)} tot ${sayDayShort(to)}`,
  ]),
  ['Doel', plan ? `${goalNames[plan.goal]}, uiterlijk ${sayDayShort(plan.targetOn)}` : ''],
  ...(plan?.steps ?? []).map(({ what, on }, index): Rows[number] => [
    `Stap ${index + 1}${on ? ` · ${sayDayShort(on)}` : ''}`,
    what,
  ]),
];

const regisseurLine = ({ name, since, accepted }: NonNullable<Course['regisseur']>): string =>
  `${name}, sinds ${sayDayShort(since)}${accepted ? '' : ' (nog niet bevestigd)'}`;

const stageRows = ({ stages }: Course): Rows =>
  stages.map(({ stage, start, on, asked, answer }) => {
    const said = [
      asked ? `Gevraagd aan ${asked.names.join(', ')}, ${timesLine(asked.times)}op ${sayDayShort(asked.last)}.` : '',
      answer ? `Antwoord van ${answer.by} op ${sayDayShort(answer.on)}: ${tippingAnswerNames[answer.answer]}.` : '',
      answer?.reason ?? '',
    ].filter(Boolean);
    return [`${sayDayShort(on)} · ${stageTitle(stage, start)}`, said.join(' ') || 'Niet gevraagd.'];
  });

const timesLine = (times: number): string => (times > 1 ? `${times} keer, het laatst ` : '');

const agreementRows = ({ agreements }: Course): Rows =>
  agreements.map(({ what, who, dueOn, status }) => [
    `${who} · ${sayDayShort(dueOn)} · ${agreementStatusNames[status]}`,
    what,
  ]);

const progressRows = ({ progress }: Course): Rows =>
  progress.map(({ day, standing, line }) => [
    sayDayShort(day),
    line ? `${progressNames[standing]}: ${line}` : progressNames[standing],
  ]);
