import type { Documents, Meeting, TableCase } from '../../storage/documents.ts';
import type { Day } from '../deadlines/day.ts';
import type { Promised } from '../decision.ts';
import type { Loading } from '../found.ts';
import { currentMeeting, isToCome } from '../meetings/current-meeting.ts';
import { isOpen } from './lead.ts';
import { type FoundLead, loadLead } from './load-lead.ts';

/** A case with everything that its regisseurs reported, newest first. */
export type FoundReports = FoundLead & { readonly reports: readonly Documents['progress'][] };

/** Loads a case with its reports. */
export async function loadReports(loading: Loading): Promise<FoundReports> {
  const lead = await loadLead(loading);
  const caseId = lead.case?.caseId;
  const reports = caseId ? await loading.session.list('progress', { caseId, limit: 1000 }) : [];
  return { ...lead, reports: reports.sort((a, b) => (a.at < b.at ? 1 : -1)) };
}

/** The meeting that a report is for: the one that was asked about while it is to come, else the next one. */
export function meetingOf(asked: string | undefined, meetings: readonly Meeting[], today: Day): Meeting | undefined {
  const named = meetings.find(({ id }) => id === asked);
  return named && isToCome(named, today) ? named : currentMeeting(meetings, today);
}

/** The id of the report on a case for a meeting; without a meeting there is one report a day. */
export function reportId(meeting: Meeting | undefined, caseId: string, today: Day): string {
  return `progress:${meeting ? meeting.id.replace(/^meeting:/, '') : today}:${caseId}`;
}

/**
 * Asks each regisseur of these cases how it goes, at once: when the agenda of the meeting is posted. The clock of the meeting
 * asks again when the report is still missing two working days before it (deadlines.md). Cases without a regisseur ask nobody.
 */
export function askProgress(meeting: Meeting, cases: readonly TableCase[], now: Date): Promised[] {
  return cases.filter(isOpen).flatMap(({ caseId, regisseur }) =>
    regisseur
      ? [
          {
            key: `progress:${meeting.id}:${caseId}:posted:${regisseur.person}`,
            topic: 'progress.asked',
            to: { person: regisseur.person },
            about: { case: caseId, meeting: meeting.id },
            notBefore: now,
          },
        ]
      : [],
  );
}
