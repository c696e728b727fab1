import type { z } from 'zod';
import { closeDossier } from '../bot/cases/close-dossier.ts';
import type { Course } from '../bot/cases/course.ts';
import { showDossier } from '../bot/cases/show-dossier.ts';
import { sayDay } from '../bot/deadlines/day.ts';
import { showStagnation } from '../bot/regisseur/report-stagnation.ts';
import { showPlan } from '../bot/regisseur/show-plan.ts';
import { showProgress } from '../bot/regisseur/show-progress.ts';
import type { CaseFile } from '../storage/documents.ts';
import { button, type Card, type CardAction, draw, type Ids, opens, type Target } from './card.ts';
import { type Nameless, whereNow } from './case.ts';
import drawing from './dossier.json' with { type: 'json' };
import { courseSections } from './dossier-course.ts';
import { pagesOf, type Section, section } from './pages.ts';
import {
  absenceNames,
  accentNames,
  attendanceNames,
  basisNames,
  educationNames,
  helperNames,
  weeksAtHome,
} from './words.ts';

/** A case with all that is known of the pupil, for who may see it; a long one is paged, `page` counts from 1. */
export type DossierCard = Nameless & {
  readonly submitter: string;
  readonly file: CaseFile;
  readonly course: Course;
  readonly page: number;
  /** The reader leads this case. */
  readonly leads: boolean;
  /** It stands in the own chat, where it closes after a quarter of an hour. */
  readonly inChat: boolean;
};

/** The dossier: shown in a dialog or in the own chat, never in a channel. Every text of people stands in a TextRun. */
export function dossierCard(found: DossierCard): Card {
  const { number, age, weeks, submitter, file, course } = found;
  const pages = pagesOf([
    section('De leerling', pupilRows(file)),
    section('De vraag', questionRows(file, submitter)),
    ...courseSections(course),
    section('Toestemming', consentRows(file)),
  ]);
  const page = Math.min(found.page, pages.length);
  return draw(drawing, {
    number,
    facts: [
      { title: 'Lijst', value: whereNow(found) },
      { title: 'Leeftijd', value: `${age} jaar` },
      { title: 'Duur', value: weeksAtHome(weeks) },
    ],
    sections: pages[page - 1] ?? ([] satisfies readonly Section[]),
    foot: footOf(page, pages.length, found.inChat),
    actions: actionsOf(found, page, pages.length),
  });
}

function footOf(page: number, pages: number, inChat: boolean): string {
  const where = pages > 1 ? `Bladzijde ${page} van ${pages}. ` : '';
  return `${where}${inChat ? 'Deze kaart gaat na een kwartier vanzelf dicht.' : ''}`.trim();
}

function actionsOf({ caseId, inChat, leads }: DossierCard, page: number, pages: number): readonly CardAction[] {
  const to = (title: string, step: number) => button(showDossier, title, { case: caseId, page: page + step });
  return [
    ...(page < pages ? [to('Volgende bladzijde', 1)] : []),
    ...(page > 1 ? [to('Vorige bladzijde', -1)] : []),
    ...(leads ? leadActions(caseId, inChat) : []),
    ...(inChat ? [button(closeDossier, 'Sluiten', { case: caseId }, { style: 'positive' })] : []),
  ];
}

/** What the regisseur does from the dossier; within a dialog the form takes its place, from a card in the chat it opens one. */
function leadActions(caseId: string, inChat: boolean): CardAction[] {
  const to = <D extends z.ZodType>(view: Target<D>, title: string, ids: NoInfer<Ids<D>>): CardAction =>
    inChat ? opens(view, title, ids) : button(view, title, ids);
  return [
    to(showPlan, 'Plan van aanpak', { case: caseId }),
    to(showProgress, 'Voortgang melden', { case: caseId }),
    to(showStagnation, 'Traject stagneert', { case: caseId }),
  ];
}

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
