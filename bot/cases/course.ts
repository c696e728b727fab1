import type { Documents, Meeting, Member, TableCase } from '../../storage/documents.ts';
import type { Day } from '../deadlines/day.ts';
import type { FoundDossier } from './load-dossier.ts';
import { type StageOfCase, stagesOf } from './stages.ts';

/** What happened to a case at the table, newest first, as who may open the dossier reads it. Names are those of members, never of pupils. */
export type Course = {
  readonly regisseur: { readonly name: string; readonly since: Day; readonly accepted: boolean } | undefined;
  readonly leads: readonly { readonly name: string; readonly from: Day; readonly to: Day }[];
  readonly plan: Pick<Documents['plan'], 'goal' | 'targetOn' | 'steps'> | undefined;
  readonly prepared: readonly ({ readonly day: Day; readonly who: string } & Pick<
    Documents['preparation'],
    'known' | 'line'
  >)[];
  readonly discussions: readonly ({ readonly day: Day } & Pick<Documents['item'], 'ladder'> &
    Pick<Documents['item']['notes'], 'question' | 'decision'>)[];
  readonly agreements: readonly ({ readonly what: string; readonly who: string } & Pick<
    Documents['agreement'],
    'dueOn' | 'status'
  >)[];
  readonly stages: readonly StageOfCase[];
  readonly progress: readonly ({ readonly day: Day } & Pick<Documents['progress'], 'standing' | 'line'>)[];
};

/** The course of a case from everything that was recorded of it. */
export function courseOf(found: TableCase, { course, meetings, members }: FoundDossier): Course {
  const { items = [], preparations = [], agreements = [], progress = [], plan } = course ?? {};
  const day = (owner: string, at: string) => dayOf(meetings, owner, at);
  const name = (person: string) => nameOf(members, person);
  const { regisseur } = found;
  return {
    regisseur: regisseur && { ...regisseur, name: name(regisseur.person) },
    stages: stagesOf(found, course ?? {}, name),
    leads: found.leads.map(({ person, from, to }) => ({ name: name(person), from, to })).reverse(),
    plan,
    prepared: preparations
      .map(({ owner, at, person, known, line }) => ({ day: day(owner, at), who: seatOf(members, person), known, line }))
      .sort(newestFirst),
    discussions: items
      .filter(({ discussedAt, notes }) => discussedAt !== undefined || notes.question || notes.decision)
      .map(({ owner, discussedAt, ladder, notes: { question, decision } }) => ({
        day: day(owner, discussedAt ?? ''),
        ladder,
        question,
        decision,
      }))
      .sort(newestFirst),
    agreements: agreements
      .map(({ notes, owner, dueOn, status }) => ({ what: notes.what, who: name(owner), dueOn, status }))
      .sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1)),
    progress: progress
      .map(({ owner, at, standing, line }) => ({ day: day(owner, at), standing, line }))
      .sort(newestFirst),
  };
}

/** The name of a member as a professional; who is not known any more is *een eerder lid*. */
export function nameOf(members: readonly Member[], person: string): string {
  return members.find((member) => member.person === person)?.name ?? 'een eerder lid';
}

function seatOf(members: readonly Member[], person: string): string {
  const organisation = members.find((member) => member.person === person)?.organisation;
  return organisation ? `${nameOf(members, person)} (${organisation})` : nameOf(members, person);
}

function dayOf(meetings: readonly Meeting[], owner: string, at: string): Day {
  return meetings.find(({ id }) => id === owner)?.date ?? at.slice(0, 10);
}

const newestFirst = (a: { readonly day: Day }, b: { readonly day: Day }) => (a.day < b.day ? 1 : -1);
