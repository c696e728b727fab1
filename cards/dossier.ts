import { sayDay } from '../bot/deadlines/day.ts';
import type { CaseFile } from '../storage/documents.ts';
import { type Card, draw } from './card.ts';
import { type Nameless, whereNow } from './case.ts';
import drawing from './dossier.json' with { type: 'json' };
import { typedText } from './plain.ts';
import type { SummaryRow } from './summary.ts';
import {
  absenceNames,
  accentNames,
  attendanceNames,
  basisNames,
  educationNames,
  helperNames,
  weeksAtHome,
} from './words.ts';

/** A case with all that is known of the pupil, for who may see it. */
export type DossierCard = Nameless & { readonly submitter: string; readonly file: CaseFile };

/** The dossier: shown in a dialog or in the own chat, never in a channel. Every text of people stands in a TextRun. */
export function dossierCard(found: DossierCard): Card {
  const { number, age, weeks, submitter, file } = found;
  return draw(drawing, {
    number,
    facts: [
      { title: 'Lijst', value: whereNow(found) },
      { title: 'Leeftijd', value: `${age} jaar` },
      { title: 'Duur', value: weeksAtHome(weeks) },
    ],
    sections: [
      { title: 'De leerling', rows: written(pupilRows(file)) },
      { title: 'De vraag', rows: written(questionRows(file, submitter)) },
      { title: 'Toestemming', rows: written(consentRows(file)) },
    ],
  });
}

/** Rows without an answer say nothing, so they are left out. */
const written = (rows: readonly (readonly [label: string, value: string])[]): readonly SummaryRow[] =>
  rows.map(([label, value]) => ({ label, value: typedText(value) })).filter(({ value }) => value !== '');

const pupilRows = (file: CaseFile) =>
  [
    ['Naam leerling', file.name],
    ['Geboortedatum', sayDay(file.birthDate)],
    ['Gemeente', file.municipality],
    ['School', file.school],
    ['Soort onderwijs', educationNames[file.education]],
    ['Ingeschreven op een school', file.enrolled ? 'Ja' : 'Nee'],
    ['Soort verzuim', absenceNames[file.absence]],
  ] as const;

const questionRows = (file: CaseFile, submitter: string) =>
  [
    ['Hulpvraag', file.question],
    ['Plan', file.plan],
    ['Accent', accentNames[file.accent]],
    ['Wat is geprobeerd', file.tried],
    ['Wat gaat goed', file.worksWell],
    ['Wensen van leerling en ouders', file.wishes],
    ['Wie heeft al geholpen', file.helpers.map((helper) => helperNames[helper]).join(', ')],
    ['Reden om toch aan te melden', file.reasonAnyway],
    ['Wie moet erbij zijn', file.guests],
    ['Ingebracht door', submitter || 'een deelnemer'],
  ] as const;

const consentRows = ({ consent }: CaseFile) =>
  [
    ['Leerling weet ervan en is akkoord', 'Ja'],
    ['Ouder of voogd weet ervan en is akkoord', consent.guardian ? 'Ja' : ''],
    ['Gevraagd door', consent.askedBy],
    ['Datum toestemming', sayDay(consent.askedOn)],
    ['Grondslag', basisNames[consent.basis]],
    ['Toelichting grondslag', consent.basisReason],
    ['Aanwezig bij de bespreking', attendanceNames[consent.attend]],
  ] as const;
