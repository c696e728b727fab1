import { z } from 'zod';
import { type Documents, PROGRESS } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
import { accept, refuse, unchanged } from '../decision.ts';
import type { Problem } from '../refusals.ts';
import { typedText } from '../typed-text.ts';
import { isOpen, isRegisseur } from './lead.ts';
import { meetingOf, reportId } from './report.ts';

const LINE_AT_MOST = 500;

/** The regisseur says how a case goes; one report for each meeting, which can be amended until then. All of them are its history. */
export const saveProgress = defineAction({
  verb: 'progress.save',
  on: 'reports',
  data: z.object({
    case: z.string().max(80),
    meeting: z.string().max(100).optional(),
    standing: z.string().max(40).default(''),
    line: typedText,
  }),
  allow: (actor, { case: found }) => isRegisseur(actor, found),
  otherwise: 'not-allowed-regisseur',
  form: 'progress.form',
  decide({ case: found, meetings, reports }, { meeting: asked, standing, line }, { actor, now, today }) {
    if (!isOpen(found)) return refuse('case-unknown');
    const chosen = PROGRESS.find((one) => one === standing);
    const problems: Record<string, Problem> = {};
    if (!chosen) problems.standing = 'choose-one';
    if (!line) problems.line = 'required';
    if (line.length > LINE_AT_MOST) problems.line = 'too-long';
    if (Object.keys(problems).length > 0 || !chosen) return refuse('form-problems', problems);
    const { caseId, number } = found;
    const meeting = meetingOf(asked, meetings, today);
    const next = { say: { name: 'progress-saved', number } } as const;
    const id = reportId(meeting, caseId, today);
    const before = reports.find((report) => report.id === id);
    if (before?.by === actor.id && before.standing === chosen && before.line === line) return unchanged(next);
    const report: Documents['progress'] = {
      kind: 'progress',
      id,
      owner: meeting?.id ?? '',
      caseId,
      by: actor.id,
      at: now.toISOString(),
      standing: chosen,
      line,
    };
    return accept({ write: [report] }, { caseId, fields: ['standing', 'line'] }, next);
  },
});
