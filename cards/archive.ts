import { agreeArchive, KEEP_REASON_AT_MOST, keepCase } from '../bot/deadlines/answer-archive.ts';
import { type Day, sayDay, sayDayShort } from '../bot/deadlines/day.ts';
import { showKeep } from '../bot/deadlines/tell-archive.ts';
import drawing from './archive.json' with { type: 'json' };
import keep from './archive-keep.json' with { type: 'json' };
import { button, type Card, draw, opens } from './card.ts';
import type { Nameless } from './case.ts';
import { type Echoed, fields } from './fields.ts';
import { plain } from './plain.ts';
import { namelessLine } from './words.ts';

/** What goes to the archive on a day; `kept` is how many the chair keeps already. */
export type ArchiveCard = { readonly day: Day; readonly cases: readonly Nameless[]; readonly kept: number };

const SHOWN = 40;
const CHOICES = 100;

/** What goes to the archive on 1 October by itself, with **Akkoord** and **Houd deze**. */
export function archiveCard({ day, cases, kept }: ArchiveCard): Card {
  const more = cases.length - SHOWN;
  return draw(drawing, {
    title: `Naar het archief op ${sayDayShort(day)}`,
    count:
      cases.length === 1
        ? 'Eén casus gaat vanzelf naar het archief.'
        : `${cases.length} casussen gaan vanzelf naar het archief.`,
    kept: kept > 0 ? `U houdt er ${kept} op de volglijst.` : '',
    rows: cases.slice(0, SHOWN).map((one) => ({ text: `${one.number} · ${namelessLine(one)}` })),
    more: more > 0 ? `En nog ${more}. Typ /volglijst voor de hele lijst.` : '',
    agree: button(agreeArchive, 'Akkoord', { day }, { style: 'positive' }),
    keep: opens(showKeep, 'Houd deze', { day }),
  });
}

/** What became of the question, as one line in a digest. */
export function archiveDone({
  day,
  by,
  on,
}: {
  readonly day: Day;
  readonly by: string;
  readonly on: Day | undefined;
}): string {
  const what = `Archief op ${sayDayShort(day)}`;
  return on ? `${what}: akkoord van ${plain(by) || 'iemand'} op ${sayDay(on)}.` : `${what}: er staat niets meer klaar.`;
}

/** The neutral line that phones show for it. */
export const archiveSummary = 'Wat naar het archief gaat op 1 oktober';

/** The cases of which one can stay. */
export type KeepForm = Echoed & { readonly day: Day; readonly cases: readonly Nameless[] };

/** Which case stays on the follow list, why and until when. */
export function keepForm({ day, cases, ...echo }: KeepForm): Card {
  const any = cases.length > 0;
  return draw(keep, {
    ...fields(['case', 'reason', 'until'], echo, () => ({ atMost: KEEP_REASON_AT_MOST })),
    any,
    intro: any ? 'De casus blijft tot de dag die u kiest op de volglijst.' : 'Er gaat nu geen casus naar het archief.',
    cases: cases.slice(0, CHOICES).map((one) => ({ value: one.caseId, title: `${one.number} · ${namelessLine(one)}` })),
    save: any ? button(keepCase, 'Opslaan', { day }, { style: 'positive' }) : null,
  });
}
