import type { Typed } from '../../bot/cases/form-fields.ts';
import { freshIdFor } from '../../bot/ids.ts';
import { type Draft, KINDS, type Meeting, settingsShape, type Table, type TableCase } from '../../storage/documents.ts';
import { chair, participant, type Someone, TABLE, TENANT } from './people.ts';

/** The moment at which a chapter plays unless it says otherwise: a Monday morning. */
export const MONDAY = new Date('2026-11-23T09:00:00+01:00');

/** A form filled in rightly, for an invented pupil of fourteen who is at home for ten weeks. */
export const RIGHT: Required<Typed> = {
  birthDate: '2012-05-04',
  education: 'vo',
  enrolled: 'yes',
  absence: 'long-relative',
  firstDayHome: '2026-09-14',
  helpers: 'support-team,mdo',
  track: 'question',
  reasonAnyway: '',
  name: 'Fenna Verzonnen',
  municipality: 'Rivierdam',
  school: 'Het Bedachte College',
  question: 'Welke plek past bij haar en wie regelt de begeleiding naar school?',
  plan: '',
  tried: 'Een maatwerktraject op school',
  worksWell: 'Zij tekent graag',
  wishes: 'Weer naar school',
  accent: 'education',
  guests: 'De jeugdarts',
  pupilConsent: 'yes',
  guardianConsent: 'yes',
  askedBy: 'Dana Deelnemer',
  askedOn: '2026-11-20',
  basis: 'consent',
  basisReason: '',
  attend: 'yes',
};

/** The table with its settings of the start; `over` is what this chapter needs otherwise. */
export function aTable(over: Partial<Table> = {}): Table {
  return {
    kind: 'table',
    id: 'table',
    tableId: TABLE,
    tenant: TENANT,
    team: '19:team',
    name: 'Actietafel Rivierdam',
    channel: '19:kanaal',
    serviceUrl: 'http://127.0.0.1:1/',
    installed: true,
    installedBy: chair.id,
    practice: false,
    settings: settingsShape.parse({}),
    ...over,
  };
}

/** A form under way, by default filled in rightly up to the last step. */
export function aDraft(over: Partial<Draft> & { by?: Someone; at?: Date } = {}): Draft {
  const { by = participant, at = MONDAY, typed, ...rest } = over;
  const caseId = rest.caseId ?? freshIdFor(by.id);
  return {
    kind: 'draft',
    id: `draft:${caseId}`,
    owner: by.id,
    caseId,
    step: 4,
    checked: false,
    touchedAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + 7 * 24 * 3600_000).toISOString(),
    typed: { ...RIGHT, ...typed },
    ...rest,
  };
}

/** A planned meeting on this day. */
export function aMeeting(date: string, over: Readonly<Record<string, unknown>> = {}): Meeting {
  return KINDS.meeting.shape.parse({
    kind: 'meeting',
    id: `meeting:${date}`,
    status: 'planned',
    date,
    time: '14:00',
    place: 'Stadskantoor, zaal 2',
    plannedBy: chair.id,
    ...over,
  });
}

const FILE: TableCase['file'] = {
  name: RIGHT.name,
  birthDate: RIGHT.birthDate,
  municipality: RIGHT.municipality,
  school: RIGHT.school,
  education: 'vo',
  enrolled: true,
  absence: 'long-relative',
  helpers: ['support-team', 'mdo'],
  reasonAnyway: '',
  question: RIGHT.question,
  plan: '',
  tried: RIGHT.tried,
  worksWell: RIGHT.worksWell,
  wishes: RIGHT.wishes,
  accent: 'education',
  guests: RIGHT.guests,
  consent: {
    pupil: true,
    guardian: true,
    askedBy: RIGHT.askedBy,
    askedOn: RIGHT.askedOn,
    basis: 'consent',
    basisReason: '',
    attend: 'yes',
  },
};

type Where =
  | { status: 'active'; meeting?: string }
  | { status: 'follow'; followSince: string }
  | { status: 'archive'; archivedOn: string };

/** A case that was submitted by `by`, on the active list unless `where` says otherwise. */
export function aCase(
  over: { by?: Someone; caseId?: string; number?: string; where?: Where; file?: Partial<TableCase['file']> } = {},
): TableCase {
  const { by = participant, number = 'AT-2026-0001', where = { status: 'active' } } = over;
  const caseId = over.caseId ?? freshIdFor(by.id);
  return KINDS.case.shape.parse({
    kind: 'case',
    id: `case:${caseId}`,
    caseId,
    owner: by.id,
    number,
    submittedAt: '2026-11-02T09:00:00.000Z',
    submittedOn: '2026-11-02',
    firstDayHome: '2026-09-14',
    earlierPeriods: [],
    late: false,
    file: { ...FILE, ...over.file },
    ...where,
  });
}
