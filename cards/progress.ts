import { type Day, sayDay, sayDayShort } from '../bot/deadlines/day.ts';
import { saveProgress } from '../bot/regisseur/save-progress.ts';
import { button, type Card, draw } from './card.ts';
import type { Nameless } from './case.ts';
import { type Echoed, fields } from './fields.ts';
import { typedText } from './plain.ts';
import drawing from './progress.json' with { type: 'json' };
import { choicesFrom, namelessLine } from './words.ts';
import { progressNames } from './words-course.ts';

type Progress = keyof typeof progressNames;

/** The case, the meeting that the report is for, and what was reported before, newest first. */
export type ProgressForm = Echoed &
  Nameless & {
    readonly meetingId: string | undefined;
    readonly meetingOn: Day | undefined;
    readonly earlier: readonly { readonly on: Day; readonly standing: Progress; readonly line: string }[];
  };

const SHOWN = 6;

/** How a case goes, in the word of its regisseur, before a meeting; the reports before it are the history of the case. */
export function progressForm(form: ProgressForm): Card {
  const { caseId, number, meetingId, meetingOn, earlier } = form;
  return draw(drawing, {
    ...fields(['standing', 'line'], form, () => ({ atMost: 500 })),
    number,
    case: namelessLine(form),
    meeting: meetingOn ? `Voor de bijeenkomst van ${sayDay(meetingOn)}.` : 'Er is nog geen bijeenkomst gepland.',
    choices: choicesFrom(progressNames),
    hasEarlier: earlier.length > 0,
    earlier: earlier.slice(0, SHOWN).map(({ on, standing, line }) => ({
      when: `${sayDayShort(on)} · ${progressNames[standing]}`,
      text: typedText(line) || 'Zonder toelichting',
    })),
    save: button(
      saveProgress,
      'Voortgang melden',
      { case: caseId, ...(meetingId ? { meeting: meetingId } : {}) },
      { style: 'positive' },
    ),
  });
}
