import type { Documents, Item, TableCase } from '../../storage/documents.ts';
import type { Actor } from '../action.ts';
import { nameOf } from '../cases/course.ts';
import { weeksAtHome } from '../deadlines/case-clock.ts';
import { ageOn, type Day, dayIn } from '../deadlines/day.ts';
import { isOpenForDossiers, type Signing, signingOf } from '../meetings/declaration.ts';
import { runsTable, sitsAtTable } from '../roles.ts';
import type { FoundMinutes, HeldMeeting } from './load-minutes.ts';

type Agreement = Documents['agreement'];

/** The record of one meeting. Without personal data (`personal` false) every text of people is empty and no pupil has a name. */
export type Minutes = {
  readonly personal: boolean;
  readonly table: string;
  readonly date: Day;
  readonly time: string;
  readonly place: string;
  /** Still under way: what stands here can change. */
  readonly draft: boolean;
  readonly people: readonly MinutesPerson[];
  readonly cases: readonly MinutesCase[];
  readonly bottlenecks: readonly MinutesBottleneck[];
};

/** Somebody who said whether they came, or signed. */
export type MinutesPerson = {
  readonly name: string;
  readonly organisation: string;
  readonly presence: Documents['attendance']['answer'] | undefined;
  readonly deputy: string;
  readonly signing: Signing;
};

/** What the table made of one case. */
export type MinutesCase = {
  readonly number: string;
  readonly age: number;
  readonly education: TableCase['file']['education'];
  readonly weeks: number;
  readonly state: 'discussed' | 'not-discussed' | 'withdrawn';
  readonly pupil: string;
  readonly question: string;
  readonly decision: string;
  readonly ladder: Item['ladder'];
  readonly regisseur: { readonly name: string; readonly since: Day } | undefined;
  readonly agreements: readonly (Pick<Agreement, 'dueOn' | 'status'> & {
    readonly who: string;
    readonly what: string;
  })[];
};

/** An obstacle that stood open at the meeting. */
export type MinutesBottleneck = Pick<Documents['bottleneck'], 'category' | 'level'> & {
  readonly numbers: readonly string[];
  readonly text: string;
};

/**
 * May this person read the minutes with personal data (permissions.md, *minutes with personal data*)? Chair and secretary
 * always; who else sits at the table with the declaration signed, until the meeting is closed.
 */
export function mayReadNames(actor: Actor, { meeting, declarations }: FoundMinutes): boolean {
  if (!meeting) return false;
  if (runsTable(actor)) return true;
  return sitsAtTable(actor) && isOpenForDossiers(meeting) && signingOf(declarations, actor.id).state === 'signed';
}

/** The minutes of a meeting, made of nothing but what was recorded (process.md §5). */
export function minutesOf(found: FoundMinutes, meeting: HeldMeeting, table: string, personal: boolean): Minutes {
  const { date, time, place, status } = meeting;
  return {
    personal,
    table,
    date,
    time,
    place,
    draft: status === 'running',
    people: peopleOf(found, personal),
    cases: found.cases.map((one) => caseOf(one, found, meeting, personal)),
    bottlenecks: bottlenecksOf(found, meeting, personal),
  };
}

function peopleOf({ attendances, declarations, members }: FoundMinutes, personal: boolean): MinutesPerson[] {
  const persons = [...new Set([...attendances, ...declarations].map(({ person }) => person))];
  return persons
    .map((person) => {
      const attendance = attendances.find((one) => one.person === person);
      return {
        name: nameOf(members, person),
        organisation: members.find((member) => member.person === person)?.organisation ?? '',
        presence: attendance?.answer,
        deputy: personal ? (attendance?.deputy ?? '') : '',
        signing: signingOf(declarations, person),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

function caseOf(found: TableCase, all: FoundMinutes, meeting: HeldMeeting, personal: boolean): MinutesCase {
  const { number, file, firstDayHome, caseId } = found;
  const item = all.items.find((one) => one.caseId === caseId);
  const withdrawn = found.status === 'withdrawn';
  const discussed = item?.discussedAt !== undefined || found.discussedAt.includes(meeting.id);
  // A withdrawn case is there for chair and submitter alone, so it has no text in a document that others read too.
  const text = (words: string | undefined) => (personal && !withdrawn ? (words ?? '') : '');
  return {
    number,
    age: ageOn(file.birthDate, meeting.date),
    education: file.education,
    weeks: weeksAtHome(firstDayHome, meeting.date),
    state: withdrawn ? 'withdrawn' : discussed ? 'discussed' : 'not-discussed',
    pupil: text(file.name),
    question: text(item?.notes.question || file.question),
    decision: text(item?.notes.decision),
    ladder: personal && !withdrawn ? item?.ladder : undefined,
    regisseur: leadOf(found, all, meeting),
    agreements: all.agreements
      .filter((agreement) => agreement.meeting === meeting.id && agreement.caseId === caseId)
      .map(({ owner, dueOn, status, notes }) => ({
        who: nameOf(all.members, owner),
        dueOn,
        status,
        what: text(notes.what),
      }))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
  };
}

/** Who led the case when the meeting ended; who was named later stands there with the day on which it was. */
function leadOf(found: TableCase, { members }: FoundMinutes, { date }: HeldMeeting): MinutesCase['regisseur'] {
  const { regisseur, leads } = found;
  const then = leads.find(({ from, to }) => from <= date && date < to);
  if (then && (!regisseur || regisseur.since > date)) return { name: nameOf(members, then.person), since: then.from };
  return regisseur && { name: nameOf(members, regisseur.person), since: regisseur.since };
}

function bottlenecksOf(
  { bottlenecks, cases }: FoundMinutes,
  meeting: HeldMeeting,
  personal: boolean,
): MinutesBottleneck[] {
  const until = meeting.status === 'closed' ? dayIn(new Date(meeting.closedAt)) : '9999-12-31';
  return bottlenecks
    .filter(({ reportedOn, closedOn }) => reportedOn <= until && (closedOn === undefined || closedOn >= meeting.date))
    .map(({ category, level, cases: ids, notes }) => ({
      category,
      level,
      numbers: cases.filter(({ caseId }) => ids.includes(caseId)).map(({ number }) => number),
      text: personal ? notes.text : '',
    }));
}
